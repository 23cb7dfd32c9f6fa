package dev.handrail.engagement.delivery;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.View;
import dev.handrail.turn.Delivery;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The card of who is reached and who is not, with what they miss and what to do about it. */
@Component
final class ShowReach {
    private static final int PER_PAGE = 8;
    private static final int KINDS = 3;

    private final FindReach findReach;
    private final SayDelivery say;
    private final Advise advise;

    ShowReach(FindReach findReach, SayDelivery say, Advise advise) {
        this.findReach = findReach;
        this.say = say;
        this.advise = advise;
    }

    Content.Card card(View view, Carries wanted, Origin reader, Language language) {
        FindReach.Found found = findReach.all(view, language);
        List<Reach> listed = found.all().stream()
                .filter(each -> wanted.isAll() || each.isProblem())
                .toList();
        int last = Math.max(0, (listed.size() - 1) / PER_PAGE);
        Carries here = wanted.of("").at(Math.clamp(wanted.page(), 0, last));
        List<Reach> shown =
                listed.subList(here.page() * PER_PAGE, Math.min(listed.size(), (here.page() + 1) * PER_PAGE));
        ZoneId zone = SayDelivery.zone(view, reader);
        List<Panel.Item> items = shown.stream()
                .map(each -> item(view, each, here, zone, language))
                .toList();
        List<Panel.Section> sections = new ArrayList<>();
        sections.add(new Panel.Section(say.text(here.isAll() ? "everybody" : "problems", language), items));
        sections.addAll(todo(shown, reader.address(), language));
        Panel panel = new Panel(
                say.text("title", language),
                view.engagement().name(),
                text(found, listed.isEmpty(), language),
                facts(found, language),
                items.isEmpty() ? List.of() : sections,
                buttons(view, here, last, language));
        return say.card(panel, language);
    }

    private String text(FindReach.Found found, boolean isEmpty, Language language) {
        String text = isEmpty ? say.text("allFine", language) : say.text("intro", language);
        return found.notLookedAt() == 0 ? text : text + " " + say.text("notLookedAt", language, found.notLookedAt());
    }

    private List<Panel.Fact> facts(FindReach.Found found, Language language) {
        long reached = found.all().stream().filter(Reach::isReached).count();
        int open = found.all().stream().mapToInt(each -> each.open().size()).sum();
        return List.of(
                new Panel.Fact(
                        say.text("reachedLabel", language),
                        say.text("reachedOf", language, reached, found.all().size())),
                new Panel.Fact(say.text("openLabel", language), String.valueOf(open)));
    }

    private Panel.Item item(View view, Reach reach, Carries here, ZoneId zone, Language language) {
        List<String> detail = new ArrayList<>();
        Unreached.Lost lost = reach.lost();
        if (lost != null) {
            detail.add(say.why(lost.why(), language));
            detail.add(say.text("since", language, ShowDay.written(lost.since(), zone, language)));
        } else if (!reach.isKnown()) {
            detail.add(say.text("noChat", language));
        } else {
            detail.add(say.text("reached", language));
        }
        missed(reach, language).ifPresent(detail::add);
        String name = view.people()
                .participant(reach.whom())
                .map(person -> reach.name() + " · " + say.role(person, language))
                .orElse(reach.name());
        return new Panel.Item(
                name,
                String.join(" · ", detail),
                reach.isReached() ? reach.isProblem() ? Panel.Tone.SOON : Panel.Tone.GOOD : Panel.Tone.LATE,
                List.of(Button.doing(
                        say.text("details", language),
                        ShowDeliveries.OF,
                        here.of(reach.whom()).data(view))));
    }

    /** What they wait for, by what it is. */
    private Optional<String> missed(Reach reach, Language language) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Delivery each : reach.open()) {
            counts.merge(say.what(each.id(), language), 1, Integer::sum);
        }
        String named = String.join(
                ", ",
                counts.entrySet().stream()
                        .limit(KINDS)
                        .map(each -> each.getValue() == 1 ? each.getKey() : each.getKey() + " ×" + each.getValue())
                        .toList());
        return counts.isEmpty()
                ? Optional.empty()
                : Optional.of(say.text("missed", language, named + (counts.size() > KINDS ? " …" : "")));
    }

    /** Each thing to do once, for the first who needs it. */
    private List<Panel.Section> todo(List<Reach> shown, Address bot, Language language) {
        List<Panel.Item> items = shown.stream()
                .filter(each -> !each.isReached())
                .map(each -> advise.about(each, bot, language))
                .distinct()
                .limit(4)
                .toList();
        return items.isEmpty() ? List.of() : List.of(new Panel.Section(say.text("todo", language), items));
    }

    private List<Button> buttons(View view, Carries here, int last, Language language) {
        List<Button> buttons = new ArrayList<>();
        if (here.page() > 0) {
            buttons.add(show("before", view, here.at(here.page() - 1), language));
        }
        if (here.page() < last) {
            buttons.add(show("more", view, here.at(here.page() + 1), language));
        }
        buttons.add(show(here.isAll() ? "onlyProblems" : "showAll", view, here.all(!here.isAll()), language));
        return buttons;
    }

    private Button show(String key, View view, Carries to, Language language) {
        return Button.doing(say.text(key, language), ShowDeliveries.SHOW, to.data(view));
    }
}
