package dev.handrail.chat;

/** What became of opening a personal chat. */
public sealed interface Opened {
    /** The chat is there, new or old. */
    record To(Address chat) implements Opened {}

    /**
     * There is none.
     *
     * @param why throttled, refused or unknown, as for messages; never accepted
     */
    record Not(Sent why) implements Opened {}
}
