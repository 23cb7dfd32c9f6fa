package dev.handrail.turn;

/**
 * An effect on another partition: committed with its cause, delivered afterwards until it has arrived, and applied once.
 *
 * @param to the partition it is for
 * @param kind which handler applies it
 * @param topic what it is about, unique in the sender's home: of two letters on one topic only the newer counts
 * @param version of the topic, growing with each change of it; or {@link #LOOK}
 * @param body a JSON object
 */
public record Letter(String to, String kind, String topic, long version, String body) {
    /**
     * In place of a version, where the letter tells no news itself and only has its reader look at the sender's home: it
     * counts whenever it comes, until the last word on its topic was said. Its reader first reads what it will change,
     * then looks, and so never writes what is older than what stands there.
     */
    public static final long LOOK = Long.MIN_VALUE;

    /** The version of the last word on a topic: nothing on it counts afterwards. */
    public static final long LAST = Long.MAX_VALUE;
}
