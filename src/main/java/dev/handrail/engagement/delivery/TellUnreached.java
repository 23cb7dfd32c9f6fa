package dev.handrail.engagement.delivery;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.TellSteering;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells those who steer whom nothing reaches: by one card that names all of them, kept as it is now. It comes anew only
 * where somebody else is lost some time after it.
 */
@Component
final class TellUnreached {
    private final KeepUnreached keepUnreached;
    private final ShowUnreached showUnreached;
    private final TellSteering tellSteering;
    private final ProductTime time;

    TellUnreached(
            KeepUnreached keepUnreached, ShowUnreached showUnreached, TellSteering tellSteering, ProductTime time) {
        this.keepUnreached = keepUnreached;
        this.showUnreached = showUnreached;
        this.tellSteering = tellSteering;
        this.time = time;
    }

    /** What goes with a change of who is out of reach; nothing where it is none. */
    Step step(Loaded loaded, KeepUnreached.Read read, Unreached next) {
        Unreached before = read.unreached();
        if (next.equals(before)) {
            return Step.nothing();
        }
        boolean isNew = next.hasNews(before) && loaded.engagement().isRunning();
        Instant now = time.instant();
        if (!isNew || before.wasToldLately(now)) {
            return kept(loaded, read, next).withMessages(messages(loaded, next, told(loaded, next)));
        }
        List<Participant> readers = TellSteering.of(loaded.people()).stream()
                .filter(each -> !next.now().containsKey(each.id()))
                .toList();
        Unreached told = next.telling(readers.stream().map(Participant::id).toList(), now);
        List<Outgoing> messages = new ArrayList<>(messages(loaded, told, readers));
        messages(loaded, before, told(loaded, before)).stream()
                .map(earlier -> new Outgoing(earlier.id(), earlier.to(), null, false, earlier.worthFor()))
                .forEach(messages::add);
        return kept(loaded, read, told).withMessages(messages);
    }

    private Step kept(Loaded loaded, KeepUnreached.Read read, Unreached next) {
        return Step.nothing().withChanges(List.of(keepUnreached.write(loaded.id(), next, read)));
    }

    private static List<Participant> told(Loaded loaded, Unreached unreached) {
        Set<String> told = unreached.told().stream().collect(Collectors.toSet());
        return loaded.people().all().stream()
                .filter(each -> told.contains(each.id()))
                .toList();
    }

    /** To those who steer no more it is taken away. */
    private List<Outgoing> messages(Loaded loaded, Unreached unreached, List<Participant> readers) {
        Instant toldAt = unreached.toldAt();
        if (toldAt == null) {
            return List.of();
        }
        Engagement engagement = loaded.engagement();
        List<Participant> steering = TellSteering.of(loaded.people());
        List<Outgoing> messages = new ArrayList<>();
        for (Participant reader : readers) {
            tellSteering
                    .inPerson(
                            Unreached.KIND + "/" + toldAt.toEpochMilli(),
                            engagement,
                            List.of(reader),
                            (_, language) -> showUnreached.card(loaded, unreached, language))
                    .messages()
                    .stream()
                    .map(message -> steering.contains(reader)
                            ? message
                            : new Outgoing(message.id(), message.to(), null, false, message.worthFor()))
                    .forEach(messages::add);
        }
        return messages;
    }
}
