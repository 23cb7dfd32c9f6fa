package dev.handrail.engagement.data;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be taken out as a file. */
enum What {
    /** All of an engagement, as JSON. */
    ENGAGEMENT("engagement", "json"),
    /** Its tasks as a table. */
    TASKS("tasks", "csv"),
    /** All that is kept of the person who asks, as JSON. */
    MINE("mine", "json");

    private final String code;
    private final String ending;

    What(String code, String ending) {
        this.code = code;
        this.ending = ending;
    }

    String code() {
        return code;
    }

    String ending() {
        return ending;
    }

    static Optional<What> read(@Nullable Object carried) {
        return Stream.of(values()).filter(what -> what.code.equals(carried)).findFirst();
    }
}
