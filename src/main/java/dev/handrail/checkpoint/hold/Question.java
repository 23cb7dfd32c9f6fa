package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Meeting;

/** What is asked about a meeting, each once. */
enum Question {
    /** Its call has not begun: is it elsewhere, at another time, or not at all? */
    WHY_NOT_BEGUN("start", Meeting.Stage.ASKED_FOR_START),
    /** Its time is over: did it take place? */
    WHETHER_HELD("held", Meeting.Stage.ASKED_WHETHER_HELD),
    /** It took place: what is to be noted? */
    WHAT_TO_NOTE("notes", Meeting.Stage.ASKED_FOR_NOTES),
    /** Nothing was noted by the next morning. */
    STILL_NOTHING("morning", Meeting.Stage.ASKED_AGAIN);

    private final String code;
    private final Meeting.Stage stage;

    Question(String code, Meeting.Stage stage) {
        this.code = code;
        this.stage = stage;
    }

    String code() {
        return code;
    }

    Meeting.Stage stage() {
        return stage;
    }

    /** What its messages are about: one for each time that the meeting was planned for. */
    String about(Meeting meeting) {
        return "meeting-" + code + "/" + meeting.id() + "/" + meeting.moves();
    }
}
