/** How the bot gets tokens of its own: by secret, certificate or managed identity, remembered and renewed in time. */
@NullMarked
package dev.handrail.teams.credential;

import org.jspecify.annotations.NullMarked;
