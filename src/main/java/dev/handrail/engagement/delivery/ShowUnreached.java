package dev.handrail.engagement.delivery;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.ShowDay;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The card that tells who steers whom nothing reaches now. */
@Component
final class ShowUnreached {
    private static final int MOST = 10;

    private final SayDelivery say;

    ShowUnreached(SayDelivery say) {
        this.say = say;
    }

    Content.Card card(Loaded loaded, Unreached unreached, Language language) {
        List<Panel.Item> items = new ArrayList<>();
        unreached
                .now()
                .forEach((whom, lost) -> say.whom(loaded, whom, language)
                        .filter(_ -> SayDelivery.isHere(loaded.engagement(), loaded.people(), whom))
                        .ifPresent(name -> items.add(new Panel.Item(
                                name,
                                say.why(lost.why(), language) + " · "
                                        + say.text(
                                                "since",
                                                language,
                                                ShowDay.written(
                                                        lost.since(),
                                                        loaded.engagement().zone(),
                                                        language)),
                                Panel.Tone.SOON,
                                List.of()))));
        boolean isNobody = items.isEmpty();
        List<Panel.Item> shown = new ArrayList<>(items.subList(0, Math.min(MOST, items.size())));
        if (items.size() > MOST) {
            shown.add(new Panel.Item(say.text("others", language, items.size() - MOST), null));
        }
        Panel panel = new Panel(
                say.text(isNobody ? "allBack" : "lost", language),
                loaded.engagement().name(),
                isNobody ? null : say.text("lostDetail", language),
                List.of(),
                isNobody ? List.of() : List.of(new Panel.Section(null, shown)),
                List.of(Button.doing(
                        say.text("title", language),
                        ShowDeliveries.SHOW,
                        Map.of("engagement", loaded.id().value()))));
        return say.card(panel, language);
    }
}
