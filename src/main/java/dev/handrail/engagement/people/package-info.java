/** Who takes part: whom the bot knows, who joins, in which roles, and who leaves. */
@NullMarked
package dev.handrail.engagement.people;

import org.jspecify.annotations.NullMarked;
