package dev.handrail.turn;

import dev.handrail.understanding.Intent;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which feature answers what. The program does not start while an intent or a verb lacks exactly one handler. */
@Component
final class Routes {
    private final Map<Intent, SpeechHandler> speech;
    private final Map<String, PressHandler> presses;
    private final Map<String, FileHandler> files;
    private final ArrivalHandler arrival;

    /**
     * @throws IllegalStateException when two handlers claim one intent or verb, an intent has none, or not exactly one
     *     feature welcomes
     */
    Routes(
            List<SpeechHandler> speech,
            List<PressHandler> presses,
            List<FileHandler> files,
            List<ArrivalHandler> arrivals) {
        this.speech = byClaim(speech, SpeechHandler::intents);
        this.presses = byClaim(presses, PressHandler::verbs);
        this.files = byClaim(files, FileHandler::offers);
        for (Intent intent : Intent.values()) {
            if (!this.speech.containsKey(intent)) {
                throw new IllegalStateException("no handler for the intent " + intent);
            }
        }
        if (arrivals.size() != 1) {
            throw new IllegalStateException("exactly one feature welcomes, not " + arrivals.size());
        }
        arrival = arrivals.getFirst();
    }

    SpeechHandler of(Intent intent) {
        return Optional.ofNullable(speech.get(intent)).orElseThrow();
    }

    /** The handler of a button; empty for a verb that no card of today carries. */
    Optional<PressHandler> of(String verb) {
        return Optional.ofNullable(presses.get(verb));
    }

    /** The handler of an offered file; empty for an offer that nobody makes. */
    Optional<FileHandler> ofFile(@Nullable Object offer) {
        return offer instanceof String name ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    ArrivalHandler arrival() {
        return arrival;
    }

    /** @throws IllegalStateException when two handlers claim the same */
    static <C, H> Map<C, H> byClaim(Collection<H> handlers, Function<H, Set<C>> claims) {
        Map<C, H> byClaim = new HashMap<>();
        for (H handler : handlers) {
            for (C claim : claims.apply(handler)) {
                H other = byClaim.putIfAbsent(claim, handler);
                if (other != null) {
                    throw new IllegalStateException("%s is claimed by both %s and %s"
                            .formatted(
                                    claim,
                                    other.getClass().getSimpleName(),
                                    handler.getClass().getSimpleName()));
                }
            }
        }
        return byClaim;
    }
}
