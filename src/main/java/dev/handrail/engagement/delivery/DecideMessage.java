package dev.handrail.engagement.delivery;

import dev.handrail.chat.Address;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Delivery;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes the word of who steers about a message of which nobody knows whether it was shown: that it was seen, or that it
 * is to be sent again, though it may stand there twice then; and has sent again what was given up.
 */
@Component
final class DecideMessage implements EngagementPress {
    static final String SEEN = "delivery.seen";
    static final String AGAIN = "delivery.again";

    private final Deliveries deliveries;
    private final ShowDeliveries showDeliveries;
    private final LoadAcquaintance loadAcquaintance;
    private final SayDelivery say;
    private final ProductTime time;

    DecideMessage(
            Deliveries deliveries,
            ShowDeliveries showDeliveries,
            LoadAcquaintance loadAcquaintance,
            SayDelivery say,
            ProductTime time) {
        this.deliveries = deliveries;
        this.showDeliveries = showDeliveries;
        this.loadAcquaintance = loadAcquaintance;
        this.say = say;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.changing(SEEN, Action.MANAGE_PEOPLE), Verb.changing(AGAIN, Action.MANAGE_PEOPLE));
    }

    /**
     * Whether it may be sent again by a decision: what waits, was shown, or has no chat to go to is not, nor what is for
     * who left.
     */
    static boolean mayGoAgain(View view, Delivery delivery) {
        return isPossible(delivery)
                && MessageId.read(delivery.id())
                        .filter(id -> SayDelivery.isHere(view.engagement(), view.people(), id.whom()))
                        .isPresent();
    }

    private static boolean isPossible(Delivery delivery) {
        return switch (delivery.state()) {
            case UNKNOWN, GIVEN_UP, BLOCKED, NOT_IN_ROSTER, SWITCHED_OFF -> true;
            case NOT_INSTALLED, WAITING, ACCEPTED, TAKEN_AWAY -> false;
        };
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        String id = Carries.message(pressed.data());
        Optional<Delivery> found =
                id.isEmpty() ? Optional.empty() : deliveries.of(view.id().partition(), id);
        return found.filter(delivery -> MessageId.read(delivery.id()).isPresent())
                .map(delivery -> press(view, delivery, pressed, language))
                .orElseGet(() -> new Step(List.of(), new Outcome.ShowText(say.old(language))));
    }

    private Step press(View view, Delivery delivery, Incoming.Pressed pressed, Language language) {
        boolean isAgain = pressed.verb().equals(AGAIN);
        boolean isPossible = isAgain
                ? mayGoAgain(view, delivery) && delivery.isWorth(time.instant())
                : delivery.state() == Delivery.State.UNKNOWN;
        if (!isPossible || !Carries.isNow(pressed.data(), delivery)) {
            return shown(view, delivery, pressed, language);
        }
        Write write = isAgain ? deliveries.decidedAgain(delivery, to(view, delivery)) : deliveries.seen(delivery);
        String whom = MessageId.read(delivery.id()).map(MessageId::whom).orElse("");
        return shown(view, after(write, delivery), pressed, language)
                .withChanges(List.of(write))
                .withHistory(new Happening(pressed.verb(), Map.of("message", delivery.id(), "participant", whom)));
    }

    /** The person's present chat, else where it went before. */
    private Address to(View view, Delivery delivery) {
        return MessageId.read(delivery.id())
                .flatMap(id -> view.people().participant(id.whom()))
                .flatMap(person -> loadAcquaintance.of(person).reach())
                .orElseGet(() -> deliveries.to(delivery));
    }

    private Delivery after(Write write, Delivery before) {
        return write instanceof Write.Replace(var document, String version)
                ? deliveries.read(new Stored(document, version))
                : before;
    }

    private Step shown(View view, Delivery delivery, Incoming.Pressed pressed, Language language) {
        Outcome outcome = showDeliveries
                .card(view, delivery, Carries.read(pressed.data()), pressed.origin(), language)
                .<Outcome>map(Outcome.ShowCard::new)
                .orElseGet(() -> new Outcome.ShowText(say.old(language)));
        return new Step(List.of(), outcome);
    }
}
