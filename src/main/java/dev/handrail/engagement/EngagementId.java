package dev.handrail.engagement;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what an engagement is known.
 *
 * @param value 24 hexadecimal digits
 */
public record EngagementId(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    public EngagementId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an engagement's id");
        }
    }

    /** The id of what a form starts, the same however often the form is sent. */
    public static EngagementId startedBy(String form) {
        return new EngagementId(Digest.of(form));
    }

    /** What a card carries, where it can be an id; whether there is such an engagement is another question. */
    public static Optional<EngagementId> read(@Nullable Object carried) {
        return carried instanceof String text && FORM.matcher(text).matches()
                ? Optional.of(new EngagementId(text))
                : Optional.empty();
    }

    /** Where everything is kept that belongs to it. */
    public String partition() {
        return "engagement:" + value;
    }
}
