package dev.handrail.engagement.dispute;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.TellSteering;
import dev.handrail.engagement.View;
import dev.handrail.turn.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the cards of a dispute that people have in person, reminds them of it, and tells them what became of it. */
@Component
final class TellOfDispute {
    private static final Duration WORTH = Duration.ofDays(3);

    private final ShowDispute showDispute;
    private final TellPeople tellPeople;
    private final LoadAcquaintance loadAcquaintance;

    TellOfDispute(ShowDispute showDispute, TellPeople tellPeople, LoadAcquaintance loadAcquaintance) {
        this.showDispute = showDispute;
        this.tellPeople = tellPeople;
        this.loadAcquaintance = loadAcquaintance;
    }

    /** The card as it is now, for those who decide and those who have one already. */
    TellPeople.Told cards(Dispute dispute, long revision, Loaded loaded) {
        People people = loaded.people();
        List<Participant> readers = Stream.concat(
                        TellSteering.of(people).stream(),
                        dispute.told().stream().flatMap(id -> people.participant(id).stream()))
                .distinct()
                .toList();
        List<Outgoing> messages = new ArrayList<>();
        List<Participant> unreachable = new ArrayList<>();
        for (Participant reader : readers) {
            Acquaintance known = loadAcquaintance.of(reader);
            Optional<Address> chat = known.reach();
            chat.ifPresentOrElse(
                    to -> messages.add(new Outgoing(
                            MessageId.to(reader, "dispute/" + dispute.number()).text(),
                            to,
                            // Who takes part no more is left nothing of it.
                            reader.isActive()
                                    ? showDispute.inPerson(
                                            dispute,
                                            revision,
                                            loaded,
                                            reader,
                                            TellPeople.language(known, loaded.engagement()))
                                    : null,
                            false,
                            WORTH)),
                    () -> unreachable.add(reader));
        }
        return new TellPeople.Told(List.copyOf(messages), List.copyOf(unreachable));
    }

    /**
     * Tells how it ended: whoever raised it, and those who have a card of it, for a card that is changed in place wakes
     * nobody. Not whoever ended it.
     */
    List<Outgoing> outcome(Dispute dispute, View view) {
        Loaded loaded = view.loaded();
        List<Participant> concerned = Stream.concat(Stream.of(dispute.by()), dispute.told().stream())
                .distinct()
                .flatMap(id -> loaded.people().participant(id).stream())
                .filter(Participant::isActive)
                .filter(each -> !each.equals(view.me()))
                .toList();
        return tellPeople
                .tell(
                        "dispute/" + dispute.number() + "/outcome",
                        loaded.engagement(),
                        concerned,
                        language -> new Content.Text(showDispute.text(
                                "outcome." + dispute.state().name(),
                                language,
                                showDispute.task(dispute, language),
                                showDispute.agreed(dispute, loaded.engagement(), language),
                                loaded.engagement().name())))
                .messages();
    }

    /** To the managers of each side that has not said anything, or has to say something else. */
    List<Outgoing> reminder(Dispute dispute, Loaded loaded) {
        List<Participant> waitedFor = TellSteering.of(loaded.people()).stream()
                .filter(each -> dispute.waitsFor(each.side()))
                .toList();
        return tellPeople
                .tell(
                        "dispute/" + dispute.number() + "/reminder/"
                                + (dispute.reminded() == null
                                        ? 0
                                        : dispute.reminded().toEpochMilli()),
                        loaded.engagement(),
                        waitedFor,
                        language -> showDispute.reminder(dispute, loaded, language))
                .messages();
    }
}
