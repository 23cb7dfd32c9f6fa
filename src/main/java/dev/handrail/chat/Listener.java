package dev.handrail.chat;

/** The way in. */
@FunctionalInterface
public interface Listener {
    /** Takes what came in. When it returns, whatever it acknowledges has been computed; replies may still be under way. */
    Outcome hear(Incoming incoming);
}
