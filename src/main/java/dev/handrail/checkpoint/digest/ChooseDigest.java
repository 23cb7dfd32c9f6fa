package dev.handrail.checkpoint.digest;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Person;
import dev.handrail.checkpoint.KeepHabits;
import dev.handrail.checkpoint.LoadAttendees;
import dev.handrail.engagement.people.account.KnowAccounts;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ends somebody's digest at one press, and begins it again at another. */
@Component
final class ChooseDigest implements PressHandler {
    static final String UNSUBSCRIBE = "digest.unsubscribe";
    static final String SUBSCRIBE = "digest.subscribe";

    private final Cards cards;
    private final KnowAccounts knowAccounts;
    private final LoadAttendees loadAttendees;
    private final ProductTime time;

    ChooseDigest(Cards cards, KnowAccounts knowAccounts, LoadAttendees loadAttendees, ProductTime time) {
        this.cards = cards;
        this.knowAccounts = knowAccounts;
        this.loadAttendees = loadAttendees;
        this.time = time;
    }

    @Override
    public Set<String> verbs() {
        return Set.of(UNSUBSCRIBE, SUBSCRIBE);
    }

    /** By all accounts that are the person's. The digest that has the button stays; what was chosen is said beside it. */
    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Person person = pressed.origin().sender().person();
        if (person == null) {
            return Step.nothing();
        }
        boolean wanted = pressed.verb().equals(SUBSCRIBE);
        List<Letter> letters = knowAccounts.of(person).stream()
                .map(account ->
                        KeepHabits.letter(account, loadAttendees.habits(account).withDigest(wanted), time.instant()))
                .toList();
        return Step.reply(said(wanted, language)).withLetters(letters);
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

    private String text(String key, Language language) {
        return cards.text("digest." + key, language.locale());
    }
}
