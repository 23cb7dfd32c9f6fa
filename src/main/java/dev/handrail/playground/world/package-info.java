/** The people, tenants and conversations of the playground, and what was shown in them. Knows no HTTP. */
@NullMarked
package dev.handrail.playground.world;

import org.jspecify.annotations.NullMarked;
