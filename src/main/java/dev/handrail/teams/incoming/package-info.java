/** What reaches the bot: the endpoint, the token check, activity to chat. */
@NullMarked
package dev.handrail.teams.incoming;

import org.jspecify.annotations.NullMarked;
