package dev.handrail.engagement.gate;

import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.NamePerson;
import dev.handrail.engagement.People;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.task.NameTask;
import dev.handrail.engagement.task.Task;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names what is in the way of a phase's end: what is due first comes first. */
@Component
final class ListBlocking {
    private static final int SHOWN = 8;

    private final Cards cards;
    private final NamePerson namePerson;
    private final NameTask nameTask;
    private final ProductTime time;

    ListBlocking(Cards cards, NamePerson namePerson, NameTask nameTask, ProductTime time) {
        this.cards = cards;
        this.namePerson = namePerson;
        this.nameTask = nameTask;
        this.time = time;
    }

    Panel.Section section(Engagement engagement, People people, List<Task> blocking, Language language) {
        LocalDate today = engagement.dayOf(time.instant());
        List<Panel.Item> items = new ArrayList<>();
        blocking.stream()
                .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Task::number))
                .limit(SHOWN)
                .map(task -> item(task, people, today, language))
                .forEach(items::add);
        int more = blocking.size() - items.size();
        items.add(new Panel.Item(text("waive", language), more > 0 ? text("more", language, more) : null));
        return new Panel.Section(text("blocking", language, blocking.size()), items);
    }

    private Panel.Item item(Task task, People people, LocalDate today, Language language) {
        String owner = people.participant(task.owner())
                .map(person -> namePerson.withStanding(person, language))
                .orElseGet(() -> text("unowned", language, side(task, language)));
        String detail = Optional.ofNullable(task.due())
                .map(due -> text("ownerAndDue", language, owner, ShowDay.written(due, language)))
                .orElse(owner);
        return new Panel.Item(
                nameTask.numbered(task, language),
                detail,
                task.isOverdue(today) ? Panel.Tone.LATE : Panel.Tone.PLAIN,
                List.of());
    }

    private String side(Task task, Language language) {
        return cards.text("engagement.side." + task.side().name().toLowerCase(Locale.ROOT), language.locale());
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("gate." + key, language.locale(), arguments);
    }
}
