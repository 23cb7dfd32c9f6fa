package dev.handrail.checkpoint;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a meeting is for. How long each lasts is the documents' figure where they have one. */
public enum MeetingKind {
    KICKOFF(60),
    /** Half an hour: document 000. */
    CHECKPOINT(30),
    /** An hour: document 000. */
    WORKSHOP(60),
    SUCCESS_PLANNING(60),
    OTHER(30);

    private final int minutes;

    MeetingKind(int minutes) {
        this.minutes = minutes;
    }

    /** How long it lasts unless somebody says otherwise. */
    public int minutes() {
        return minutes;
    }

    /** By its name in cards and texts, such as {@code success-planning}. */
    public static Optional<MeetingKind> read(@Nullable Object code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
