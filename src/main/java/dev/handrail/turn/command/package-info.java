/** A command of the jar: the messages that don't get on, and what to do about them. */
@NamedInterface("command")
@NullMarked
package dev.handrail.turn.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
