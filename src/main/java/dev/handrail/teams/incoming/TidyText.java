package dev.handrail.teams.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Entity;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * What a person meant to write: without the mention of the bot, with the names alone of others who are mentioned, and
 * without the escapes that Teams adds. One pass, so that a long text costs what its length says.
 */
final class TidyText {
    private static final String OPEN = "<at";
    private static final String CLOSE = "</at>";

    private TidyText() {}

    static String of(Activity activity) {
        String text = activity.getText();
        if (text == null) {
            return "";
        }
        String botId =
                activity.getRecipient() == null ? null : activity.getRecipient().getId();
        String botName =
                activity.getRecipient() == null ? null : activity.getRecipient().getName();
        String words = withoutMentions(text, mentionsOf(botId, activity), botName);
        return HtmlUtils.htmlUnescape(words).replace('\u00a0', ' ').strip();
    }

    private static Set<String> mentionsOf(@Nullable String botId, Activity activity) {
        Set<String> mentions = new HashSet<>();
        if (activity.getEntities() != null && botId != null) {
            for (Entity entity : activity.getEntities()) {
                if (entity != null && isMention(entity, botId)) {
                    JsonNode text = entity.getProperties().get("text");
                    mentions.add(text == null ? "" : text.asText());
                }
            }
        }
        return mentions;
    }

    private static boolean isMention(Entity entity, String botId) {
        JsonNode mentioned = entity.getProperties().get("mentioned");
        return "mention".equals(entity.getType())
                && mentioned != null
                && botId.equals(mentioned.path("id").asText());
    }

    private static String withoutMentions(String text, Set<String> ofTheBot, @Nullable String botName) {
        StringBuilder words = new StringBuilder(text.length());
        int done = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, Math.max(done, open + 1))) {
            // Asked before anything is searched for: what is passed over must not be searched again for each of many.
            if (!isTag(text, open)) {
                continue;
            }
            int inner = text.indexOf('>', open) + 1;
            int close = inner == 0 ? -1 : text.indexOf(CLOSE, inner);
            if (close < 0) {
                break;
            }
            words.append(text, done, open);
            done = close + CLOSE.length();
            String name = text.substring(inner, close);
            // A mention stands between words: where it goes, they still must not grow together.
            words.append(ofTheBot.contains(text.substring(open, done)) || name.equals(botName) ? " " : name);
        }
        return words.append(text, done, text.length()).toString();
    }

    private static boolean isTag(String text, int open) {
        int next = open + OPEN.length();
        return next < text.length() && (text.charAt(next) == '>' || text.charAt(next) == ' ');
    }
}
