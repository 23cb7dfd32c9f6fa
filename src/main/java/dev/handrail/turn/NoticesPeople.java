package dev.handrail.turn;

import dev.handrail.chat.Incoming;
import java.util.List;

/**
 * A feature that wants to know whom the bot met where, or which calls it was told of, without answering. Pure: it may be
 * asked twice for one turn.
 */
public interface NoticesPeople {
    /** What is to be remembered of it, as letters that go with the turn's own; mostly nothing. */
    List<Letter> met(Incoming incoming);
}
