package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import dev.handrail.understanding.Language;

/** The feature that welcomes. There is exactly one. */
public interface ArrivalHandler {
    /** The welcome for those of a place who were not welcomed before. */
    Step welcome(Incoming.Joined joined, Language language);
}
