package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.Map;

/** What stands around a bot in Teams: OpenID metadata, keys and login, on a loopback address. */
final class Platform implements AutoCloseable {
    static final String ISSUER = "https://api.botframework.com";
    static final String APP_ID = "6f1e7a52-8c1d-4f4e-9d0b-2f8b3c1a7e90";
    static final String SERVICE_URL = "https://smba.trafficmanager.net/emea/";
    static final String SECRET = "s3cr3t~that-is_never.printed";

    final WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    Platform() {
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    String metadataUrl() {
        return url() + "/v1/.well-known/openidconfiguration";
    }

    void publish(SigningKey... keys) {
        server.stubFor(get("/v1/.well-known/openidconfiguration")
                .willReturn(okJson("{\"issuer\":\"" + ISSUER + "\",\"jwks_uri\":\"" + url() + "/v1/keys\"}")));
        server.stubFor(get("/v1/keys").willReturn(okJson(json(SigningKey.keySet(keys)))));
    }

    void fallSilent() {
        server.stubFor(get("/v1/.well-known/openidconfiguration")
                .willReturn(aResponse().withStatus(503)));
    }

    void letIn(String token, int seconds) {
        server.stubFor(post(urlPathMatching("/.*/oauth2/v2.0/token"))
                .willReturn(okJson(json(Map.of(
                        "token_type",
                        "Bearer",
                        "expires_in",
                        seconds,
                        "ext_expires_in",
                        seconds,
                        "access_token",
                        token)))));
    }

    static String json(Map<String, Object> object) {
        return JSONObjectUtils.toJSONString(object);
    }

    @Override
    public void close() {
        server.stop();
    }
}
