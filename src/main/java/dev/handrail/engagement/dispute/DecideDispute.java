package dev.handrail.engagement.dispute;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.TellSteering;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Party;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A manager says for a side whose a disputed duty is from now on. Both sides have to say the same; until then either can
 * change its mind. Whoever raised it can take it back meanwhile.
 */
@Component
final class DecideDispute implements EngagementPress {
    private final LoadDecisions loadDecisions;
    private final ShowDispute showDispute;
    private final TellOfDispute tellOfDispute;
    private final MoveTasks moveTasks;
    private final ProductTime time;

    DecideDispute(
            LoadDecisions loadDecisions,
            ShowDispute showDispute,
            TellOfDispute tellOfDispute,
            MoveTasks moveTasks,
            ProductTime time) {
        this.loadDecisions = loadDecisions;
        this.showDispute = showDispute;
        this.tellOfDispute = tellOfDispute;
        this.moveTasks = moveTasks;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.changing(ShowDispute.VOTE, Action.DECIDE), Verb.changing(ShowDispute.WITHDRAW, Action.TAKE_PART));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        LoadDecisions.Read read = loadDecisions.of(view.id());
        return read.decisions()
                .carried(pressed.data().get("dispute"))
                .map(dispute -> pressed.verb().equals(ShowDispute.VOTE)
                        ? vote(view, dispute, pressed, read, language)
                        : withdraw(view, dispute, pressed, read, language))
                .orElseGet(() -> say("lost", language));
    }

    private Step vote(
            View view, Dispute dispute, Incoming.Pressed pressed, LoadDecisions.Read read, Language language) {
        Side side = view.me().side();
        Optional<Party> party = Stream.of(Party.values())
                .filter(each -> each.code().equals(pressed.data().get("party")))
                .findFirst();
        boolean again = dispute.vote(side).map(Vote::party).equals(party);
        if (!dispute.isOpen() || party.isEmpty() || side == Side.PARTNER || again) {
            return show(view, dispute, read.decisions(), pressed, language);
        }
        Instant now = time.instant();
        Dispute voted = dispute.voted(side, new Vote(view.me().id(), party.get(), now));
        List<Happening> history = new ArrayList<>();
        history.add(happening(
                "voted", voted, Map.of("side", side.name(), "party", party.get().code())));
        if (!voted.isOpen()) {
            history.add(happening(
                    voted.state() == Dispute.State.AGREED ? "agreed" : "rejected",
                    voted,
                    Map.of("party", party.get().code())));
        }
        return change(view, voted, read, history, pressed, language);
    }

    private Step withdraw(
            View view, Dispute dispute, Incoming.Pressed pressed, LoadDecisions.Read read, Language language) {
        if (!dispute.isOpen()) {
            return show(view, dispute, read.decisions(), pressed, language);
        }
        if (!dispute.by().equals(view.me().id())) {
            return say("notYoursToWithdraw", language);
        }
        Dispute withdrawn = dispute.withdrawn(time.instant());
        return change(view, withdrawn, read, List.of(happening("withdrawn", withdrawn, Map.of())), pressed, language);
    }

    private Step change(
            View view,
            Dispute next,
            LoadDecisions.Read read,
            List<Happening> history,
            Incoming.Pressed pressed,
            Language language) {
        Dispute told = next.isOpen()
                ? next.telling(TellSteering.of(view.people()).stream()
                        .map(Participant::id)
                        .toList())
                : next;
        Decisions decisions = read.decisions().with(told);
        List<Write> writes = new ArrayList<>(List.of(read.write(decisions, view.engagement())));
        List<Happening> all = new ArrayList<>(history);
        next.agreement()
                .map(agreed -> moveTasks.to(agreed.party(), view.id(), next.meaning(), agreed.at()))
                .ifPresent(moved -> {
                    writes.addAll(moved.writes());
                    all.addAll(moved.history());
                });
        List<Outgoing> messages = new ArrayList<>(
                tellOfDispute.cards(told, decisions.revision(), view.loaded()).messages());
        if (!next.isOpen()) {
            messages.addAll(tellOfDispute.outcome(told, view));
        }
        return new Step(
                writes,
                List.of(),
                messages,
                List.of(),
                all,
                List.of(),
                new Outcome.ShowCard(showDispute.card(
                        told,
                        decisions.revision(),
                        view,
                        pressed.origin().address().place(),
                        language)));
    }

    private static Happening happening(String what, Dispute dispute, Map<String, String> more) {
        Map<String, String> details = new java.util.TreeMap<>(more);
        details.put("dispute", String.valueOf(dispute.number()));
        details.put("entry", dispute.entry());
        return new Happening("dispute." + what, details);
    }

    /** Whoever presses an old card sees how things are. */
    private Step show(View view, Dispute dispute, Decisions decisions, Incoming.Pressed pressed, Language language) {
        return new Step(
                List.of(),
                new Outcome.ShowCard(showDispute.card(
                        dispute,
                        decisions.revision(),
                        view,
                        pressed.origin().address().place(),
                        language)));
    }

    private Step say(String key, Language language) {
        return new Step(List.of(), new Outcome.ShowText(showDispute.text(key, language)));
    }
}
