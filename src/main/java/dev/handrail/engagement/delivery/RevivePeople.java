package dev.handrail.engagement.delivery;

import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FollowsAcquaintance;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.Participant;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Counted;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Delivery;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Shows people what they missed once they can be reached, as far as it is still worth it, in all their engagements; and
 * notes that somebody cannot be reached any more when the app is taken away.
 */
@Component
final class RevivePeople implements FollowsAcquaintance, LetterHandler {
    private static final String KIND = "deliveries-revive";

    /** In so many engagements at once, more than anybody has. */
    private static final int MOST_ENGAGEMENTS = 60;

    private static final int AT_ONCE = 40;

    private final LoadEngagement loadEngagement;
    private final LoadAcquaintance loadAcquaintance;
    private final KeepUnreached keepUnreached;
    private final TellUnreached tellUnreached;
    private final Deliveries deliveries;
    private final ProductTime time;

    /** @param at when the person came, or went */
    private record Moved(Person person, Instant at) {
        Letter to(String partition, String topic) {
            return new Letter(partition, KIND, topic, at.toEpochMilli(), EngagementDocuments.json(this));
        }
    }

    RevivePeople(
            LoadEngagement loadEngagement,
            LoadAcquaintance loadAcquaintance,
            KeepUnreached keepUnreached,
            TellUnreached tellUnreached,
            Deliveries deliveries,
            ProductTime time) {
        this.loadEngagement = loadEngagement;
        this.loadAcquaintance = loadAcquaintance;
        this.keepUnreached = keepUnreached;
        this.tellUnreached = tellUnreached;
        this.deliveries = deliveries;
        this.time = time;
    }

    @Override
    public List<Letter> changed(Person person, Acquaintance before, Acquaintance after, List<Membership> of) {
        if (place(before).equals(place(after))) {
            return List.of();
        }
        Moved moved = new Moved(person, time.instant());
        return of.stream()
                .limit(MOST_ENGAGEMENTS)
                .map(each -> moved.to(each.engagement().partition(), KIND))
                .toList();
    }

    private static Optional<Place> place(Acquaintance known) {
        return known.reach().map(Address::place);
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    @Override
    public Step apply(Letter letter) {
        Moved moved = EngagementDocuments.read(letter.body(), Moved.class);
        String partition = letter.to();
        Optional<Loaded> loaded = EngagementId.read(partition.substring(partition.indexOf(':') + 1))
                .flatMap(loadEngagement::load);
        return loaded.flatMap(there -> there.people()
                        .of(moved.person())
                        .map(person -> loadAcquaintance
                                .of(person)
                                .reach()
                                .map(chat -> back(there, person, chat, moved))
                                .orElseGet(() -> gone(there, person))))
                .orElseGet(Step::nothing);
    }

    private Step gone(Loaded loaded, Participant person) {
        KeepUnreached.Read read = keepUnreached.read(loaded.id());
        return tellUnreached.step(
                loaded, read, read.unreached().losing(person.id(), Delivery.State.NOT_INSTALLED, time.instant()));
    }

    private Step back(Loaded loaded, Participant person, Address chat, Moved moved) {
        String partition = loaded.id().partition();
        List<Delivery> missed = deliveries.unshown(partition).all().stream()
                .filter(each -> isMissed(each, person, moved))
                .toList();
        List<Delivery> now = missed.stream().limit(AT_ONCE).toList();
        KeepUnreached.Read read = keepUnreached.read(loaded.id());
        Step step = tellUnreached.step(loaded, read, read.unreached().back(List.of(person.id()), time.instant()));
        List<Write> writes = Stream.concat(
                        step.changes().stream(), now.stream().map(each -> deliveries.again(each, chat)))
                .toList();
        Step whole = step.withChanges(writes)
                .withLetters(
                        missed.size() > now.size()
                                // What is left stays in doubt no longer than it takes to go through it.
                                ? List.of(new Moved(moved.person(), moved.at())
                                        .to(partition, KIND + "/" + person.id() + "/" + missed.size()))
                                : List.of())
                .withCounted(Collections.nCopies(now.size(), new Counted("handrail.messages.revived", Map.of())));
        return now.isEmpty()
                ? whole
                : whole.withHistory(new Happening(
                        "delivery.revived",
                        Map.of("participant", person.id(), "messages", String.valueOf(now.size()))));
    }

    /** Nothing that was refused after the person came is tried again by that. */
    private boolean isMissed(Delivery delivery, Participant person, Moved moved) {
        return delivery.state().isNotShown()
                && delivery.isWorth(time.instant())
                && !delivery.at().isAfter(moved.at())
                && MessageId.read(delivery.id())
                        .filter(id -> id.whom().equals(person.id()))
                        .isPresent();
    }
}
