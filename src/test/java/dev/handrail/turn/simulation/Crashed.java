package dev.handrail.turn.simulation;

/** The process ends here: nobody catches it, and whatever this process still tries ends in it, too. */
final class Crashed extends Error {
    private static final long serialVersionUID = 1;

    Crashed(Life life) {
        super(life.name() + " has crashed", null, false, false);
    }
}
