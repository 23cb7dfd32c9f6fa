package dev.handrail.checkpoint;

/** By which id a reminder is known, so that it is sent once, and changed where its meeting has another time. */
public final class ReminderId {
    private ReminderId() {}

    /**
     * To be completed by who is told.
     *
     * @param meeting as {@link Meeting#id()}
     * @param moves how often it had been moved when the reminder was sent
     * @param lead so many minutes before
     */
    public static String of(String meeting, int moves, int lead) {
        return "reminder/" + meeting + "/" + moves + "/" + lead;
    }
}
