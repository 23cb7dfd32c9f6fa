package dev.handrail.teams.incoming;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads times with any number of decimals: the SDK's own pattern refuses {@code 09:49:37Z} and takes {@code .005} for
 * five nanoseconds. A time that is none counts as absent.
 */
final class ReadTime extends JsonDeserializer<@Nullable OffsetDateTime> {
    /** The activity's times, read by this. */
    abstract static class Times {
        @JsonDeserialize(using = ReadTime.class)
        OffsetDateTime timestamp = OffsetDateTime.MIN;

        @JsonDeserialize(using = ReadTime.class)
        OffsetDateTime localTimestamp = OffsetDateTime.MIN;

        @JsonDeserialize(using = Local.class)
        LocalDateTime expiration = LocalDateTime.MIN;
    }

    @Override
    public @Nullable OffsetDateTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read(parser.getValueAsString(), parser);
    }

    private static @Nullable OffsetDateTime read(@Nullable String text, JsonParser parser) throws IOException {
        if (text == null) {
            parser.skipChildren();
            return null;
        }
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The same for the one time that the SDK keeps without its offset. */
    static final class Local extends JsonDeserializer<@Nullable LocalDateTime> {
        @Override
        public @Nullable LocalDateTime deserialize(JsonParser parser, DeserializationContext context)
                throws IOException {
            OffsetDateTime time = read(parser.getValueAsString(), parser);
            return time == null ? null : time.toLocalDateTime();
        }
    }
}
