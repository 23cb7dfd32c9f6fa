package dev.handrail.engagement;

import dev.handrail.chat.Content;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Recipient;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Addresses a message to some participants in person, each in the language that the person reads. */
@Component
public final class TellPeople {
    /** So long is a message about the state of things worth showing. */
    private static final Duration WORTH = Duration.ofDays(3);

    private final LoadAcquaintance loadAcquaintance;

    /**
     * @param messages to all who may be reached
     * @param unreachable those whose chat is not known, who have to be shown as such though it is tried to reach them
     */
    public record Told(List<Outgoing> messages, List<Participant> unreachable) {}

    TellPeople(LoadAcquaintance loadAcquaintance) {
        this.loadAcquaintance = loadAcquaintance;
    }

    /**
     * @param about what the message is about, unique in the engagement: told again, it changes what is shown
     * @param people a few: each costs a read and a write; many are told by a round of the due loop
     */
    public Told tell(
            String about, Engagement engagement, List<Participant> people, Function<Language, Content> content) {
        return tell(about, engagement, people, WORTH, content);
    }

    /** @param worth how long it is worth showing */
    public Told tell(
            String about,
            Engagement engagement,
            List<Participant> people,
            Duration worth,
            Function<Language, Content> content) {
        List<Outgoing> messages = new ArrayList<>();
        List<Participant> unreachable = new ArrayList<>();
        for (Participant person : people) {
            Acquaintance known = loadAcquaintance.of(person);
            if (known.reach().isEmpty()) {
                unreachable.add(person);
            }
            recipient(known, person, engagement)
                    .ifPresent(to -> messages.add(new Outgoing(
                            MessageId.to(person, about).text(),
                            to,
                            content.apply(language(known, engagement)),
                            false,
                            worth)));
        }
        return new Told(List.copyOf(messages), List.copyOf(unreachable));
    }

    /**
     * The chat that is known; otherwise one that may be opened, which succeeds for whoever has the app by way of the team
     * of one of the engagement's places.
     */
    private static Optional<Recipient> recipient(Acquaintance known, Participant person, Engagement engagement) {
        return known.reach()
                .<Recipient>map(chat -> chat)
                .or(() -> person.accounts().stream()
                        .flatMap(account -> engagement.places().stream()
                                .map(LinkedPlace::address)
                                .filter(place -> place.place().tenantId().equals(account.tenantId()))
                                .<Recipient>map(place ->
                                        new Individual(account, account.tenantId(), place.serviceUrl(), place.botId())))
                        .findFirst());
    }

    /** The person's, where it is spoken here, otherwise the engagement's first. */
    public static Language language(Acquaintance known, Engagement engagement) {
        return Optional.ofNullable(known.language())
                .flatMap(Language::of)
                .or(() -> engagement.languages().stream()
                        .flatMap(code -> Language.of(code).stream())
                        .findFirst())
                .orElse(Language.ENGLISH);
    }
}
