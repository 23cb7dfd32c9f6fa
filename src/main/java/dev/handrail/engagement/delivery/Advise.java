package dev.handrail.engagement.delivery;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Address;
import dev.handrail.engagement.people.Links;
import dev.handrail.turn.Delivery;
import dev.handrail.understanding.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what to do so that messages arrive. */
@Component
final class Advise {
    private final SayDelivery say;

    Advise(SayDelivery say) {
        this.say = say;
    }

    /**
     * @param bot by whose address people find the app
     */
    Panel.Item about(Reach reach, Address bot, Language language) {
        boolean isPlace = reach.whom().startsWith("place:");
        Delivery.State why = reach.lost() == null
                ? Delivery.State.NOT_INSTALLED
                : reach.lost().why();
        return switch (why) {
            case BLOCKED -> item("do.blocked", language, reach.name());
            case SWITCHED_OFF ->
                new Panel.Item(
                        say.text("do.switchedOff", language),
                        say.text("do.switchedOffWords", language, Links.install(bot)));
            case NOT_INSTALLED, NOT_IN_ROSTER, WAITING, ACCEPTED, TAKEN_AWAY, GIVEN_UP, UNKNOWN ->
                isPlace ? item("do.addAgain", language, reach.name()) : install(reach, bot, language);
        };
    }

    private Panel.Item item(String key, Language language, String name) {
        return new Panel.Item(say.text(key, language, name), null);
    }

    private Panel.Item install(Reach reach, Address bot, Language language) {
        String link = Links.install(bot);
        return new Panel.Item(
                say.text("do.install", language, reach.name()),
                link,
                Panel.Tone.PLAIN,
                List.of(Button.leading(say.text("installLink", language), link)));
    }

    /** About a single message; empty where there is nothing to do. */
    String about(Delivery delivery, String name, boolean isWorth, Language language) {
        return switch (delivery.state()) {
            case UNKNOWN -> say.text("do.unknown", language, name);
            case GIVEN_UP -> say.text(isWorth ? "do.givenUp" : "do.tooLate", language);
            case BLOCKED, NOT_INSTALLED, NOT_IN_ROSTER, SWITCHED_OFF ->
                say.text(isWorth ? "do.comesAlone" : "do.tooLate", language);
            case WAITING -> say.text("do.waits", language);
            case ACCEPTED, TAKEN_AWAY -> "";
        };
    }
}
