package dev.handrail.teams.outgoing;

import com.microsoft.bot.restclient.retry.RetryStrategy;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Turns the SDK's own retries off: a message that is sent twice may be shown twice. */
final class NeverRetry extends RetryStrategy {
    NeverRetry() {
        super("never", false);
    }

    @Override
    public boolean shouldRetry(int retries, @Nullable Response response) {
        return false;
    }
}
