package dev.handrail.engagement.gate;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.Follow;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.TellSteering;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets each side sign a phase off and take it back, and lets either decide whether an optional phase takes place. */
@Component
final class SignOffPhase implements EngagementPress, EngagementSpeech {
    static final String SHOW = "gate.show";
    static final String SIGN = "gate.sign";
    static final String TAKE_BACK = "gate.take-back";
    static final String BEGIN = "gate.begin";
    static final String SKIP = "gate.skip";

    private final LoadGate loadGate;
    private final ShowGate showGate;
    private final AnnounceGate announceGate;
    private final List<FollowsEngagement> followers;
    private final ProductTime time;

    SignOffPhase(
            LoadGate loadGate,
            ShowGate showGate,
            AnnounceGate announceGate,
            List<FollowsEngagement> followers,
            ProductTime time) {
        this.loadGate = loadGate;
        this.showGate = showGate;
        this.announceGate = announceGate;
        this.followers = List.copyOf(followers);
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.showing(SHOW, Action.SEE),
                Verb.changing(SIGN, Action.SIGN_OFF),
                Verb.changing(TAKE_BACK, Action.SIGN_OFF),
                Verb.changing(BEGIN, Action.SIGN_OFF),
                Verb.changing(SKIP, Action.SIGN_OFF));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.SIGN_OFF, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(showGate.to(view, loadGate.of(view.engagement()), null, said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        LoadGate.Read read = loadGate.of(view.engagement());
        String phase = String.valueOf(pressed.data().get("phase"));
        Side side = TellSteering.side(view.me()).orElse(Side.PARTNER);
        Instant now = time.instant();
        return switch (pressed.verb()) {
            case SIGN ->
                settle(view, read, read.gate().sign(side, phase, view.me().id(), now), GateEvent.SIGNED, language);
            case TAKE_BACK -> settle(view, read, read.gate().takeBack(side, phase), GateEvent.TAKEN_BACK, language);
            case BEGIN -> settle(view, read, read.gate().decide(phase, true, now), GateEvent.BEGUN, language);
            case SKIP -> settle(view, read, read.gate().decide(phase, false, now), GateEvent.SKIPPED, language);
            default -> show(view, read, null, language);
        };
    }

    private Step show(View view, LoadGate.Read read, @Nullable String note, Language language) {
        return new Step(List.of(), new Outcome.ShowCard(showGate.to(view, read, note, language)));
    }

    private Step settle(View view, LoadGate.Read read, Verdict verdict, GateEvent what, Language language) {
        return switch (verdict) {
            case Verdict.Refused(Verdict.Why why) -> show(view, read, refusal(why, language), language);
            case Verdict.Changed(var progress) ->
                change(view, read, view.engagement().with(progress), what, language);
            case Verdict.Passed(var progress) ->
                change(view, read, view.engagement().with(progress), GateEvent.PASSED, language);
        };
    }

    private String refusal(Verdict.Why why, Language language) {
        return showGate.text("no." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
    }

    private Step change(View view, LoadGate.Read read, Engagement after, GateEvent what, Language language) {
        LoadGate.Read now = loadGate.of(after);
        // Taking back depends on no task; everything else ends a phase, or leads to its end.
        List<Write> tasks = what == GateEvent.TAKEN_BACK ? List.of() : List.of(read.asRead());
        AnnounceGate.Announced announced = announceGate.announce(view, after, now, what);
        return new Step(
                        List.of(),
                        new Outcome.ShowCard(announceGate.outcome(view, after, now, what, announced, language)))
                .withChanges(Follow.writes(view.loaded(), after, tasks, followers))
                .withMessages(announced.messages())
                .withHistory(new Happening(what.happening(), details(view, after)));
    }

    private static Map<String, String> details(View view, Engagement after) {
        return Map.of(
                "phase",
                view.engagement().progress().phase(),
                "now",
                after.progress().phase(),
                "by",
                view.me().id(),
                "side",
                Optional.of(view.me().side()).map(Side::name).orElseThrow());
    }
}
