package dev.handrail.engagement.delivery;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Delivery;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The card of what one person or place was sent: each message with what became of it, the newest first. */
@Component
final class ShowWhom {
    private static final int PER_PAGE = 8;

    private final Deliveries deliveries;
    private final SayDelivery say;
    private final Advise advise;
    private final ProductTime time;

    ShowWhom(Deliveries deliveries, SayDelivery say, Advise advise, ProductTime time) {
        this.deliveries = deliveries;
        this.say = say;
        this.advise = advise;
        this.time = time;
    }

    Content.Card card(View view, Reach reach, Carries wanted, Origin reader, Language language) {
        Deliveries.Some read =
                wanted.isAll() ? deliveries.all(view.id().partition()) : new Deliveries.Some(reach.unshown(), true);
        List<Delivery> all = read.all().stream()
                .filter(each -> MessageId.read(each.id())
                        .filter(id -> id.whom().equals(reach.whom()))
                        .isPresent())
                .toList();
        int last = Math.max(0, (all.size() - 1) / PER_PAGE);
        Carries here = wanted.at(Math.clamp(wanted.page(), 0, last));
        ZoneId zone = SayDelivery.zone(view, reader);
        List<Panel.Item> items =
                all.subList(here.page() * PER_PAGE, Math.min(all.size(), (here.page() + 1) * PER_PAGE)).stream()
                        .map(each -> item(view, each, here, zone, language))
                        .toList();
        List<Panel.Section> sections = new ArrayList<>();
        if (!reach.isReached()) {
            sections.add(new Panel.Section(
                    say.text("todo", language), List.of(advise.about(reach, reader.address(), language))));
        }
        sections.add(new Panel.Section(
                say.text(items.isEmpty() ? "noMessages" : here.isAll() ? "allMessages" : "unshownMessages", language),
                items));
        Panel panel = new Panel(
                say.text("titleOf", language, reach.name()),
                view.engagement().name(),
                read.isAll() ? null : say.text("notAllMessages", language),
                List.of(new Panel.Fact(say.text("reachLabel", language), standing(reach, zone, language))),
                sections,
                buttons(view, here, last, language));
        return say.card(panel, language);
    }

    private String standing(Reach reach, ZoneId zone, Language language) {
        Unreached.Lost lost = reach.lost();
        if (lost != null) {
            return say.why(lost.why(), language) + ", "
                    + say.text("since", language, say.when(lost.since(), zone, language));
        }
        return say.text(reach.isKnown() ? "reached" : "noChat", language);
    }

    private Panel.Item item(View view, Delivery each, Carries here, ZoneId zone, Language language) {
        return new Panel.Item(
                say.what(each.id(), language) + " · " + say.state(each.state(), language),
                say.when(each.at(), zone, language),
                tone(each),
                List.of(Button.doing(say.text("details", language), ShowDeliveries.MESSAGE, here.data(view, each))));
    }

    private Panel.Tone tone(Delivery each) {
        if (each.state() == Delivery.State.ACCEPTED) {
            return Panel.Tone.GOOD;
        }
        boolean isOpen = each.state().isNotShown() || each.state() == Delivery.State.UNKNOWN;
        return isOpen && each.isWorth(time.instant()) ? Panel.Tone.SOON : Panel.Tone.PLAIN;
    }

    private List<Button> buttons(View view, Carries here, int last, Language language) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.doing(say.text("backToAll", language), ShowDeliveries.SHOW, Carries.START.data(view)));
        if (here.page() > 0) {
            buttons.add(of("before", view, here.at(here.page() - 1), language));
        }
        if (here.page() < last) {
            buttons.add(of("more", view, here.at(here.page() + 1), language));
        }
        buttons.add(of(here.isAll() ? "onlyUnshown" : "allOfThem", view, here.all(!here.isAll()), language));
        return buttons;
    }

    private Button of(String key, View view, Carries to, Language language) {
        return Button.doing(say.text(key, language), ShowDeliveries.OF, to.data(view));
    }
}
