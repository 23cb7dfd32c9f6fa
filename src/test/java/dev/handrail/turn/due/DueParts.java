package dev.handrail.turn.due;

/** What the program does at its start, for tests that start instances themselves. */
public final class DueParts {
    private DueParts() {}

    public static void enter(Shards shards) {
        shards.enter();
    }
}
