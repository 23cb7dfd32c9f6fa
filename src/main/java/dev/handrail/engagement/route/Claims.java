package dev.handrail.engagement.route;

import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.Wish;
import dev.handrail.understanding.Intent;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which feature has which verb and which wish. */
@Component
public final class Claims {
    private final Map<String, Pressing> presses = new HashMap<>();
    private final Map<Intent, Speaking> speech = new EnumMap<>(Intent.class);

    /** A verb and whose it is. */
    public record Pressing(Verb verb, EngagementPress feature) {}

    /** A wish and whose it is. */
    public record Speaking(Wish wish, EngagementSpeech feature) {}

    /** @throws IllegalStateException when two features claim one verb or intent */
    Claims(List<EngagementPress> presses, List<EngagementSpeech> speech) {
        for (EngagementPress feature : presses) {
            for (Verb verb : feature.verbs()) {
                refuse(verb.name(), this.presses.put(verb.name(), new Pressing(verb, feature)));
            }
        }
        for (EngagementSpeech feature : speech) {
            for (Wish wish : feature.wishes()) {
                refuse(wish.intent().name(), this.speech.put(wish.intent(), new Speaking(wish, feature)));
            }
        }
    }

    private static void refuse(String what, @org.jspecify.annotations.Nullable Object earlier) {
        if (earlier != null) {
            throw new IllegalStateException("two features claim " + what);
        }
    }

    public Set<String> verbs() {
        return Set.copyOf(presses.keySet());
    }

    public Set<Intent> intents() {
        return Set.copyOf(speech.keySet());
    }

    Optional<Pressing> of(String verb) {
        return Optional.ofNullable(presses.get(verb));
    }

    Optional<Speaking> of(Intent intent) {
        return Optional.ofNullable(speech.get(intent));
    }

    /** All verbs with their features, for whoever has to walk them. */
    public List<Pressing> all() {
        return List.copyOf(presses.values());
    }
}
