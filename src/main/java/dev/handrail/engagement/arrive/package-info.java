/** What somebody who comes to the bot finds waiting in their engagements. */
@NullMarked
package dev.handrail.engagement.arrive;

import org.jspecify.annotations.NullMarked;
