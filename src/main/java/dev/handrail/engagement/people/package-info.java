/** Who takes part: whom the bot knows, in which roles, who decides that, and who leaves. */
@NullMarked
package dev.handrail.engagement.people;

import org.jspecify.annotations.NullMarked;
