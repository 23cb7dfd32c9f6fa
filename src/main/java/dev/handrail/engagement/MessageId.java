package dev.handrail.engagement;

import dev.handrail.chat.Place;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * By what an engagement's messages to people and places are known, so that it can be read from it again whom one is for.
 *
 * @param about what the message is about, its first part by the feature's word for it
 * @param whom a participant's id, or a place's partition
 */
public record MessageId(String about, String whom) {
    private static final Pattern FORM = Pattern.compile("(.+?)/(place:.+|p[0-9]{1,6})", Pattern.DOTALL);

    public static MessageId to(Participant participant, String about) {
        return new MessageId(about, participant.id());
    }

    public static MessageId to(Place place, String about) {
        return new MessageId(about, place.partition());
    }

    /** Empty for a message that is for nobody in particular. */
    public static Optional<MessageId> read(String id) {
        Matcher parts = FORM.matcher(id);
        return parts.matches() ? Optional.of(new MessageId(parts.group(1), parts.group(2))) : Optional.empty();
    }

    public String text() {
        return about + "/" + whom;
    }

    public boolean isToPlace() {
        return whom.startsWith("place:");
    }

    /** The feature's word for what it is about. */
    public String kind() {
        int slash = about.indexOf('/');
        return slash < 0 ? about : about.substring(0, slash);
    }
}
