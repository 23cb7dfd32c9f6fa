package dev.handrail.playground.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.handrail.playground.InThePlayground;
import dev.handrail.teams.BotIdentity;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlaygroundIdentityTests extends InThePlayground {
    static BotIdentity identity;

    @BeforeAll
    static void takeItsIdentity() {
        identity = playground.identity();
    }

    @Test
    void onlyTheConnectorOfThisProcessMayBeTalkedTo() {
        String own = "127.0.0.1:" + playground.port();

        assertThat(identity.allows(URI.create("http://" + own + "/playground/connector/")))
                .isTrue();
        assertThat(identity.allows(URI.create("https://" + own + "/"))).isFalse();
        assertThat(identity.allows(URI.create("http://127.0.0.1:1/"))).isFalse();
        assertThat(identity.allows(URI.create("http://127.0.0.1/"))).isFalse();
        assertThat(identity.allows(URI.create("http://evil.example@" + own + "/")))
                .isFalse();
        assertThat(identity.allows(URI.create("http://evil.example:" + playground.port() + "/")))
                .isFalse();
        assertThat(identity.allows(URI.create("/playground/connector/"))).isFalse();
    }

    @Test
    void theKeyThatSignedIsKnownByItsIdAndSpeaksForTeams() throws Exception {
        String keyId = SignedJWT.parse(identity.connectorToken()).getHeader().getKeyID();

        assertThat(identity.key(keyId).orElseThrow().endorsements()).containsExactly("msteams");
        assertThat(identity.key("another")).isEmpty();
    }

    @Test
    void theBotsTokenIsNoTokenForTheBot() throws Exception {
        var claims = SignedJWT.parse(identity.connectorToken()).getJWTClaimsSet();

        assertThat(claims.getAudience()).doesNotContain(identity.appId());
        assertThat(claims.getIssuer()).isNotEqualTo(identity.issuer());
    }
}
