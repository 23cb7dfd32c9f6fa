package dev.handrail.engagement.delivery;

import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Delivery;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Finds out how the people and places of an engagement are reached: a request for each person, one for whom is out of
 * reach, and one for each thousand messages that were not shown.
 */
@Component
final class FindReach {
    /** So many people are looked at; of a larger engagement the others show by their messages alone. */
    private static final int MOST_PEOPLE = 100;

    private final LoadAcquaintance loadAcquaintance;
    private final KeepUnreached keepUnreached;
    private final Deliveries deliveries;
    private final SayDelivery say;
    private final ProductTime time;

    /**
     * @param all who cannot be reached first, then by name; the places after the people
     * @param notLookedAt of so many more people it is not known whether they have a chat
     */
    record Found(List<Reach> all, int notLookedAt) {}

    FindReach(
            LoadAcquaintance loadAcquaintance,
            KeepUnreached keepUnreached,
            Deliveries deliveries,
            SayDelivery say,
            ProductTime time) {
        this.loadAcquaintance = loadAcquaintance;
        this.keepUnreached = keepUnreached;
        this.deliveries = deliveries;
        this.say = say;
        this.time = time;
    }

    Found all(View view, Language language) {
        Unreached unreached = keepUnreached.read(view.id()).unreached();
        Map<String, List<Delivery>> unshown =
                byWhom(deliveries.unshown(view.id().partition()).all());
        Instant now = time.instant();
        List<Reach> all = new ArrayList<>();
        int looked = 0;
        for (Participant person : view.people().active()) {
            boolean isKnown =
                    looked >= MOST_PEOPLE || loadAcquaintance.of(person).reach().isPresent();
            looked++;
            all.add(reach(person.id(), person.name(), isKnown, unreached, unshown, now));
        }
        all.sort(Comparator.comparing(Reach::isReached)
                .thenComparing(each -> !each.isProblem())
                .thenComparing(Reach::name, String.CASE_INSENSITIVE_ORDER));
        view.engagement().places().forEach(linked -> {
            String whom = linked.address().place().partition();
            String name = say.place(view.loaded(), linked.address().place(), language);
            all.add(reach(whom, name, true, unreached, unshown, now));
        });
        return new Found(List.copyOf(all), Math.max(0, looked - MOST_PEOPLE));
    }

    /** @param whom what a card carries */
    Optional<Reach> of(View view, Object whom, Language language) {
        Optional<Participant> person = view.people().participant(whom);
        String id = String.valueOf(whom);
        return person.map(Participant::name)
                .or(() -> SayDelivery.place(view.loaded(), id).map(place -> say.place(view.loaded(), place, language)))
                .map(name -> reach(
                        id,
                        name,
                        person.map(each -> loadAcquaintance.of(each).reach().isPresent())
                                .orElse(true),
                        keepUnreached.read(view.id()).unreached(),
                        byWhom(deliveries.unshown(view.id().partition()).all()),
                        time.instant()));
    }

    private static Reach reach(
            String whom,
            String name,
            boolean isKnown,
            Unreached unreached,
            Map<String, List<Delivery>> unshown,
            Instant now) {
        return Reach.of(whom, name, isKnown, unreached.lost().get(whom), unshown.getOrDefault(whom, List.of()), now);
    }

    private static Map<String, List<Delivery>> byWhom(List<Delivery> all) {
        return all.stream()
                .filter(each -> MessageId.read(each.id()).isPresent())
                .collect(Collectors.groupingBy(
                        each -> MessageId.read(each.id()).map(MessageId::whom).orElseThrow()));
    }
}
