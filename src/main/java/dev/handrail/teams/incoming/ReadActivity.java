package dev.handrail.teams.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads an activity from a request's body, with what every activity must have. */
final class ReadActivity {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(Activity.class, ReadTime.Times.class)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReadActivity() {}

    static Activity from(byte[] body) throws BadActivity {
        Activity activity = parse(body);
        CheckIds.of(activity);
        require("type", activity.getType());
        require("serviceUrl", activity.getServiceUrl());
        require("channelId", activity.getChannelId());
        require(
                "conversation",
                activity.getConversation() == null
                        ? null
                        : activity.getConversation().getId());
        return activity;
    }

    static String require(String name, @Nullable String value) throws BadActivity {
        if (value == null || value.isBlank()) {
            throw new BadActivity(name + " is missing");
        }
        return value;
    }

    private static Activity parse(byte[] body) throws BadActivity {
        // The SDK gives a new activity the time it was made at; one that says none shall have none.
        Activity blank = new Activity((String) null);
        blank.setTimestamp(null);
        try {
            return JSON.readerForUpdating(blank).readValue(body);
        } catch (JsonProcessingException e) {
            throw new BadActivity("not the JSON of an activity" + at(e));
        } catch (IOException | RuntimeException e) {
            throw new BadActivity("not the JSON of an activity");
        }
    }

    /** The place alone: the parser's message quotes what people wrote. */
    private static String at(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
