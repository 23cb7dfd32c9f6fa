package dev.handrail.playground.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the bot's activity wants shown.
 *
 * @param text empty where there is none
 */
record Shown(String text, @Nullable String summary, List<JsonNode> attachments) {
    private static final int MOST_BYTES_AS_UTF_16 = 100 * 1024;
    private static final String FILE_CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String CARD = "application/vnd.microsoft.card.adaptive";

    /**
     * Reads an activity of type {@code message}.
     *
     * @throws ConnectorRefusal where Teams would not take it
     */
    static Shown read(ObjectNode activity) {
        if (!activity.path("type").asString("").equals("message")) {
            throw ConnectorRefusal.badSyntax("The activity's type is missing or cannot be shown.");
        }
        List<JsonNode> attachments =
                activity.path("attachments").values().stream().toList();
        attachments.forEach(Shown::check);
        String text = activity.path("text").asString("");
        if (text.isEmpty() && attachments.isEmpty()) {
            throw ConnectorRefusal.badSyntax("The activity has neither text nor attachments.");
        }
        if (2L * (text.length() + lengthOf(attachments)) > MOST_BYTES_AS_UTF_16) {
            throw ConnectorRefusal.tooBig();
        }
        return new Shown(text, activity.path("summary").asString(null), attachments);
    }

    private static int lengthOf(List<JsonNode> attachments) {
        return attachments.stream().mapToInt(node -> node.toString().length()).sum();
    }

    private static void check(JsonNode attachment) {
        String type = attachment.path("contentType").asString("");
        if (type.isEmpty()) {
            throw ConnectorRefusal.badSyntax("An attachment has no contentType.");
        }
        boolean card = attachment.path("content").path("type").asString("").equals("AdaptiveCard");
        if (type.equals(CARD) && !card) {
            throw ConnectorRefusal.badSyntax("An attachment's content is no Adaptive Card.");
        }
    }

    /** Whether it asks somebody to take a file, which only one person alone can be asked. */
    boolean offersFile() {
        return attachments.stream()
                .anyMatch(each -> each.path("contentType").asString("").equals(FILE_CONSENT));
    }

    /** Whether Teams makes two messages of it, and gives the id of neither. */
    boolean isSplit() {
        return !text.isEmpty() && !attachments.isEmpty();
    }

    Shown textAlone() {
        return new Shown(text, null, List.of());
    }

    Shown attachmentsAlone() {
        return new Shown("", summary, attachments);
    }
}
