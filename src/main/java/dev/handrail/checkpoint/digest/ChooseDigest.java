package dev.handrail.checkpoint.digest;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Person;
import dev.handrail.checkpoint.Habits;
import dev.handrail.checkpoint.LoadAttendees;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Standing;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ends somebody's digest at one press, and begins it again at another. */
@Component
final class ChooseDigest implements PressHandler, LetterHandler {
    static final String UNSUBSCRIBE = "digest.unsubscribe";
    static final String SUBSCRIBE = "digest.subscribe";

    private static final String LETTER = "digest-choice";

    private final Cards cards;
    private final DocumentStore store;
    private final LoadAttendees loadAttendees;
    private final FindReader findReader;
    private final FindEngagement findEngagement;
    private final LoadEngagement loadEngagement;
    private final ProductTime time;

    private record Choice(Person person, boolean wanted) {}

    ChooseDigest(
            Cards cards,
            DocumentStore store,
            LoadAttendees loadAttendees,
            FindReader findReader,
            FindEngagement findEngagement,
            LoadEngagement loadEngagement,
            ProductTime time) {
        this.cards = cards;
        this.store = store;
        this.loadAttendees = loadAttendees;
        this.findReader = findReader;
        this.findEngagement = findEngagement;
        this.loadEngagement = loadEngagement;
        this.time = time;
    }

    @Override
    public Set<String> verbs() {
        return Set.of(UNSUBSCRIBE, SUBSCRIBE);
    }

    /** The digest that has the button stays; what was chosen is said beside it. */
    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Person person = pressed.origin().sender().person();
        if (person == null) {
            return Step.nothing();
        }
        boolean wanted = pressed.verb().equals(SUBSCRIBE);
        Letter letter = new Letter(
                Membership.partition(person),
                LETTER,
                LETTER + "/" + person.objectId(),
                time.instant().toEpochMilli(),
                EngagementDocuments.json(new Choice(person, wanted)));
        return Step.reply(said(wanted, language)).withLetters(List.of(letter));
    }

    /** Who unsubscribes, subscribes again and unsubscribes presses the first button twice. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return true;
    }

    private Content.Card said(boolean wanted, Language language) {
        String key = wanted ? "subscribed" : "unsubscribed";
        Button other = wanted
                ? Button.doing(text("unsubscribe", language), UNSUBSCRIBE, Map.of())
                : Button.doing(text("subscribe", language), SUBSCRIBE, Map.of());
        Panel panel = new Panel(
                text(key + ".title", language),
                null,
                text(key + ".text", language),
                List.of(),
                List.of(),
                List.of(other));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    @Override
    public Set<String> letters() {
        return Set.of(LETTER);
    }

    @Override
    public Step apply(Letter letter) {
        Choice choice = EngagementDocuments.read(letter.body(), Choice.class);
        Habits now = loadAttendees.habits(choice.person());
        Habits next = new Habits(now.leads(), now.quietFrom(), now.quietTo(), choice.wanted(), now.digestAt());
        Document habits =
                new Document(letter.to(), Habits.KIND, Habits.KIND, EngagementDocuments.json(next), null, null);
        List<Write> writes = new ArrayList<>();
        writes.add(Write.put(habits, store.read(letter.to(), Habits.KIND)));
        if (choice.wanted()) {
            begin(choice.person(), letter.to()).ifPresent(writes::add);
        }
        return Step.nothing().withChanges(writes);
    }

    /** Whoever begins again is told on Monday of what is overdue by then, though it is no news. */
    private Optional<Write> begin(Person person, String partition) {
        Optional<Stored> there = store.read(partition, Digest.KIND);
        if (there.map(Stored::document).map(Document::due).isPresent()) {
            return Optional.empty();
        }
        Digest digest = there.map(Digest::read)
                .orElseGet(() -> new Digest(List.of(person), zone(person), Map.of(), null));
        Morning morning = findReader.of(digest.accounts()).morning(digest);
        return Optional.of(
                Write.put(digest.document(partition, morning.nextMonday(time.instant())), there));
    }

    private ZoneId zone(Person person) {
        return findEngagement.memberships(person).stream()
                .filter(each -> each.standing() == Standing.RUNNING)
                .findFirst()
                .flatMap(each -> loadEngagement.load(each.engagement()))
                .map(loaded -> loaded.engagement().zone())
                .orElse(ZoneOffset.UTC);
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("digest." + key, language.locale(), arguments);
    }
}
