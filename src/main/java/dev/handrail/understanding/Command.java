package dev.handrail.understanding;

import org.jspecify.annotations.Nullable;

/**
 * What a command is about.
 *
 * @param number the number of the task, where one is said
 * @param rest what follows the words of the command, such as a name, a code, a phase or a title, as the person wrote
 *     it, without quotes around it; "" where nothing does
 */
public record Command(@Nullable Integer number, String rest) {
    /** Of a text that is no command, or a command about nothing more. */
    public static final Command NONE = new Command(null, "");
}
