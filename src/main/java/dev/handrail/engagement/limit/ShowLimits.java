package dev.handrail.engagement.limit;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.NamePerson;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Anchor;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of an engagement's limits: what ends first comes first, what is not counted comes last but for what is met. */
@Component
final class ShowLimits {
    private static final int MOST = 12;

    private final Cards cards;
    private final NamePerson namePerson;
    private final SayLimit sayLimit;

    ShowLimits(Cards cards, NamePerson namePerson, SayLimit sayLimit) {
        this.cards = cards;
        this.namePerson = namePerson;
        this.sayLimit = sayLimit;
    }

    Content.Card of(View view, Limits limits, Language language) {
        List<Watched> inOrder = limits.all().stream()
                .sorted(Comparator.comparing((Watched each) -> each.met() != null)
                        .thenComparing(Watched::end, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .limit(MOST)
                .toList();
        boolean none = inOrder.isEmpty();
        Panel panel = new Panel(
                sayLimit.text("titleAll", language),
                view.engagement().name(),
                none ? sayLimit.text("none", language) : null,
                List.of(),
                none
                        ? List.of()
                        : List.of(new Panel.Section(
                                null,
                                inOrder.stream()
                                        .map(each -> item(view, each, language))
                                        .toList())),
                buttons(view, limits, language));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private Panel.Item item(View view, Watched limit, Language language) {
        return new Panel.Item(
                sayLimit.line(view.engagement(), limit, language),
                detail(view, limit, language),
                sayLimit.tone(view.engagement(), limit),
                mine(view, limit, language));
    }

    private String detail(View view, Watched limit, Language language) {
        Watched.Met met = limit.met();
        LocalDate from = limit.from();
        String source = sayLimit.source(limit, language).orElse("");
        String start = met == null
                ? from == null ? "" : counted(limit, from, language)
                : sayLimit.text("metBy", language, namePerson.of(view.people(), met.by(), language));
        return start.isEmpty() ? source : start + " · " + source;
    }

    private String counted(Watched limit, LocalDate from, Language language) {
        return sayLimit.text("countedFrom", language) + " " + sayLimit.anchor(limit.anchor(), language) + ", "
                + ShowDay.written(from, language);
    }

    private List<Button> mine(View view, Watched limit, Language language) {
        if (!view.engagement().isRunning() || !view.may(Action.REACH_MILESTONE)) {
            return List.of();
        }
        @Nullable Button button = limit.met() != null
                ? Button.doing(
                        sayLimit.text("openAgain", language),
                        MeetLimit.OPEN_AGAIN,
                        SayLimit.metData(view.engagement(), limit))
                : limit.end() == null
                        ? null
                        : Button.opening(
                                sayLimit.text("meet", language),
                                MeetLimit.MEET,
                                SayLimit.data(view.engagement(), limit));
        return button == null ? List.of() : List.of(button);
    }

    private List<Button> buttons(View view, Limits limits, Language language) {
        List<Button> buttons = new ArrayList<>();
        if (view.engagement().isRunning() && view.may(Action.EDIT)) {
            limits.all().stream()
                    .filter(each -> each.from() == null || each.anchor() == Anchor.MIGRATION_EVENT_END)
                    .map(Watched::anchor)
                    .distinct()
                    .forEach(anchor -> buttons.add(sayLimit.set(view.engagement(), anchor, language)));
        }
        buttons.add(Button.doing(sayLimit.text("look", language), MeetLimit.SHOW, SayLimit.data(view.engagement())));
        return buttons;
    }
}
