package dev.handrail.teams.incoming;

import dev.handrail.time.SystemTime;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads a request's body, of which neither the size nor the time it takes is the sender's choice. */
@Component
final class ReadBody {
    static final int MOST_BYTES = 1_048_576;
    static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int PIECE = 16_384;

    private final SystemTime time;

    ReadBody(SystemTime time) {
        this.time = time;
    }

    /** What came of it. */
    sealed interface Body {}

    /** The body. */
    record Whole(byte[] bytes) implements Body {}

    /** It is larger than an activity is. */
    record TooLarge() implements Body {}

    /** It did not come in time. */
    record TooSlow() implements Body {}

    Body from(InputStream in) throws IOException {
        // Every piece may take as long as the server waits for one, so all of them together need an end of their own.
        Instant end = time.now().plus(LONGEST);
        var bytes = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes.write(piece, 0, read);
                if (bytes.size() > MOST_BYTES) {
                    return new TooLarge();
                }
                if (!time.now().isBefore(end)) {
                    return new TooSlow();
                }
            }
        } catch (IOException e) {
            if (e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException) {
                return new TooSlow();
            }
            throw e;
        }
        return new Whole(bytes.toByteArray());
    }
}
