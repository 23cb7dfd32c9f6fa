/**
 * A gateway of Azure Cosmos DB for tests: so much of its REST interface as Handrail's store uses, in this process's
 * memory. It understands no SQL but the very queries that the store sends; anything else is a 400.
 */
@NullMarked
package dev.handrail.store.cosmos.gateway;

import org.jspecify.annotations.NullMarked;
