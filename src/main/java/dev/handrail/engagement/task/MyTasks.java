package dev.handrail.engagement.task;

import dev.handrail.card.Cards;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.route.FirstHelp;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers “my tasks”: in the person's own chat, wherever it was asked. */
@Component
final class MyTasks implements SpeechHandler, EngagementPress {
    /** From other cards: its data names an engagement, as all of them do; shown is what is to be done in all. */
    static final String MINE = "task.mine";

    private static final Duration WORTH = Duration.ofHours(1);

    private final FindEngagement findEngagement;
    private final LoadAcquaintance loadAcquaintance;
    private final ShowMyTasks showMyTasks;
    private final FirstHelp firstHelp;
    private final Cards cards;

    MyTasks(
            FindEngagement findEngagement,
            LoadAcquaintance loadAcquaintance,
            ShowMyTasks showMyTasks,
            FirstHelp firstHelp,
            Cards cards) {
        this.findEngagement = findEngagement;
        this.loadAcquaintance = loadAcquaintance;
        this.showMyTasks = showMyTasks;
        this.firstHelp = firstHelp;
        this.cards = cards;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.MY_TASKS);
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(MINE, Action.SEE));
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        Language language = said.language();
        @Nullable Person person = origin.sender().person();
        if (person == null || findEngagement.memberships(person).isEmpty()) {
            return Step.reply(firstHelp.none(origin, language));
        }
        return Reader.of(origin, language).inPerson()
                ? Step.reply(showMyTasks.card(person, null, 0, language, null, List.of()))
                : sendToThem(person, origin, language);
    }

    /** Where everybody reads along, only that they are on their way. */
    private Step sendToThem(Person person, Origin origin, Language language) {
        return loadAcquaintance
                .of(person)
                .reach()
                .map(chat -> AnswerWith.words(text("sent", language))
                        .withMessages(List.of(new Outgoing(
                                "my-tasks/" + person.objectId() + "/" + origin.activityId(),
                                chat,
                                showMyTasks.card(person, null, 0, language, null, List.of()),
                                true,
                                WORTH))))
                .orElseGet(() -> AnswerWith.words(text("notSent", language)));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Origin origin = pressed.origin();
        Person person = Objects.requireNonNull(origin.sender().person(), "a participant is known");
        return Reader.of(origin, language).inPerson()
                ? Step.reply(showMyTasks.card(person, null, 0, language, null, List.of()))
                : sendToThem(person, origin, language);
    }

    private String text(String key, Language language) {
        return cards.text("task." + key, language.locale());
    }
}
