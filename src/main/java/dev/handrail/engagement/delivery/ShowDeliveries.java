package dev.handrail.engagement.delivery;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Delivery;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows who steers who got what, and who did not: in the person's own chat, wherever it was asked. */
@Component
final class ShowDeliveries implements EngagementPress, EngagementSpeech {
    /** By which other cards lead here. */
    static final String SHOW = "delivery.show";

    static final String OF = "delivery.of";
    static final String MESSAGE = "delivery.message";

    private static final Duration WORTH = Duration.ofHours(1);

    private final ShowReach showReach;
    private final ShowWhom showWhom;
    private final ShowMessage showMessage;
    private final FindReach findReach;
    private final Deliveries deliveries;
    private final LoadAcquaintance loadAcquaintance;
    private final SayDelivery say;

    ShowDeliveries(
            ShowReach showReach,
            ShowWhom showWhom,
            ShowMessage showMessage,
            FindReach findReach,
            Deliveries deliveries,
            LoadAcquaintance loadAcquaintance,
            SayDelivery say) {
        this.showReach = showReach;
        this.showWhom = showWhom;
        this.showMessage = showMessage;
        this.findReach = findReach;
        this.deliveries = deliveries;
        this.loadAcquaintance = loadAcquaintance;
        this.say = say;
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.DELIVERIES, Action.MANAGE_PEOPLE, false));
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(SHOW, Action.MANAGE_PEOPLE),
                Verb.showing(OF, Action.MANAGE_PEOPLE),
                Verb.showing(MESSAGE, Action.MANAGE_PEOPLE));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Language language = said.language();
        return isInPerson(origin)
                ? Step.reply(showReach.card(view, Carries.START, origin, language))
                : send(view, origin, language)
                        .map(message -> Step.reply(new Content.Text(say.text("sent", language)))
                                .withMessages(List.of(message)))
                        .orElseGet(() -> Step.reply(new Content.Text(say.text("notSent", language))));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Origin origin = pressed.origin();
        if (!isInPerson(origin)) {
            return send(view, origin, language)
                    .map(message -> toast("sent", language).withMessages(List.of(message)))
                    .orElseGet(() -> toast("notSent", language));
        }
        Carries wanted = Carries.read(pressed.data());
        Optional<Content.Card> card = switch (pressed.verb()) {
            case MESSAGE -> card(view, Carries.message(pressed.data()), wanted, origin, language);
            case OF -> whom(view, wanted, origin, language);
            default -> Optional.of(showReach.card(view, wanted, origin, language));
        };
        return card.map(there -> new Step(List.of(), new Outcome.ShowCard(there)))
                .orElseGet(() -> new Step(List.of(), new Outcome.ShowText(say.old(language))));
    }

    private static boolean isInPerson(Origin origin) {
        return origin.address().place().kind() == Place.Kind.PERSONAL;
    }

    private Step toast(String key, Language language) {
        return new Step(List.of(), new Outcome.ShowText(say.text(key, language)));
    }

    /** Where everybody reads along it is not shown. */
    private Optional<Outgoing> send(View view, Origin origin, Language language) {
        return loadAcquaintance
                .of(view.me())
                .reach()
                .map(chat -> new Outgoing(
                        "deliveries/" + view.id().value() + "/" + view.me().id() + "/" + origin.activityId(),
                        chat,
                        showReach.card(view, Carries.START, origin, language),
                        true,
                        WORTH));
    }

    private Optional<Content.Card> whom(View view, Carries wanted, Origin origin, Language language) {
        return findReach
                .of(view, wanted.whom(), language)
                .map(reach -> showWhom.card(view, reach, wanted, origin, language));
    }

    /** The card of a message as it is now; empty where there is none of that id, or no longer anybody it is for. */
    Optional<Content.Card> card(View view, String id, Carries wanted, Origin origin, Language language) {
        return id.isEmpty()
                ? Optional.empty()
                : deliveries
                        .of(view.id().partition(), id)
                        .flatMap(delivery -> card(view, delivery, wanted, origin, language));
    }

    Optional<Content.Card> card(View view, Delivery delivery, Carries wanted, Origin origin, Language language) {
        return MessageId.read(delivery.id())
                .flatMap(id -> say.whom(view.loaded(), id.whom(), language)
                        .map(name ->
                                showMessage.card(view, delivery, name, wanted.still(id.whom()), origin, language)));
    }
}
