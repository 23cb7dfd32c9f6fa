package dev.handrail.understanding;

/**
 * What a text says.
 *
 * @param language the language it is in, and so the reply's
 * @param text the text itself, control characters and surplus space removed; never blank
 * @param arguments what a command is about; {@link Command#NONE} for a greeting or a question
 */
public record Interpretation(Language language, Intent intent, String text, Command arguments) {}
