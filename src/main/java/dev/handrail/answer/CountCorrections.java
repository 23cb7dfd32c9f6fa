package dev.handrail.answer;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/**
 * Counts which answers people reject, and what they choose instead: by entries' ids alone, without text or person.
 * Buttons can be forged, so only those pairs count that the question itself brings up.
 */
@Component
final class CountCorrections {
    /** Chosen where nothing of what was offered is meant. */
    static final String NONE = "none";

    static final String NAME = "handrail.answers.corrected";

    private final MeterRegistry meters;

    CountCorrections(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(Recalled recalled, String chosen) {
        if (recalled.isBroughtUp() && (chosen.equals(NONE) || recalled.offers(chosen))) {
            meters.counter(NAME, "rejected", recalled.rejected(), "chosen", chosen)
                    .increment();
        }
    }
}
