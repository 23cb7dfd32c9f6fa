package dev.handrail.store.cosmos.gateway;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells whether a request was signed with the account's key. */
record Signature(String key) {
    private static final List<String> KINDS = List.of("dbs", "colls", "pkranges", "docs");

    /** Signed with our key, or with a token of the cloud's, which is taken as it is. */
    boolean allows(Request request) {
        String given = URLDecoder.decode(request.header("authorization").orElse(""), StandardCharsets.UTF_8);
        return isToken(given) || given.equals("type=master&ver=1.0&sig=" + sign(request));
    }

    /** Whoever comes by token may not make databases and containers: so it is at Cosmos DB's. */
    boolean isByToken(Request request) {
        return isToken(URLDecoder.decode(request.header("authorization").orElse(""), StandardCharsets.UTF_8));
    }

    private static boolean isToken(String given) {
        return given.startsWith("type=aad&ver=1.0&sig=") && given.length() > "type=aad&ver=1.0&sig=".length();
    }

    private String sign(Request request) {
        List<String> path = request.path();
        boolean odd = path.size() % 2 == 1;
        String kind = path.isEmpty() ? "" : path.get(odd ? path.size() - 1 : path.size() - 2);
        String link = link(odd ? path.subList(0, path.size() - 1) : path);
        return hmac("%s\n%s\n%s\n%s\n\n"
                .formatted(
                        request.method().toLowerCase(Locale.ROOT),
                        KINDS.contains(kind) ? kind : "",
                        link,
                        request.header("x-ms-date").orElse("").toLowerCase(Locale.ROOT)));
    }

    /** By names the whole way; by resource ids only the last, in small letters. */
    private static String link(List<String> path) {
        return path.size() > 1 && path.get(1).equals(Catalog.DATABASE_RID)
                ? path.getLast().toLowerCase(Locale.ROOT)
                : String.join("/", path);
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
