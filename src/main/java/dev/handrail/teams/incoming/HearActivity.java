package dev.handrail.teams.incoming;

import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Listener;
import dev.handrail.chat.Outcome;
import dev.handrail.teams.BotIdentity;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs an activity through the SDK's turn, at whose end the listener hears it, all on the caller's thread. */
@Component
final class HearActivity {
    private final BotIdentity identity;
    private final EdgeAdapter adapter;
    private final Listener listener;

    HearActivity(BotIdentity identity, EdgeAdapter adapter, Listener listener) {
        this.identity = identity;
        this.adapter = adapter;
        this.listener = listener;
    }

    /** The status and body to answer with. */
    InvokeResponse hear(Activity activity, Incoming incoming) {
        // The SDK would make it the default locale of the whole process; what it says is in the incoming already.
        activity.setLocale(null);
        // Replies go through the connector, never into this answer.
        activity.setDeliveryMode(null);
        var heard = new AtomicReference<@Nullable InvokeResponse>();
        BotCallbackHandler turn = context -> {
            Outcome outcome = listener.hear(incoming);
            if (activity.isType(ActivityTypes.INVOKE)) {
                answer(context, AnswerInvoke.of(activity.getName(), outcome));
            } else {
                heard.set(new InvokeResponse(outcome instanceof Outcome.TryLater ? 503 : 202, null));
            }
            return CompletableFuture.completedFuture(null);
        };
        InvokeResponse answer =
                adapter.processActivity(claims(), activity, turn).join();
        return answer == null ? Objects.requireNonNull(heard.get(), "nobody heard the activity") : answer;
    }

    private ClaimsIdentity claims() {
        return new ClaimsIdentity(identity.issuer(), Map.of("aud", identity.appId()));
    }

    private static void answer(TurnContext context, InvokeResponse response) {
        Activity carrier = new Activity(ActivityTypes.INVOKE_RESPONSE);
        carrier.setValue(response);
        context.getTurnState().add(EdgeAdapter.INVOKE_RESPONSE_KEY, carrier);
    }
}
