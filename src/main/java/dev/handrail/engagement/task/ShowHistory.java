package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.HistoryLine;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows what happened to a task, or in the engagement where no task is named. */
@Component
final class ShowHistory implements EngagementPress, EngagementSpeech {
    static final String HISTORY = "task.history";

    /** So many lines stand on the card, the newest ones. */
    private static final int LINES = 15;

    private final Cards cards;
    private final LoadTasks loadTasks;
    private final TaskWords words;
    private final ReadHistory readHistory;
    private final SayHistory sayHistory;

    ShowHistory(Cards cards, LoadTasks loadTasks, TaskWords words, ReadHistory readHistory, SayHistory sayHistory) {
        this.cards = cards;
        this.loadTasks = loadTasks;
        this.words = words;
        this.readHistory = readHistory;
        this.sayHistory = sayHistory;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(HISTORY, Action.SEE));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.HISTORY, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Integer number = said.arguments().number();
        if (number == null) {
            return Step.reply(ofEngagement(view, said.language()));
        }
        return loadTasks
                .tasks(view.id())
                .numbered(number)
                .map(task -> Step.reply(ofTask(view, task, List.of(), said.language())))
                .orElseGet(() -> AnswerWith.words(words.text("no.task", said.language(), number)));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Object number = pressed.data().get(Carried.TASK);
        Optional<Task> found = loadTasks.tasks(view.id()).numbered(number);
        return found.map(task ->
                        AnswerWith.card(ofTask(view, task, List.of(back(view, task, pressed, language)), language)))
                .orElseGet(() -> AnswerWith.toast(words.text("no.task", language, Carried.number(number))));
    }

    private Button back(View view, Task task, Incoming.Pressed pressed, Language language) {
        Map<String, Object> data = Carried.task(
                view, task, Carried.ONE, ListPage.read(pressed.data()).orElse(null));
        return Button.doing(words.text("backToTask", language), ListTasks.OPEN, data);
    }

    private Content.Card ofTask(View view, Task task, List<Button> buttons, Language language) {
        return card(
                words.named(task, language),
                view,
                readHistory.of(view.id(), task.number(), LINES),
                false,
                buttons,
                language);
    }

    private Content.Card ofEngagement(View view, Language language) {
        return card(
                words.text("historyTitle", language),
                view,
                readHistory.all(view.id(), LINES),
                true,
                List.of(),
                language);
    }

    private Content.Card card(
            String title, View view, List<HistoryLine> lines, boolean naming, List<Button> buttons, Language language) {
        List<Panel.Item> items = new ArrayList<>();
        for (HistoryLine line : lines) {
            items.add(sayHistory.item(line, view, naming, language));
        }
        String heading = words.text(items.isEmpty() ? "noHistory" : "history", language);
        Panel panel = new Panel(
                title, view.engagement().name(), null, List.of(), List.of(new Panel.Section(heading, items)), buttons);
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }
}
