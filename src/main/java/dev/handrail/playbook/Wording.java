package dev.handrail.playbook;

import java.util.List;

/**
 * A meaning in the words of one language.
 *
 * @param task what it is about, in a few words
 * @param text one or two sentences that answer a question about it
 * @param asked how people ask for it
 */
public record Wording(String task, String text, List<String> asked) {
    public Wording {
        asked = List.copyOf(asked);
    }
}
