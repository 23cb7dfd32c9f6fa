package dev.handrail.checkpoint.reply;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.Habits;
import dev.handrail.checkpoint.KeepHabits;
import dev.handrail.checkpoint.LoadAttendees;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.people.account.KnowAccounts;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Letter;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows somebody, in their own chat, how they are reminded, and takes how they want to be. */
@Component
final class ChangeHabits implements SpeechHandler, PressHandler {
    private static final Duration WORTH = Duration.ofHours(1);

    private final Cards cards;
    private final HabitsForm habitsForm;
    private final FindEngagement findEngagement;
    private final LoadAttendees loadAttendees;
    private final LoadAcquaintance loadAcquaintance;
    private final KnowAccounts knowAccounts;
    private final ProductTime time;

    ChangeHabits(
            Cards cards,
            HabitsForm habitsForm,
            FindEngagement findEngagement,
            LoadAttendees loadAttendees,
            LoadAcquaintance loadAcquaintance,
            KnowAccounts knowAccounts,
            ProductTime time) {
        this.cards = cards;
        this.habitsForm = habitsForm;
        this.findEngagement = findEngagement;
        this.loadAttendees = loadAttendees;
        this.loadAcquaintance = loadAcquaintance;
        this.knowAccounts = knowAccounts;
        this.time = time;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.REMINDERS);
    }

    @Override
    public Set<String> verbs() {
        return Set.of(ShowReminder.HABITS, HabitsForm.SAVE);
    }

    /** The same habits may be wished for once more, after others. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return true;
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        Language language = said.language();
        Person person = origin.sender().person();
        if (person == null || findEngagement.memberships(person).isEmpty()) {
            return Step.reply(new Content.Text(notYours(language)));
        }
        Content card = card(loadAttendees.habits(person), text("title", language), language);
        return isInPerson(origin) ? Step.reply(card) : sendToThem(person, card, origin, language);
    }

    /** Where everybody reads along, only that it is on its way. */
    private Step sendToThem(Person person, Content card, Origin origin, Language language) {
        return loadAcquaintance
                .of(person)
                .reach()
                .map(chat -> Step.reply(new Content.Text(text("sent", language)))
                        .withMessages(List.of(new Outgoing(
                                "habits/" + person.objectId() + "/" + origin.activityId(), chat, card, false, WORTH))))
                .orElseGet(() -> Step.reply(new Content.Text(text("notSent", language))));
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        Person person = pressed.origin().sender().person();
        if (person == null || findEngagement.memberships(person).isEmpty()) {
            return TakeAnswer.say(notYours(language));
        }
        Form form = habitsForm.form(
                loadAttendees.habits(person), loadAcquaintance.of(person).zone(), language);
        if (pressed.verb().equals(ShowReminder.HABITS)) {
            return dialog(form, language);
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        Optional<Habits> wished = habitsForm.read(filled, language);
        return wished.map(habits -> save(person, habits, pressed.origin(), language))
                .orElseGet(() -> dialog(filled.again(), language));
    }

    /** For all accounts that are the person's: any of them may be the one that is reached. */
    private Step save(Person person, Habits habits, Origin origin, Language language) {
        List<Letter> letters = knowAccounts.of(person).stream()
                .map(account -> KeepHabits.letter(account, habits, time.instant()))
                .toList();
        Step step = isInPerson(origin)
                ? Step.reply(card(habits, text("saved", language), language))
                : TakeAnswer.say(text("saved", language));
        return step.withLetters(letters);
    }

    private static boolean isInPerson(Origin origin) {
        return origin.address().place().kind() == Place.Kind.PERSONAL;
    }

    private Content card(Habits habits, String title, Language language) {
        Panel panel = new Panel(
                title,
                null,
                null,
                List.of(),
                List.of(new Panel.Section(
                        null,
                        habitsForm.inWords(habits, language).stream()
                                .map(line -> new Panel.Item(line, null))
                                .toList())),
                List.of(Button.opening(text("change", language), ShowReminder.HABITS, Map.of())));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private Step dialog(Form form, Language language) {
        String title = text("title", language);
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }

    private String notYours(Language language) {
        return cards.text("engagement.no.notYours", language.locale());
    }

    private String text(String key, Language language) {
        return habitsForm.text(key, language);
    }
}
