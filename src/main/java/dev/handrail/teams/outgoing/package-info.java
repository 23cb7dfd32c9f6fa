/** What the bot says: chat to activity, over the Bot SDK's connector client. */
@NullMarked
package dev.handrail.teams.outgoing;

import org.jspecify.annotations.NullMarked;
