package dev.handrail.engagement.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.NoticesPeople;
import dev.handrail.turn.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Remembers of everybody who comes to the bot in person where they can be reached, what they read and where they live,
 * until the app is taken away.
 */
@Component
final class MeetPeople implements NoticesPeople, LetterHandler {
    private static final String LETTER = "met";

    private final DocumentStore store;

    /** What a letter was written about lately: most people change nothing from one day to the next. */
    private final Cache<Person, Noted> lately = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    /** @param key of the turn that has the letter: tried again, it has it again */
    private record Noted(String key, Acquaintance acquaintance) {}

    private record Met(Person person, Acquaintance acquaintance) {}

    MeetPeople(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Letter> met(Incoming incoming) {
        Origin origin = incoming.origin();
        Person person = origin.sender().person();
        if (person == null || origin.address().place().kind() != Place.Kind.PERSONAL) {
            return List.of();
        }
        Acquaintance now = acquaintance(incoming);
        Noted noted = lately.getIfPresent(person);
        // Of what comes or goes another instance may have told last.
        boolean isMove = incoming instanceof Incoming.Joined || incoming instanceof Incoming.Left;
        if (noted != null
                && !isMove
                && now.equals(noted.acquaintance())
                && !noted.key().equals(origin.key())) {
            return List.of();
        }
        lately.put(person, new Noted(origin.key(), now));
        return List.of(new Letter(
                Membership.partition(person),
                LETTER,
                Acquaintance.TOPIC,
                origin.sentAt().toEpochMilli(),
                EngagementDocuments.json(new Met(person, now))));
    }

    private static Acquaintance acquaintance(Incoming incoming) {
        Origin origin = incoming.origin();
        return new Acquaintance(
                incoming instanceof Incoming.Left ? null : origin.address(),
                origin.locale() == null ? null : origin.locale().getLanguage(),
                origin.zone());
    }

    @Override
    public Set<String> letters() {
        return Set.of(LETTER);
    }

    @Override
    public Step apply(Letter letter) {
        Met met = EngagementDocuments.read(letter.body(), Met.class);
        Optional<Stored> before = store.read(letter.to(), Acquaintance.KIND);
        Acquaintance known = before.map(stored -> EngagementDocuments.read(stored.document(), Acquaintance.class))
                .orElse(Acquaintance.NONE);
        Acquaintance now = met.acquaintance();
        Acquaintance next = new Acquaintance(
                now.chat(),
                now.language() == null ? known.language() : now.language(),
                now.zone() == null ? known.zone() : now.zone());
        Step step = Step.nothing()
                .withChanges(List.of(Write.put(
                        new dev.handrail.store.Document(
                                letter.to(),
                                Acquaintance.KIND,
                                Acquaintance.KIND,
                                EngagementDocuments.json(next),
                                null,
                                null),
                        before)));
        return next.equals(known)
                ? step
                : step.andLetters(List.of(SpreadAcquaintance.begin(met.person(), known, next, letter.version())));
    }
}
