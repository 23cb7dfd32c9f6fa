package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.store.CommitResult;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.ReadOnce;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.sending.ServiceUrls;
import dev.handrail.turn.sending.Troubles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A turn: recalled, decided, committed. What was committed before gets the first outcome; who meets somebody else's
 * commit decides again from what is there by then.
 */
@Component
final class HandleOnce {
    private static final Logger LOG = LoggerFactory.getLogger(HandleOnce.class);

    private static final int TRIES = 4;

    private final DocumentStore store;
    private final RecallTurn recallTurn;
    private final DecideStep decideStep;
    private final Welcomes welcomes;
    private final PlanReplies planReplies;
    private final CommitStep commitStep;
    private final ServiceUrls serviceUrls;
    private final Troubles troubles;
    private final List<NoticesPeople> notices;
    private final SystemTime time;

    HandleOnce(
            DocumentStore store,
            RecallTurn recallTurn,
            DecideStep decideStep,
            Welcomes welcomes,
            PlanReplies planReplies,
            CommitStep commitStep,
            ServiceUrls serviceUrls,
            Troubles troubles,
            List<NoticesPeople> notices,
            SystemTime time) {
        this.store = store;
        this.recallTurn = recallTurn;
        this.decideStep = decideStep;
        this.welcomes = welcomes;
        this.planReplies = planReplies;
        this.commitStep = commitStep;
        this.serviceUrls = serviceUrls;
        this.troubles = troubles;
        this.notices = List.copyOf(notices);
        this.time = time;
    }

    /**
     * Who waits for a turn with a defect is told so, which is committed and not tried again; an outage is no defect.
     *
     * @param stillWaitedFor whether anybody still waits: what nobody waits for is not begun to be committed
     */
    Outcome handle(Incoming incoming, BooleanSupplier stillWaitedFor) {
        if (!(incoming instanceof Incoming.Left)) {
            troubles.heardFrom(incoming.origin().address().place());
        }
        try {
            return decided(incoming, stillWaitedFor);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            Optional<Outcome> told =
                    isOutage(e) || !stillWaitedFor.getAsBoolean() ? Optional.empty() : excuse(incoming, e);
            if (told.isEmpty()) {
                throw e;
            }
            return told.get();
        }
    }

    private static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof StoreUnavailable || cause instanceof InterruptedException);
    }

    /** Tells what the platform is told instead; empty where nobody waits, or that cannot be committed either. */
    private Optional<Outcome> excuse(Incoming incoming, Throwable defect) {
        String reference = MarkIds.reference(incoming);
        try {
            Optional<Step> words = decideStep.excuse(incoming, reference);
            Known known = recallTurn.recall(incoming);
            if (words.isEmpty() || known.outcome().isPresent()) {
                return known.outcome();
            }
            if (!markSeen(known) || !commit(known, words.get(), words.get().hasEffects(), List.of())) {
                return Optional.empty();
            }
            LOG.atError()
                    .setCause(defect)
                    .addKeyValue("reference", reference)
                    .log("a turn has a defect; who waits for it was told the reference");
            return Optional.of(words.get().outcome());
        } catch (RuntimeException e) {
            defect.addSuppressed(e);
            return Optional.empty();
        }
    }

    private Outcome decided(Incoming incoming, BooleanSupplier stillWaitedFor) {
        for (int tried = 0; tried < TRIES; tried++) {
            Optional<Outcome> outcome = ReadOnce.during(() -> tried(incoming, stillWaitedFor));
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return refuse(incoming, stillWaitedFor);
    }

    /** Empty where somebody else was faster. */
    private Optional<Outcome> tried(Incoming incoming, BooleanSupplier stillWaitedFor) {
        Known known = recallTurn.recall(incoming);
        if (known.outcome().isPresent()) {
            return known.outcome();
        }
        List<Welcomes.Arrival> arrivals = welcomes.unwelcomed(incoming);
        boolean isOver = isOldArrival(incoming, arrivals) || PlanReplies.isOvertaken(known);
        Step decided = isOver ? Step.nothing() : decide(known);
        Step step = decided.andLetters(met(incoming));
        if (isNothing(incoming, step) || step.outcome() instanceof Outcome.TryLater) {
            return Optional.of(step.outcome());
        }
        if (!stillWaitedFor.getAsBoolean()) {
            return Optional.of(new Outcome.TryLater("not decided in time"));
        }
        // That somebody was met along the way is no reason to show the same again to whoever looks once more.
        return markSeen(known) && commit(known, step, decided.hasEffects(), arrivals)
                ? Optional.of(step.outcome())
                : Optional.empty();
    }

    /** An edit stays where its question's answer is, so it changes nothing that is elsewhere. */
    private Step decide(Known known) {
        Step step = decideStep.decide(known.incoming());
        boolean isElsewhere = known.incoming() instanceof Incoming.Edited
                && step.changes().stream()
                        .anyMatch(change -> !change.partition().equals(known.home()));
        return isElsewhere ? decideStep.sayAnew(known.incoming()) : step;
    }

    private List<Letter> met(Incoming incoming) {
        return notices.stream().flatMap(each -> each.met(incoming).stream()).toList();
    }

    private static boolean isOldArrival(Incoming incoming, List<Welcomes.Arrival> arrivals) {
        return incoming instanceof Incoming.Joined && arrivals.isEmpty();
    }

    /** What changes nothing and shows nothing may as well come again. */
    private boolean isNothing(Incoming incoming, Step step) {
        return !comesAnotherWay(incoming)
                && step.replies().isEmpty()
                && !step.hasEffects()
                && step.outcome() instanceof Outcome.Accepted
                && !(incoming instanceof Incoming.Edited || incoming instanceof Incoming.Removed);
    }

    /** Who is welcomed already may be so by another connector: what is sent there unasked has to find it. */
    private boolean comesAnotherWay(Incoming incoming) {
        return incoming instanceof Incoming.Joined
                && serviceUrls.heardFrom(incoming.origin().address()).isPresent();
    }

    /** Where the turn belongs elsewhere, its place remembers where: the first thing that is written. */
    private boolean markSeen(Known known) {
        if (known.isAtHome() || known.seen().isPresent()) {
            return true;
        }
        Incoming incoming = known.incoming();
        List<Write> writes = new ArrayList<>();
        writes.add(markSeen(known, MarkIds.of(incoming)));
        if (isAheadOfItsQuestion(known)) {
            // Its question, and other edits of it, follow to the same home.
            writes.add(markSeen(known, MarkIds.question(incoming.origin())));
        }
        Optional<Write> served = serviceUrls.heardFrom(incoming.origin().address());
        served.ifPresent(writes::add);
        boolean committed = store.commit(known.place(), writes) instanceof CommitResult.Committed;
        if (committed && served.isPresent()) {
            serviceUrls.written(incoming.origin().address());
        }
        return committed;
    }

    private static boolean isAheadOfItsQuestion(Known known) {
        return (known.incoming() instanceof Incoming.Edited || known.incoming() instanceof Incoming.Removed)
                && known.asked().isEmpty();
    }

    private Write markSeen(Known known, String id) {
        Mark mark = new Mark(
                known.home(), time.now(), null, known.incoming().origin().sentAt(), 0, 0);
        return new Write.Create(mark.in(known.place(), id, time.now()));
    }

    private boolean commit(Known known, Step step, boolean isDoing, List<Welcomes.Arrival> arrivals) {
        Incoming incoming = known.incoming();
        Commit commit = new Commit();
        Optional<Write> served =
                known.isAtHome() ? serviceUrls.heardFrom(incoming.origin().address()) : Optional.empty();
        try {
            Mark mark = planReplies.add(commit, known, step, isDoing);
            commit.addAll(welcomes.marks(incoming, arrivals, mark));
            served.ifPresent(commit::add);
            Person person = incoming.origin().sender().person();
            commitStep.add(
                    commit,
                    known.home(),
                    step,
                    MarkIds.of(incoming),
                    person == null ? "" : person.tenantId() + '/' + person.objectId());
        } catch (RuntimeException e) {
            commitStep.drop(commit);
            throw e;
        }
        boolean committed = commitStep.commit(known.home(), commit, step);
        if (committed && served.isPresent()) {
            serviceUrls.written(incoming.origin().address());
        }
        return committed;
    }

    /** Whoever pressed is told at once; whoever said something is told in words, which meet nobody else's change. */
    private Outcome refuse(Incoming incoming, BooleanSupplier stillWaitedFor) {
        Content.Text busy = decideStep.busy(incoming);
        Known known = recallTurn.recall(incoming);
        if (known.outcome().isPresent()) {
            return known.outcome().get();
        }
        return switch (incoming) {
            case Incoming.Pressed _, Incoming.Invoked _, Incoming.FileAnswered _ -> new Outcome.ShowText(busy.text());
            case Incoming.Said _, Incoming.Edited _ -> {
                Step step = Step.reply(busy);
                yield stillWaitedFor.getAsBoolean() && markSeen(known) && commit(known, step, false, List.of())
                        ? step.outcome()
                        : new Outcome.TryLater("others were faster, again and again");
            }
            case Incoming.Removed _,
                    Incoming.Joined _,
                    Incoming.Left _,
                    Incoming.MeetingBegan _,
                    Incoming.MeetingEnded _,
                    Incoming.Noticed _ -> new Outcome.TryLater("others were faster, again and again");
        };
    }
}
