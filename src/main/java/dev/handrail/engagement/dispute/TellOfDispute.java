package dev.handrail.engagement.dispute;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Access;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.TellPeople;
import dev.handrail.turn.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the cards of a dispute that people have in person, and tells whoever raised it what became of it. */
@Component
final class TellOfDispute {
    /** Each costs a read and a write; no side has more managers. */
    private static final int MOST = 10;

    private static final Duration WORTH = Duration.ofDays(3);

    private final ShowDispute showDispute;
    private final TellPeople tellPeople;
    private final LoadAcquaintance loadAcquaintance;

    TellOfDispute(ShowDispute showDispute, TellPeople tellPeople, LoadAcquaintance loadAcquaintance) {
        this.showDispute = showDispute;
        this.tellPeople = tellPeople;
        this.loadAcquaintance = loadAcquaintance;
    }

    /** Those whose it is to decide, of both sides. */
    static List<Participant> deciders(People people) {
        return people.active().stream()
                .filter(each -> Access.may(each.standing(), Action.DECIDE))
                .limit(MOST)
                .toList();
    }

    /** The card as it is now, for those who decide and those who have one already. */
    TellPeople.Told cards(Dispute dispute, long revision, Loaded loaded) {
        People people = loaded.people();
        List<Participant> readers = Stream.concat(
                        deciders(people).stream(),
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

    /** Tells whoever raised it how it ended, unless a card of it says so already, or it is that person's own doing. */
    List<Outgoing> outcome(Dispute dispute, Loaded loaded) {
        List<Participant> raiser = loaded.people().participant(dispute.by()).stream()
                .filter(Participant::isActive)
                .filter(each -> !dispute.told().contains(each.id()))
                .toList();
        return tellPeople
                .tell(
                        "dispute/" + dispute.number() + "/outcome",
                        loaded.engagement(),
                        raiser,
                        language -> new Content.Text(showDispute.text(
                                "outcome." + dispute.state().name(),
                                language,
                                showDispute.task(dispute, language),
                                dispute.agreement()
                                        .map(agreed -> showDispute.party(
                                                dispute, agreed.party(), loaded.engagement(), language))
                                        .orElse(""),
                                loaded.engagement().name())))
                .messages();
    }
}
