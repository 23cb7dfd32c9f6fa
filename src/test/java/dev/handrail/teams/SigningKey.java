package dev.handrail.teams;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A key of the platform's, as it stands in the published key set. */
record SigningKey(RSAKey rsa, List<String> endorsements) {
    static SigningKey of(String id, String... endorsements) {
        try {
            return new SigningKey(new RSAKeyGenerator(2048).keyID(id).generate(), List.of(endorsements));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> keySet(SigningKey... keys) {
        List<Object> published = new ArrayList<>();
        for (SigningKey key : keys) {
            Map<String, Object> json = key.rsa().toPublicJWK().toJSONObject();
            json.put("endorsements", key.endorsements());
            published.add(json);
        }
        return Map.of("keys", published);
    }
}
