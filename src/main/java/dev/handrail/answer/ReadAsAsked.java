package dev.handrail.answer;

import dev.handrail.engagement.Side;
import dev.handrail.understanding.Perspective;
import dev.handrail.understanding.Reading;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes "we" and "you" as the asker means them: elsewhere a customer asks, in an engagement also the vendor's people and
 * a partner's. A side that is called by its name is the same side whoever asks.
 */
final class ReadAsAsked {
    private static final Set<String> NAMES =
            Set.of("customer", "fasttrack", "fasttrack-manager", "specialist", "partner");

    private ReadAsAsked() {}

    static Reading by(@Nullable Inside inside, Reading question) {
        if (inside == null || !Collections.disjoint(question.concepts(), NAMES)) {
            return question;
        }
        return new Reading(
                question.kind(),
                meant(inside.side(), question.perspective()),
                question.words(),
                question.content(),
                question.concepts(),
                question.asking());
    }

    private static Perspective meant(Side asker, Perspective said) {
        return switch (asker) {
            case CUSTOMER -> said;
            case VENDOR ->
                switch (said) {
                    case OURS -> Perspective.YOURS;
                    case YOURS -> Perspective.OURS;
                    case OTHERS, OPEN -> said;
                };
            case PARTNER -> said == Perspective.OURS ? Perspective.OTHERS : said;
        };
    }
}
