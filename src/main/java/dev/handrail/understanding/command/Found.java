package dev.handrail.understanding.command;

import dev.handrail.understanding.Command;
import dev.handrail.understanding.Intent;

/** A command that a text gives. */
public record Found(Intent intent, Command arguments) {}
