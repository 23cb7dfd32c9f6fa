package dev.handrail.teams.credential;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Carries the login library's requests with our timeouts, which it has none of. What says "not now" does not reach the
 * library, which loses for how long, and trips over pages where it expects JSON.
 */
final class LoginTransport implements IHttpClient {
    private static final long MOST_BYTES = 1_000_000;
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final OkHttpClient http;
    private final String scheme;

    /** The login service is overloaded or broken. */
    static final class NotNow extends IOException {
        private final int status;
        private final Duration retryAfter;

        NotNow(int status, Duration retryAfter) {
            this.status = status;
            this.retryAfter = retryAfter;
        }

        NoToken noToken() {
            return new NoToken("status " + status, retryAfter);
        }
    }

    LoginTransport(OkHttpClient http, URI login) {
        this.http = http;
        this.scheme = login.getScheme();
    }

    @Override
    public IHttpResponse send(HttpRequest asked) throws IOException {
        // The library insists on https; a login service on the loopback address may be without.
        HttpUrl address = HttpUrl.get(asked.url()).newBuilder().scheme(scheme).build();
        var request = new Request.Builder().url(address);
        if (asked.headers() != null) {
            asked.headers().forEach(request::header);
        }
        if (asked.httpMethod() == HttpMethod.POST) {
            request.post(RequestBody.create(asked.body(), FORM));
        }
        try (Response response = http.newCall(request.build()).execute()) {
            if (response.code() == 429 || response.code() >= 500) {
                throw new NotNow(response.code(), NoToken.seconds(response.header("Retry-After", "")));
            }
            var answer = new HttpResponse().statusCode(response.code());
            answer.addHeaders(response.headers().toMultimap());
            return answer.body(response.peekBody(MOST_BYTES).string());
        }
    }
}
