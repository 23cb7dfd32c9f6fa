package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message from the moment it is wanted to its end, and its ledger: what was tried when, and what came of it. It is
 * wanted in revisions, because a question may be edited while its answer is under way; what is shown follows.
 *
 * @param content what is to be shown; absent where it is to be taken away, and once it is shown, so that no more is
 *     kept than is needed
 * @param wanted the newest revision
 * @param asked the revision that the latest request was for; 0 before the first
 * @param activityId the platform's id; empty while it is not known
 * @param sender the instance that is sending it, or has it waiting in its line; empty where it is whoever's that looks
 *     at it next
 * @param repeatable whether it may be shown twice rather than perhaps not at all: once more where it is in doubt
 * @param repeated whether that has been done
 * @param dueAt when it is to be looked at next, by the product's time, while it is not at its end
 * @param worthUntil when it is no longer worth showing, by the product's time
 */
record Message(
        Address address,
        @Nullable Content content,
        int wanted,
        int asked,
        String activityId,
        State state,
        String sender,
        boolean repeatable,
        boolean repeated,
        Instant dueAt,
        Instant worthUntil,
        List<Tried> ledger) {
    /** So many lines of its ledger are kept: the first, and the latest. */
    static final int LEDGER_LINES = 20;

    /**
     * A line of the ledger.
     *
     * @param what happened; no personal data
     */
    record Tried(Instant at, String what) {}

    /**
     * Asks for this to be shown from now on, or, with nothing, for it to be taken away. One that may be shown already,
     * nobody knows as which activity, stays in doubt and only notes what is wanted: shown anew, it might stand there
     * twice, once with words that nobody can change any more. It goes on when a late answer tells its activity, or when
     * an operator has it queued again; whoever presses or asks anew is answered by a message of its own.
     */
    Message want(@Nullable Content other, Address to, Instant now, Instant until) {
        if (state == State.UNKNOWN && isCreation()) {
            return change().wants(to, other, until).message();
        }
        boolean nothingToDo = other == null && activityId.isEmpty() && state != State.SENDING;
        State next = nothingToDo ? State.REMOVED : state == State.SENDING ? State.SENDING : State.QUEUED;
        return change().wants(to, other, until).is(next).due(now).message();
    }

    /** The person's chat is known from now on, if it had to be opened. */
    Message opened(Address chat) {
        return change().goesTo(Unopened.same(chat, address)).message();
    }

    Message sending(String instance, Instant lookAgain) {
        return change().asks(wanted)
                .is(State.SENDING)
                .by(instance)
                .due(lookAgain)
                .message();
    }

    /** An operator has it sent again, even where it may be shown; what is under way is sent again after that. */
    Message requeued(Instant now, Instant until) {
        Change change = note(now, "queued again by an operator").change().wants(address, content, until);
        return (state == State.SENDING ? change : change.is(State.QUEUED).by(""))
                .due(now)
                .message();
    }

    /**
     * It is to be shown after all, with the same words: anew where it was never shown, or was elsewhere.
     *
     * @param why what the ledger says of it
     */
    Message again(Address to, Instant now, String why) {
        Message there = to.place().equals(address.place()) || Unopened.is(to) ? this : takenAway();
        return there.note(now, why)
                .change()
                .wants(to, content, worthUntil)
                .is(State.QUEUED)
                .by("")
                .due(now)
                .message();
    }

    /** One in doubt was shown: somebody saw it. */
    Message seen(Instant now) {
        return note(now, DescribeSent.SEEN)
                .change()
                .shown()
                .is(State.ACCEPTED)
                .by("")
                .due(now)
                .message();
    }

    /** It is to be sent, by the instance that has it in its line. */
    Message backToQueue(Instant at) {
        return change().is(State.QUEUED).due(at).message();
    }

    /** It waits in the line of this instance; others look at it then. */
    Message heldBy(String instance, Instant until) {
        return change().by(instance).due(until).message();
    }

    /** It is on nobody's screen any more. */
    Message takenAway() {
        return change().knownAs("").message();
    }

    /** As it was when the request for that revision left, for an answer that comes after newer requests. */
    Message asOf(int revision) {
        return change().asks(Math.min(asked, revision)).message();
    }

    boolean isCreation() {
        return activityId.isEmpty();
    }

    int tries() {
        return ledger.size();
    }

    /**
     * The state after the request that was under way.
     *
     * @param wait how long to wait where it is to be tried again; nothing where it is not
     */
    Message after(Sent sent, @Nullable Duration wait, Instant now) {
        Message noted = note(now, DescribeSent.of(sent));
        return switch (sent) {
            case Sent.Accepted(String id) -> noted.accepted(id, now);
            case Sent.Refused(Sent.Why why, String _) -> noted.endOrNext(state(why), now);
            case Sent.Throttled _ -> noted.againOr(State.GIVEN_UP, wait, now);
            case Sent.Unknown _ -> noted.inDoubt(wait, now);
        };
    }

    /** The process that was sending it is gone, and nobody knows how far it came. */
    Message abandoned(Instant now) {
        return note(now, "the sender ended before the answer").inDoubt(isCreation() ? null : Duration.ZERO, now);
    }

    Message givenUp(Instant now, String why) {
        return note(now, why).end(State.GIVEN_UP, now);
    }

    /** Whether a request's result still tells something about it, though it was changed meanwhile. */
    boolean isStillAbout(Sent sent, String instance) {
        return state == State.SENDING && sender.equals(instance)
                || sent instanceof Sent.Accepted
                        && (state == State.UNKNOWN || state == State.QUEUED || state == State.REMOVED);
    }

    /** It was never shown, and is no longer wanted. */
    Message nothingToShow(Instant now) {
        return end(State.REMOVED, now);
    }

    private Message accepted(String id, Instant now) {
        boolean isNewest = asked >= wanted;
        boolean removed = isNewest && content == null;
        State next = !isNewest ? State.QUEUED : removed ? State.REMOVED : State.ACCEPTED;
        String known = removed ? "" : id.isEmpty() ? activityId : id;
        Change change =
                change().knownAs(known).is(next).by(isNewest ? "" : sender).due(now);
        return (isNewest ? change.shown() : change).message();
    }

    private Message inDoubt(@Nullable Duration wait, Instant now) {
        if (!isCreation()) {
            return againOr(State.GIVEN_UP, wait, now);
        }
        if (repeatable && !repeated && content != null) {
            Instant at = now.plus(wait == null ? Duration.ZERO : wait);
            return backToQueue(at).change().isRepeated().message();
        }
        return end(State.UNKNOWN, now);
    }

    private Message againOr(State end, @Nullable Duration wait, Instant now) {
        return wait == null ? endOrNext(end, now) : backToQueue(now.plus(wait));
    }

    /** Its end, unless something else is wanted by now. */
    private Message endOrNext(State end, Instant now) {
        return asked >= wanted ? end(end, now) : backToQueue(now);
    }

    /** What was sent once more in doubt may stand there from the first time, however the second ended. */
    private Message end(State end, Instant now) {
        State known = repeated && isCreation() && end.isNotShown() ? State.UNKNOWN : end;
        return change().is(known).by("").due(now).message();
    }

    private static State state(Sent.Why why) {
        return switch (why) {
            case BLOCKED -> State.BLOCKED;
            case NOT_INSTALLED -> State.NOT_INSTALLED;
            case NOT_IN_ROSTER -> State.NOT_IN_ROSTER;
            case DISABLED_BY_ADMIN -> State.DISABLED_BY_ADMIN;
            case OTHER -> State.GIVEN_UP;
        };
    }

    private Message note(Instant at, String what) {
        List<Tried> lines = new ArrayList<>(ledger);
        if (lines.size() >= LEDGER_LINES) {
            lines.remove(1);
        }
        lines.add(new Tried(at, what));
        return change().tells(lines).message();
    }

    private Change change() {
        return new Change(this);
    }
}
