package dev.handrail.teams.outgoing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import java.util.Map;

/** Writes activities once: the SDK's own mapper repeats everything under {@code properties}. */
final class OutgoingJson extends JacksonAdapter {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build()
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);

    /** A card or its like, kept from the SDK's validator, which breaks into the JDK's collections and fails at those that are shut. */
    record Opaque(Map<String, Object> card) {
        @JsonValue
        Map<String, Object> json() {
            return card;
        }
    }

    @Override
    public ObjectMapper serializer() {
        return MAPPER;
    }
}
