package dev.handrail.store.cosmos;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's version: what Cosmos DB calls its ETag, and when the document expires, so that nobody has to read it in
 * order not to change what has expired already.
 *
 * @param etag in quotes, as Cosmos DB gives it
 */
record Version(String etag, @Nullable Instant expiresAt) {
    /** Of what somebody else has changed since: it is nobody's any more. */
    static final String OVERTAKEN = "overtaken";

    private static final Pattern TEXT = Pattern.compile("(\"[^\"]*\")(?:@(-?\\d{1,18}))?");

    /** Nothing where the text is no version that this store gave. */
    static Optional<Version> of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String expires = matcher.group(2);
        return Optional.of(
                new Version(matcher.group(1), expires == null ? null : Instant.ofEpochMilli(Long.parseLong(expires))));
    }

    boolean isExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    String text() {
        return expiresAt == null ? etag : etag + "@" + expiresAt.toEpochMilli();
    }
}
