package dev.handrail.chat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every incoming has in common.
 *
 * @param key tenant, conversation, type and id (for edits and deletions with their timestamp): equal for redeliveries
 * @param activityId the platform's id; for an edit or deletion that of the original message
 * @param sentAt when the platform took it, by its clock; {@link Instant#EPOCH}, and so older than everything, where it
 *     does not say: our clock may run ahead of the platform's, and would make it newer than its own edit
 * @param address where to reply
 * @param sender who caused it
 * @param locale the client's language setting, where it says one
 * @param zone the client's time zone, where it says one
 */
public record Origin(
        String key,
        String activityId,
        Instant sentAt,
        Address address,
        Account sender,
        @Nullable Locale locale,
        @Nullable ZoneId zone) {}
