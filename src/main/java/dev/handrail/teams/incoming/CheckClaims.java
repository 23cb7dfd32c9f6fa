package dev.handrail.teams.incoming;

import com.microsoft.bot.schema.Activity;
import dev.handrail.teams.BotIdentity;
import dev.handrail.teams.incoming.Verdict.Trusted;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds what a token says against the activity it came with: a good token for another connector is no good here. */
@Component
final class CheckClaims {
    private final BotIdentity identity;

    CheckClaims(BotIdentity identity) {
        this.identity = identity;
    }

    /** Why the token does not speak for this activity; empty where it does. */
    Optional<String> refusal(Trusted token, Activity activity) {
        String serviceUrl = activity.getServiceUrl();
        String claimed = token.claims().serviceUrl();
        if (claimed == null || !plain(claimed).equalsIgnoreCase(plain(serviceUrl))) {
            return Optional.of("the token is for another service URL, or for none");
        }
        URI address = address(serviceUrl);
        if (address == null || !identity.allows(address)) {
            return Optional.of("the service URL's host is not allowed");
        }
        if (!token.endorsements().contains(activity.getChannelId())) {
            return Optional.of("the key is not endorsed for this channel");
        }
        return Optional.empty();
    }

    private static String plain(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static @Nullable URI address(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
