package dev.handrail.teams;

import com.microsoft.aad.msal4j.HttpMethod;
import com.microsoft.aad.msal4j.HttpRequest;
import com.microsoft.aad.msal4j.HttpResponse;
import com.microsoft.aad.msal4j.IHttpClient;
import com.microsoft.aad.msal4j.IHttpResponse;
import java.io.IOException;
import java.net.URI;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Carries the login library's requests with our timeouts, which it has none of. */
final class LoginTransport implements IHttpClient {
    private static final long MOST_BYTES = 1_000_000;
    private static final MediaType FORM = MediaType.get("application/x-www-form-urlencoded");

    private final OkHttpClient http;
    private final String scheme;

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
            var answer = new HttpResponse().statusCode(response.code());
            answer.addHeaders(response.headers().toMultimap());
            return answer.body(response.peekBody(MOST_BYTES).string());
        }
    }
}
