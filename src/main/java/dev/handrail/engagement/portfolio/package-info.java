/** What a FastTrack manager sees of all engagements at once. */
@NullMarked
package dev.handrail.engagement.portfolio;

import org.jspecify.annotations.NullMarked;
