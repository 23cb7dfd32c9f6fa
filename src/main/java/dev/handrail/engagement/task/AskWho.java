package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.View;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks by buttons who is to do a task, where a name did not say it. */
@Component
final class AskWho {
    private static final int MOST_CHOICES = 10;

    private final Cards cards;
    private final TaskWords words;

    AskWho(Cards cards, TaskWords words) {
        this.cards = cards;
        this.words = words;
    }

    Step among(View view, Task task, List<Participant> meant, Language language) {
        List<Panel.Item> items = meant.stream()
                .limit(MOST_CHOICES)
                .map(person -> new Panel.Item(
                        words.name(person, language),
                        cards.text(
                                "engagement.side." + person.side().name().toLowerCase(java.util.Locale.ROOT),
                                language.locale()),
                        Panel.Tone.PLAIN,
                        List.of(Button.doing(
                                words.text("thisOne", language), AssignTask.ASSIGN, chosen(view, task, person)))))
                .toList();
        Panel panel = new Panel(
                words.text("whoDoesIt", language, words.named(task, language)),
                view.engagement().name(),
                meant.size() > MOST_CHOICES ? words.text("whichAssign", language) : null,
                List.of(),
                List.of(new Panel.Section(null, items)),
                List.of());
        return Step.reply(new Content.Card(cards.render(panel, language.locale()), panel.title()));
    }

    private static Map<String, Object> chosen(View view, Task task, Participant person) {
        Map<String, Object> data = Carried.task(view, task, Carried.ONE, null);
        data.put("owner", person.id());
        return data;
    }
}
