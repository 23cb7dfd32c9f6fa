package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.View;
import dev.handrail.turn.Outgoing;
import dev.handrail.understanding.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells somebody in person that tasks are theirs now; whoever gave themselves one knows already. */
@Component
final class TellOwner {
    /** So many tasks are named; of more only their number is said. */
    private static final int NAMED = 10;

    private final Cards cards;
    private final TaskWords words;
    private final TellPeople tellPeople;

    /**
     * @param said what the giver has to know about it; empty where it arrives
     */
    record Told(List<Outgoing> messages, String said) {
        static final Told NOTHING = new Told(List.of(), "");
    }

    TellOwner(Cards cards, TaskWords words, TellPeople tellPeople) {
        this.cards = cards;
        this.words = words;
        this.tellPeople = tellPeople;
    }

    /**
     * @param tasks as they are now, at least one
     * @param language the giver's
     */
    Told tell(View view, List<Task> tasks, Participant owner, Language language) {
        if (tasks.isEmpty() || owner.id().equals(view.me().id())) {
            return Told.NOTHING;
        }
        Task first = tasks.getFirst();
        TellPeople.Told told = tellPeople.tell(
                "task-assigned/" + first.number() + "/" + first.version(),
                view.engagement(),
                List.of(owner),
                read -> card(view, tasks, read));
        String said =
                told.unreachable().isEmpty() ? "" : words.text("unreachable", language, words.name(owner, language));
        return new Told(told.messages(), said);
    }

    private Content.Card card(View view, List<Task> tasks, Language language) {
        List<Panel.Item> items = tasks.stream()
                .limit(NAMED)
                .map(task -> new Panel.Item(
                        words.named(task, language),
                        words.detail(task, view, language),
                        words.tone(task, view),
                        List.of(Button.doing(
                                words.text("open", language),
                                ListTasks.OPEN,
                                Carried.task(view, task, Carried.ONE, null)))))
                .toList();
        String title = tasks.size() == 1
                ? words.text("yoursNow", language, words.name(view.me(), language))
                : words.text("manyYoursNow", language, words.name(view.me(), language), tasks.size());
        Panel panel = new Panel(
                title,
                view.engagement().name(),
                null,
                List.of(),
                List.of(new Panel.Section(null, items)),
                List.of(Button.doing(words.text("mine", language), MyTasks.MINE, Carried.engagement(view))));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }
}
