package dev.handrail.teams.outgoing;

import java.io.IOException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Stands between the client and an open connection: what fails from here on may have reached the connector, what fails
 * before has not.
 */
final class WatchTheWire implements Interceptor {
    private static final long MOST_BYTES = 100_000;

    /** The request may have arrived; its answer did not. */
    static final class AnswerLost extends IOException {
        AnswerLost(IOException cause) {
            super(cause.toString(), cause);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        try (Response response = chain.proceed(chain.request())) {
            // Read here, so that an answer that breaks off counts as lost too.
            Response.Builder read = response.newBuilder().body(response.peekBody(MOST_BYTES));
            // With "Retry-After: 0" the client would repeat a 503 by itself.
            return response.code() == 503 ? read.removeHeader("Retry-After").build() : read.build();
        } catch (IOException e) {
            throw new AnswerLost(e);
        }
    }

    /** Ids of conversations hold {@code : ; = @}, which some servers cut a path at unless they are encoded. */
    static Response encodePath(Chain chain) throws IOException {
        Request request = chain.request();
        HttpUrl url = request.url();
        String path = url.encodedPath()
                .replace(":", "%3A")
                .replace(";", "%3B")
                .replace("=", "%3D")
                .replace("@", "%40");
        return chain.proceed(request.newBuilder()
                .url(url.newBuilder().encodedPath(path).build())
                .build());
    }
}
