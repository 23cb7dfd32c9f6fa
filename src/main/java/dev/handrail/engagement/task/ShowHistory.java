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
import dev.handrail.engagement.ReadBack;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.HistoryLine;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what happened to a task, or in the engagement where no task is named. */
@Component
final class ShowHistory implements EngagementPress, EngagementSpeech {
    static final String HISTORY = "task.history";

    /** Where the card's lines ended, on the button that shows older ones. */
    private static final String BEFORE = "before";

    /** So many lines stand on the card. */
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
            return Step.reply(ofEngagement(view, null, said.language()));
        }
        return loadTasks
                .tasks(view.id())
                .numbered(number)
                .map(task -> Step.reply(ofTask(view, task, null, List.of(), said.language())))
                .orElseGet(() -> AnswerWith.words(words.text("no.task", said.language(), number)));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Object number = pressed.data().get(Carried.TASK);
        Object before = pressed.data().get(BEFORE);
        if (number == null) {
            return AnswerWith.card(ofEngagement(view, before, language));
        }
        Optional<Task> found = loadTasks.tasks(view.id()).numbered(number);
        return found.map(task -> AnswerWith.card(
                        ofTask(view, task, before, List.of(back(view, task, pressed, language)), language)))
                .orElseGet(() -> AnswerWith.toast(words.text("no.task", language, Carried.number(number))));
    }

    private Button back(View view, Task task, Incoming.Pressed pressed, Language language) {
        Map<String, Object> data = Carried.task(
                view, task, Carried.ONE, ListPage.read(pressed.data()).orElse(null));
        return Button.doing(words.text("backToTask", language), ListTasks.OPEN, data);
    }

    private Content.Card ofTask(
            View view, Task task, @Nullable Object before, List<Button> buttons, Language language) {
        Map<String, Object> data = Carried.task(view, task, Carried.ONE, null);
        ReadBack.Lines lines = readHistory.of(view.engagement(), task.number(), before, LINES);
        return card(words.named(task, language), view, lines, data, buttons, language);
    }

    private Content.Card ofEngagement(View view, @Nullable Object before, Language language) {
        return card(
                words.text("historyTitle", language),
                view,
                readHistory.all(view.engagement(), before, LINES),
                Carried.engagement(view),
                List.of(),
                language);
    }

    /** @param data what the button carries that goes on with older lines */
    private Content.Card card(
            String title,
            View view,
            ReadBack.Lines lines,
            Map<String, Object> data,
            List<Button> buttons,
            Language language) {
        List<Panel.Item> items = new ArrayList<>();
        for (HistoryLine line : lines.lines()) {
            items.add(sayHistory.item(line, view, !data.containsKey(Carried.TASK), language));
        }
        List<Button> all = new ArrayList<>(buttons);
        String before = lines.before();
        if (before != null) {
            Map<String, Object> further = new LinkedHashMap<>(data);
            further.put(BEFORE, before);
            all.add(Button.doing(words.text("olderHistory", language), HISTORY, further));
        }
        String heading = words.text(items.isEmpty() && before == null ? "noHistory" : "history", language);
        Panel panel = new Panel(
                title, view.engagement().name(), null, List.of(), List.of(new Panel.Section(heading, items)), all);
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }
}
