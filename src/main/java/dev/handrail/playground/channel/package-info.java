/** The emulated Teams: signs and delivers activities as it does, and takes the bot's REST calls as its connector does. */
@NullMarked
package dev.handrail.playground.channel;

import org.jspecify.annotations.NullMarked;
