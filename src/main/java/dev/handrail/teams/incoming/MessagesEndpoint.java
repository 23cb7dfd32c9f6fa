package dev.handrail.teams.incoming;

import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.schema.Activity;
import dev.handrail.chat.Incoming;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the platform delivers activities. The token comes first: what carries none that is believed is not read. */
@RestController
final class MessagesEndpoint {
    private static final Logger log = LoggerFactory.getLogger(MessagesEndpoint.class);

    private final VerifyToken tokens;
    private final LogRefusals refusals;
    private final ReadBody read;
    private final CheckClaims claims;
    private final MapActivity map;
    private final HearActivity ears;

    MessagesEndpoint(
            VerifyToken tokens,
            LogRefusals refusals,
            ReadBody read,
            CheckClaims claims,
            MapActivity map,
            HearActivity ears) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.read = read;
        this.claims = claims;
        this.map = map;
        this.ears = ears;
    }

    @PostMapping("/api/messages")
    ResponseEntity<?> receive(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException {
        return switch (tokens.verify(authorization)) {
            case Verdict.Refused(String reason) -> unauthorized(reason, null);
            case Verdict.Undecided(String reason) -> undecided(reason);
            case Verdict.Trusted trusted ->
                switch (read.from(request.getInputStream())) {
                    case ReadBody.Whole(byte[] body) -> receive(trusted, body);
                    case ReadBody.TooLarge _ -> refused(413, "the activity is too large", null);
                    case ReadBody.TooSlow _ -> tooSlow();
                };
        };
    }

    private ResponseEntity<?> receive(Verdict.Trusted token, byte[] body) {
        Activity activity = null;
        try {
            activity = ReadActivity.from(body);
            Optional<String> refusal = claims.refusal(token, activity);
            if (refusal.isPresent()) {
                return unauthorized(refusal.get(), activity);
            }
            Incoming incoming = map.from(activity);
            InvokeResponse answer = ears.hear(activity, incoming);
            return json(ResponseEntity.status(answer.getStatus()), answer.getBody());
        } catch (BadAction e) {
            String reason = String.valueOf(e.getMessage());
            refused(200, reason, activity);
            return json(ResponseEntity.ok(), AnswerInvoke.badAction(reason));
        } catch (BadActivity e) {
            return refused(400, String.valueOf(e.getMessage()), activity);
        } catch (RuntimeException e) {
            ids(log.atError().setCause(e), activity).log("an activity was not handled");
            return json(ResponseEntity.status(500), Map.of("error", "internal error"));
        }
    }

    private ResponseEntity<?> unauthorized(String reason, @Nullable Activity activity) {
        refusals.log(reason, line -> ids(line, activity));
        return json(
                ResponseEntity.status(401).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"),
                Map.of("error", "unauthorized"));
    }

    private static ResponseEntity<?> tooSlow() {
        String reason = "the activity did not come in time";
        log.atWarn().addKeyValue("status", 408).addKeyValue("reason", reason).log("refused");
        return json(ResponseEntity.status(408).header(HttpHeaders.CONNECTION, "close"), Map.of("error", reason));
    }

    private static ResponseEntity<?> undecided(String reason) {
        log.atWarn().addKeyValue("status", 503).addKeyValue("reason", reason).log("not taken");
        return json(ResponseEntity.status(503), Map.of("error", "not now"));
    }

    private static ResponseEntity<?> refused(int status, String reason, @Nullable Activity activity) {
        ids(log.atWarn().addKeyValue("status", status).addKeyValue("reason", reason), activity)
                .log("refused");
        return json(ResponseEntity.status(status), Map.of("error", reason));
    }

    /** JSON whatever the sender accepts: once the turn ran, a word about formats would make it come again. */
    private static ResponseEntity<?> json(ResponseEntity.BodyBuilder answer, @Nullable Object body) {
        return body == null
                ? answer.build()
                : answer.contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private static LoggingEventBuilder ids(LoggingEventBuilder event, @Nullable Activity activity) {
        return activity == null
                ? event
                : event.addKeyValue("activity", loggable(activity.getId()))
                        .addKeyValue(
                                "conversation",
                                loggable(activity.getConversation().getId()));
    }

    /** Not too long; that it is one line was checked when it was read. */
    private static String loggable(@Nullable String id) {
        String line = String.valueOf(id);
        return line.length() <= 200 ? line : line.substring(0, 200);
    }
}
