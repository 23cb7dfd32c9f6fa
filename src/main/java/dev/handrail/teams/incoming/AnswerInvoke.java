package dev.handrail.teams.incoming;

import com.microsoft.bot.builder.InvokeResponse;
import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a turn's outcome into the body that the platform expects of each kind of invoke. */
final class AnswerInvoke {
    static final String CARD_ACTION = "adaptiveCard/action";
    private static final String ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";
    private static final String ERROR = "application/vnd.microsoft.error";
    private static final String MESSAGE = "application/vnd.microsoft.activity.message";

    private AnswerInvoke() {}

    static InvokeResponse of(String name, Outcome outcome) {
        if (outcome instanceof Outcome.TryLater) {
            return new InvokeResponse(503, null);
        }
        return switch (name) {
            case CARD_ACTION -> new InvokeResponse(200, cardAction(outcome));
            case "task/fetch", "task/submit", "composeExtension/fetchTask", "composeExtension/submitAction" ->
                new InvokeResponse(200, task(outcome));
            case "composeExtension/query",
                    "composeExtension/queryLink",
                    "composeExtension/anonymousQueryLink",
                    "composeExtension/querySettingUrl",
                    "composeExtension/selectItem" ->
                new InvokeResponse(200, Map.of("composeExtension", query(outcome)));
            case "config/fetch", "config/submit" -> new InvokeResponse(200, config(outcome));
            // The platform looks at nothing but the status of these.
            case "composeExtension/setting",
                    "composeExtension/onCardButtonClicked",
                    "fileConsent/invoke",
                    "message/submitAction",
                    "actionableMessage/executeAction",
                    "signin/verifyState",
                    "signin/tokenExchange",
                    "signin/failure" -> new InvokeResponse(200, null);
            default -> new InvokeResponse(501, null);
        };
    }

    /** What the platform takes for a button that cannot be meant: said inside of an answer that is well. */
    static Map<String, Object> badAction(String reason) {
        return Map.of("statusCode", 400, "type", ERROR, "value", Map.of("code", "BadRequest", "message", reason));
    }

    private static Map<String, Object> cardAction(Outcome outcome) {
        return switch (outcome) {
            case Outcome.ShowCard(Content.Card content) -> inPlace(content);
            // No dialog opens by such a button; its card has to do.
            case Outcome.ShowDialog(String _, Content.Card content) -> inPlace(content);
            case Outcome.ShowText(String text) -> Map.of("statusCode", 200, "type", MESSAGE, "value", text);
            case Outcome.Accepted _, Outcome.TryLater _ -> Map.of("statusCode", 200, "type", MESSAGE, "value", "");
        };
    }

    private static Map<String, Object> inPlace(Content.Card content) {
        return Map.of("statusCode", 200, "type", ADAPTIVE_CARD, "value", content.card());
    }

    /** Nothing closes the dialog. */
    private static @Nullable Map<String, Object> task(Outcome outcome) {
        return switch (outcome) {
            case Outcome.ShowCard(Content.Card content) ->
                Map.of("task", Map.of("type", "continue", "value", Map.of("card", attachment(content))));
            case Outcome.ShowDialog(String title, Content.Card content) ->
                Map.of("task", Map.of("type", "continue", "value", dialog(title, content)));
            case Outcome.ShowText(String text) -> Map.of("task", Map.of("type", "message", "value", text));
            case Outcome.Accepted _, Outcome.TryLater _ -> null;
        };
    }

    /**
     * Medium is what fits every form of a few inputs on one screen: small cuts off a text that is written in lines, large
     * leaves most of the window bare. On a phone the platform fills the screen whatever the size.
     */
    private static Map<String, Object> dialog(String title, Content.Card content) {
        return Map.of("title", title, "height", "medium", "width", "medium", "card", attachment(content));
    }

    private static @Nullable Map<String, Object> config(Outcome outcome) {
        Map<String, Object> task = task(outcome);
        return task == null ? null : Map.of("responseType", "config", "config", task.getOrDefault("task", Map.of()));
    }

    private static Map<String, Object> query(Outcome outcome) {
        return switch (outcome) {
            case Outcome.ShowCard(Content.Card content) -> results(List.of(attachment(content)));
            case Outcome.ShowDialog(String _, Content.Card content) -> results(List.of(attachment(content)));
            case Outcome.ShowText(String text) -> Map.of("type", "message", "text", text);
            case Outcome.Accepted _, Outcome.TryLater _ -> results(List.of());
        };
    }

    private static Map<String, Object> results(List<Map<String, Object>> attachments) {
        return Map.of("type", "result", "attachmentLayout", "list", "attachments", attachments);
    }

    private static Map<String, Object> attachment(Content.Card content) {
        return Map.of("contentType", ADAPTIVE_CARD, "content", content.card());
    }
}
