package dev.handrail.engagement.delivery;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Delivery;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The card of one message: what became of it, each try, and what can be done. */
@Component
final class ShowMessage {
    private static final int LINES = 10;

    private final SayDelivery say;
    private final Advise advise;
    private final ProductTime time;

    ShowMessage(SayDelivery say, Advise advise, ProductTime time) {
        this.say = say;
        this.advise = advise;
        this.time = time;
    }

    /** @param name whom it is for */
    Content.Card card(View view, Delivery delivery, String name, Carries here, Origin reader, Language language) {
        ZoneId zone = SayDelivery.zone(view, reader);
        boolean isWorth = delivery.isWorth(time.instant());
        String todo = advise.about(delivery, name, isWorth, language);
        List<Panel.Fact> facts = List.of(
                new Panel.Fact(say.text("forLabel", language), name),
                new Panel.Fact(say.text("stateLabel", language), say.state(delivery.state(), language)),
                new Panel.Fact(say.text("sinceLabel", language), say.when(delivery.at(), zone, language)),
                new Panel.Fact(say.text("worthLabel", language), say.when(delivery.worthUntil(), zone, language)));
        Panel panel = new Panel(
                say.what(delivery.id(), language),
                view.engagement().name(),
                todo.isEmpty() ? null : todo,
                facts,
                List.of(new Panel.Section(say.text("ledgerTitle", language), lines(delivery, zone, language))),
                buttons(view, delivery, here, isWorth, language));
        return say.card(panel, language);
    }

    /** The latest first. */
    private List<Panel.Item> lines(Delivery delivery, ZoneId zone, Language language) {
        List<Panel.Item> lines = delivery.ledger().reversed().stream()
                .limit(LINES)
                .map(line -> item(line.at(), say.line(line.what(), language), zone, language))
                .toList();
        return lines.isEmpty() ? List.of(new Panel.Item(say.text("ledger.nothing", language), null)) : lines;
    }

    private Panel.Item item(Instant at, String what, ZoneId zone, Language language) {
        return new Panel.Item(what, say.when(at, zone, language));
    }

    private List<Button> buttons(View view, Delivery delivery, Carries here, boolean isWorth, Language language) {
        List<Button> buttons = new ArrayList<>();
        if (view.engagement().isRunning()) {
            if (delivery.state() == Delivery.State.UNKNOWN) {
                buttons.add(Button.doing(say.text("seen", language), DecideMessage.SEEN, here.data(view, delivery)));
            }
            if (isWorth && DecideMessage.mayGoAgain(view, delivery)) {
                buttons.add(Button.doing(say.text("again", language), DecideMessage.AGAIN, here.data(view, delivery)));
            }
        }
        buttons.add(Button.doing(say.text("back", language), ShowDeliveries.OF, here.data(view)));
        return buttons;
    }
}
