package dev.handrail.engagement.arrive;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Person;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.ShowsWhatWaits;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The card of somebody's running engagements, each with what waits for the person in it. */
@Component
final class ShowWhatWaits implements ShowsWhatWaits {
    /** From the task lists: the person's own. */
    private static final String MY_TASKS = "task.mine";

    private static final int NAMED = 8;

    private final Cards cards;
    private final FindEngagement findEngagement;
    private final CountWaiting countWaiting;

    ShowWhatWaits(Cards cards, FindEngagement findEngagement, CountWaiting countWaiting) {
        this.cards = cards;
        this.findEngagement = findEngagement;
        this.countWaiting = countWaiting;
    }

    @Override
    public Optional<Content.Card> card(Person person, Language language) {
        List<Membership> running = findEngagement.memberships(person).stream()
                .filter(each -> each.standing() == Standing.RUNNING)
                .toList();
        List<View> views = running.stream()
                .limit(NAMED)
                .flatMap(each -> findEngagement.named(each.engagement(), person).stream())
                .toList();
        return views.isEmpty() ? Optional.empty() : Optional.of(card(views, running.size() - NAMED, language));
    }

    private Content.Card card(List<View> views, int more, Language language) {
        List<Panel.Item> items =
                views.stream().map(view -> item(view, language)).toList();
        Panel panel = new Panel(
                text("title", language),
                null,
                more > 0 ? text("left", language, more) : null,
                List.of(),
                List.of(new Panel.Section(null, items)),
                List.of(Button.doing(
                        text("mine", language),
                        MY_TASKS,
                        Map.of("engagement", views.getFirst().id().value()))));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private Panel.Item item(View view, Language language) {
        List<String> waiting = countWaiting.of(view).said().stream()
                .map(each -> text(each.key(), language, each.count()))
                .toList();
        return new Panel.Item(
                view.engagement().name(),
                waiting.isEmpty() ? text("nothing", language) : String.join(" · ", waiting),
                waiting.isEmpty() ? Panel.Tone.PLAIN : Panel.Tone.SOON,
                List.of());
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("engagement.waits." + key, language.locale(), arguments);
    }
}
