package dev.handrail.playground.channel;

import dev.handrail.playground.InPlayground;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where this process listens: on the loopback address, or the program does not start. */
@Component
@InPlayground
public class OwnAddress {
    private static final String KEY = "server.address";

    private final String host;
    private final AtomicInteger port = new AtomicInteger();

    OwnAddress(ServerProperties server) {
        host = loopback(server.getAddress());
    }

    private static String loopback(@Nullable InetAddress address) {
        return switch (address == null ? "none" : address.getHostAddress()) {
            case "127.0.0.1" -> "127.0.0.1";
            case "0:0:0:0:0:0:0:1" -> "[::1]";
            case String other ->
                throw new InvalidConfigurationPropertyValueException(
                        KEY, other, "The playground has no sign-in: it is only there on 127.0.0.1, localhost or ::1.");
        };
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (!WebServerApplicationContext.hasServerNamespace(event.getApplicationContext(), "management")) {
            port.set(event.getWebServer().getPort());
        }
    }

    /** The page's address, which ends with a slash. */
    public URI page() {
        return URI.create("http://" + host + ":" + port.get() + "/");
    }

    /** Where the bot hears. */
    URI bot() {
        return page().resolve("api/messages");
    }

    /** The {@code serviceUrl} of every activity: the emulated connector's address, which ends with a slash. */
    URI connector() {
        return page().resolve("playground/connector/");
    }
}
