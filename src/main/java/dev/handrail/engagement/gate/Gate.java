package dev.handrail.engagement.gate;

import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.SignOff;
import dev.handrail.engagement.task.Task;
import dev.handrail.playbook.Phase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The end of the phase that an engagement is in, and the rules by which it is passed: customer and vendor sign off, each
 * for itself, when nothing blocking is open any more (source: document 002, line 122: both verify the results of the
 * remediation together before the Enable phase begins; the same is asked of every other phase).
 *
 * @param plan the engagement's phases in their order
 * @param blocking tasks of this phase that have to be done before it can end, and are not
 */
record Gate(Progress progress, List<Phase> plan, List<Task> blocking) {
    /** Where an engagement stands. */
    enum Stage {
        /** In a phase. */
        RUNNING,
        /** Between two phases, the next of which need not take place. */
        BEFORE_OPTIONAL,
        /** After the last one. */
        COMPLETE
    }

    Gate {
        plan = List.copyOf(plan);
        blocking = List.copyOf(blocking);
    }

    PhaseRun present() {
        return progress.present();
    }

    Stage stage() {
        if (present().endedAt() == null) {
            return Stage.RUNNING;
        }
        return next().isPresent() ? Stage.BEFORE_OPTIONAL : Stage.COMPLETE;
    }

    /** The phase that comes after the present one; empty after the last. */
    Optional<Phase> next() {
        return NextPhase.after(progress, plan);
    }

    Optional<SignOff> of(Side side) {
        return Optional.ofNullable(
                switch (side) {
                    case CUSTOMER -> present().customer();
                    case VENDOR -> present().vendor();
                    case PARTNER -> null;
                });
    }

    /**
     * A side says yes to the end of a phase.
     *
     * @param phase the one that was on the card
     * @param by id of the participant
     */
    Verdict sign(Side side, String phase, String by, Instant at) {
        if (stage() != Stage.RUNNING || !present().phase().equals(phase)) {
            return Verdict.no(Verdict.Why.PASSED);
        }
        if (side == Side.PARTNER) {
            return Verdict.no(Verdict.Why.NO_SIDE);
        }
        if (of(side).isPresent()) {
            return Verdict.no(Verdict.Why.SIGNED_ALREADY);
        }
        if (!blocking.isEmpty()) {
            return Verdict.no(Verdict.Why.BLOCKED);
        }
        PhaseRun signed = with(side, new SignOff(by, at));
        return signed.customer() != null && signed.vendor() != null
                ? new Verdict.Passed(MovePhase.end(progress, signed, plan, at))
                : new Verdict.Changed(MovePhase.replace(progress, signed));
    }

    /** A side takes its yes back: possible until the other side has said yes too. */
    Verdict takeBack(Side side, String phase) {
        if (stage() != Stage.RUNNING || !present().phase().equals(phase)) {
            return Verdict.no(Verdict.Why.PASSED);
        }
        return of(side).isEmpty()
                ? Verdict.no(Verdict.Why.NOT_SIGNED)
                : new Verdict.Changed(MovePhase.replace(progress, with(side, null)));
    }

    /** An optional phase begins, or is left out. */
    Verdict decide(String phase, boolean begins, Instant at) {
        if (stage() != Stage.BEFORE_OPTIONAL
                || !next().map(Phase::id).filter(phase::equals).isPresent()) {
            return Verdict.no(Verdict.Why.PASSED);
        }
        return new Verdict.Changed(
                begins ? MovePhase.begin(progress, phase, at) : MovePhase.skip(progress, phase, plan, at));
    }

    private PhaseRun with(Side side, @org.jspecify.annotations.Nullable SignOff yes) {
        PhaseRun now = present();
        return new PhaseRun(
                now.phase(),
                now.startedAt(),
                now.endedAt(),
                side == Side.CUSTOMER ? yes : now.customer(),
                side == Side.VENDOR ? yes : now.vendor());
    }
}
