package dev.handrail.answer;

import dev.handrail.turn.Counted;
import java.util.List;
import java.util.Map;

/**
 * Counts which answers people reject, and what they choose instead: by entries' ids alone, without text or person.
 * Buttons can be forged, so only those pairs count that the question itself brings up.
 */
final class CountCorrections {
    /** Chosen where nothing of what was offered is meant. */
    static final String NONE = "none";

    static final String NAME = "handrail.answers.corrected";

    private CountCorrections() {}

    /** What there is to count; nothing for a pair that the question does not bring up. */
    static List<Counted> counted(Recalled recalled, String chosen) {
        return recalled.isBroughtUp() && (chosen.equals(NONE) || recalled.offers(chosen))
                ? List.of(new Counted(NAME, Map.of("rejected", recalled.rejected(), "chosen", chosen)))
                : List.of();
    }
}
