package dev.handrail.answer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a card shows, found anew by what its button carries.
 *
 * @param asked the reply to the card's question
 * @param shown that reply, or an entry that was chosen instead of it
 */
record Recalled(Reply asked, Reply shown) {
    /** Stands where an entry's id would, for a list. */
    static final String LIST = "list";

    private static final int MOST_OTHERS = 5;

    /** What else may have been meant: what the question itself brings up and the card does not show, the best first. */
    List<Answer> others() {
        List<Answer> others = new ArrayList<>(asked.isList() ? List.of() : asked.answers());
        others.addAll(asked.candidates());
        return others.stream()
                .filter(other -> !isIn(shown.answers(), other.entry().publicId()))
                .limit(MOST_OTHERS)
                .toList();
    }

    /** The public id that stands for what is shown; absent for a list, and where nothing is. */
    @Nullable String entry() {
        return shown.isList() || !shown.isCovered()
                ? null
                : shown.answers().getFirst().entry().publicId();
    }

    /** The same, with a word for a list. */
    String rejected() {
        String entry = entry();
        return entry == null ? LIST : entry;
    }

    /** Whether the question itself brings up what is shown, so that no other pair than a person could see is counted. */
    boolean isBroughtUp() {
        return shown.isCovered() && (shown.equals(asked) || isIn(asked.candidates(), rejected()));
    }

    boolean offers(String id) {
        return isIn(others(), id);
    }

    /** Whether one of them is told by that entry. */
    static boolean isIn(List<Answer> answers, String id) {
        return answers.stream()
                .flatMap(answer -> answer.entries().stream())
                .anyMatch(entry -> entry.publicId().equals(id));
    }
}
