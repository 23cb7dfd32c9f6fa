package dev.handrail.teams.outgoing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.handrail.chat.Content;
import dev.handrail.chat.FileTarget;
import dev.handrail.chat.Sent;
import dev.handrail.teams.BotIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a file's text where a person agreed to have it. The address alone is the leave to write there: the bot's own
 * token never goes along, and no redirect is followed.
 */
final class UploadFile {
    static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final Logger log = LoggerFactory.getLogger(UploadFile.class);
    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final BotIdentity identity;
    private final ReadAnswer answers;
    private final OkHttpClient http;

    /** What is up already: the platform takes no second upload, which a card that has to be shown again would make. */
    private final Cache<FileTarget, Boolean> uploaded = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    UploadFile(BotIdentity identity, ReadAnswer answers, OkHttpClient http) {
        this.identity = identity;
        this.answers = answers;
        this.http = http.newBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .readTimeout(Duration.ofSeconds(15))
                .writeTimeout(Duration.ofSeconds(15))
                .callTimeout(Duration.ofSeconds(30))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .build();
    }

    /** Why the file is not there, so that its card must not be shown; empty where it is. */
    Optional<Sent> failure(Content.File file) {
        byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > MOST_BYTES) {
            return Optional.of(new Sent.Refused(bytes.length == 0 ? "an empty file" : "file too large"));
        }
        Optional<HttpUrl> address = address(file.target());
        if (address.isEmpty()) {
            log.atWarn().addKeyValue("file", file.target()).log("not uploaded: the address is not allowed");
            return Optional.of(new Sent.Refused("upload URL not allowed"));
        }
        if (uploaded.getIfPresent(file.target()) != null) {
            return Optional.empty();
        }
        Optional<Sent> failure = put(address.get(), bytes);
        if (failure.isEmpty()) {
            uploaded.put(file.target(), true);
        }
        return failure;
    }

    private Optional<HttpUrl> address(FileTarget target) {
        try {
            URI address = new URI(target.uploadUrl());
            HttpUrl parsed = HttpUrl.parse(target.uploadUrl());
            // Two readers of one address must mean the same host: the one that is checked, and the one that is asked.
            return identity.allowsUpload(address)
                            && parsed != null
                            && parsed.host().equalsIgnoreCase(bare(address))
                    ? Optional.of(parsed)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static String bare(URI address) {
        return address.getHost().replace("[", "").replace("]", "");
    }

    private Optional<Sent> put(HttpUrl address, byte[] bytes) {
        Request request = new Request.Builder()
                .url(address)
                .header("Content-Range", "bytes 0-" + (bytes.length - 1) + "/" + bytes.length)
                .put(RequestBody.create(bytes, BYTES))
                .build();
        try (Response response = http.newCall(request).execute()) {
            // Taken in part is not what was asked for: the platform would wait for the rest.
            return response.isSuccessful() && response.code() != 202
                    ? Optional.empty()
                    : Optional.of(notShown(answers.read(response.code(), response.header("Retry-After"))));
        } catch (IOException e) {
            return Optional.of(new Sent.Throttled(ReadAnswer.NOTHING_WAS_SENT, false));
        }
    }

    /** An upload may be tried again, and while it fails nothing is shown: so nothing is in doubt. */
    private static Sent notShown(Sent sent) {
        return switch (sent) {
            case Sent.Unknown(boolean transientFault, String reason) ->
                transientFault
                        ? new Sent.Throttled(ReadAnswer.NOTHING_WAS_SENT, false)
                        : new Sent.Refused("upload " + reason);
            case Sent.Refused(Sent.Why _, String reason) -> new Sent.Refused("upload " + reason);
            case Sent.Accepted _ -> new Sent.Refused("upload taken in part");
            case Sent.Throttled throttled -> throttled;
        };
    }
}
