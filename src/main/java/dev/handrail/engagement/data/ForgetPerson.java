package dev.handrail.engagement.data;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Form;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Access;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Digest;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.people.account.KnowAccounts;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Forgets a person at the person's own wish, by all accounts that are theirs: what the bot knows of them goes, and in each engagement their part stays as
 * somebody's without a name. Asked for in person, and confirmed by a button.
 */
@Component
final class ForgetPerson implements SpeechHandler, PressHandler {
    private static final String ASK = "data.forget-form";
    private static final String FORGET = "data.forget-me";
    private static final int MOST_ENGAGEMENTS = 5;

    private final Cards cards;
    private final FindEngagement findEngagement;
    private final KnowAccounts knowAccounts;
    private final ProductTime time;

    ForgetPerson(Cards cards, FindEngagement findEngagement, KnowAccounts knowAccounts, ProductTime time) {
        this.cards = cards;
        this.findEngagement = findEngagement;
        this.knowAccounts = knowAccounts;
        this.time = time;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.ERASE);
    }

    @Override
    public Set<String> verbs() {
        return Set.of(ASK, FORGET);
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        Language language = said.language();
        if (origin.address().place().kind() != Place.Kind.PERSONAL) {
            return Step.reply(new Content.Text(text("inPerson", language)));
        }
        List<Button> buttons = new ArrayList<>();
        Person person = origin.sender().person();
        if (person != null) {
            findEngagement.memberships(person).stream()
                    .filter(each -> Access.may(each.roles(), Action.ERASE))
                    .limit(MOST_ENGAGEMENTS)
                    .forEach(each -> buttons.add(Button.opening(
                            text("eraseThis", language, each.name()),
                            EraseEngagement.ASK,
                            Map.of("engagement", each.engagement().value()))));
        }
        buttons.add(Button.opening(text("forgetMe", language), ASK, Map.of()));
        Panel panel = new Panel(
                text("eraseTitle", language), null, text("forgetText", language), List.of(), List.of(), buttons);
        return Step.reply(new Content.Card(cards.render(panel, language.locale()), panel.title()));
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Person person = pressed.origin().sender().person();
        if (person == null || pressed.origin().address().place().kind() != Place.Kind.PERSONAL) {
            return new Step(List.of(), new Outcome.ShowText(text("inPerson", language)));
        }
        if (pressed.verb().equals(ASK)) {
            return confirm(language);
        }
        Instant now = time.instant();
        Instant met = pressed.origin().sentAt().isAfter(now) ? pressed.origin().sentAt() : now;
        List<Letter> letters = new ArrayList<>();
        letters.add(ForgetParticipant.inChat(pressed.origin().address().place(), now));
        for (Person account : knowAccounts.of(person)) {
            letters.add(ForgetParticipant.all(account, now));
            letters.add(ForgetParticipant.whereMet(account, met));
            letters.add(KeepReceipts.letter(receipt(account, now), ForgetParticipant.line(account), now, now));
        }
        return new Step(List.of(), new Outcome.ShowText(text("forgetting", language, receipt(person, now))))
                .withLetters(letters);
    }

    /** One press forgets nobody. */
    private Step confirm(Language language) {
        String title = text("forgetMe", language);
        Form form = new Form(text("forgetText", language), List.of(), FORGET, Map.of(), text("forgetYes", language));
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }

    private static String receipt(Person person, Instant now) {
        return Digest.of(Membership.partition(person) + now.toEpochMilli())
                .substring(0, 10)
                .toUpperCase(Locale.ROOT);
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("data." + key, language.locale(), arguments);
    }
}
