package dev.handrail.kill;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Brings a bot a signed question, as the platform does: until it is taken. */
final class Deliver {
    private final Clock clock = Clock.systemUTC();
    private final OutsideWorld outside;
    private final HttpClient client;
    private final String token;

    Deliver(OutsideWorld outside, HttpClient client) throws GeneralSecurityException {
        this.outside = outside;
        this.client = client;
        token = outside.token();
    }

    /**
     * Whether the bot took it; returns a little later where it did not.
     *
     * @param id of the message
     * @param conversation begins with {@code a:} where it is with one person
     */
    boolean isTaken(BotProcess bot, String id, String conversation) {
        try {
            HttpRequest request = HttpRequest.newBuilder(bot.url("/api/messages"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(15))
                    .POST(HttpRequest.BodyPublishers.ofString(activity(id, conversation)))
                    .build();
            if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 202) {
                return true;
            }
            pause(20);
        } catch (IOException e) {
            later();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return false;
    }

    /** After a moment. */
    static void later() {
        try {
            pause(100);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** For what another process does, of which nothing tells. */
    static void pause(long millis) throws Exception {
        CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                .get();
    }

    private String activity(String id, String conversation) {
        return """
                {"type":"message","id":"%1$s","timestamp":"%2$s","serviceUrl":"%3$s/","channelId":"msteams",
                 "from":{"id":"29:%1$s","aadObjectId":"%1$s","name":"Ada"},
                 "conversation":{"id":"%4$s","conversationType":"%5$s","tenantId":"%6$s"},
                 "recipient":{"id":"28:%7$s","name":"Handrail"},
                 "channelData":{"tenant":{"id":"%6$s"}},"locale":"en-GB","text":"Who configures DNS?"}""".formatted(
                        id,
                        clock.instant(),
                        outside.url(),
                        conversation,
                        conversation.startsWith("a:") ? "personal" : "groupChat",
                        OutsideWorld.TENANT,
                        OutsideWorld.APP);
    }
}
