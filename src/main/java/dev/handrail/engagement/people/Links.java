package dev.handrail.engagement.people;

import dev.handrail.chat.Address;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses that open something in the client. */
public final class Links {
    private static final String CLIENT = "https://teams.microsoft.com/l/";

    private Links() {}

    /** Where somebody installs the app whose bot is at that address. */
    public static String install(Address bot) {
        return CLIENT + "app/" + bot.botId().replaceFirst("^28:", "");
    }

    /** Opens a chat with the bot, in which that is written already. */
    public static String write(Address bot, String message) {
        String id = bot.botId().startsWith("28:") ? bot.botId() : "28:" + bot.botId();
        String written = URLEncoder.encode(message, StandardCharsets.UTF_8).replace("+", "%20");
        return CLIENT + "chat/0/0?users=" + id + "&message=" + written;
    }
}
