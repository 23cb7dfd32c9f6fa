package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.NUMBER;
import static dev.handrail.card.language.Kind.STRING;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Objects;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Web addresses and their parts. */
final class UriFunctions {
    private static final String KEPT = "-_.!~*'()";

    private UriFunctions() {}

    static void into(Catalog catalog) {
        part(catalog, "uriHost", URI::getHost);
        part(catalog, "uriPath", URI::getRawPath);
        part(catalog, "uriScheme", URI::getScheme);
        part(catalog, "uriQuery", UriFunctions::query);
        part(catalog, "uriPathAndQuery", uri -> uri.getRawPath() + query(uri));
        catalog.add("uriPort", NUMBER, Signature.of(STRING), given -> Values.number(port(parse(given.string(0)))))
                .add("uriComponent", STRING, Signature.of(STRING), given -> Values.text(encode(given.string(0))))
                .add("uriComponentToString", STRING, Signature.of(STRING), UriFunctions::decode);
    }

    private static void part(Catalog catalog, String name, Function<URI, String> part) {
        catalog.add(
                name,
                STRING,
                Signature.of(STRING),
                given -> Values.text(Objects.requireNonNullElse(part.apply(parse(given.string(0))), "")));
    }

    private static URI parse(String text) {
        try {
            URI uri = new URI(text.replace(" ", "%20"));
            if (uri.isAbsolute()) {
                return uri;
            }
        } catch (URISyntaxException wrong) {
            throw Failure.of("that is no address");
        }
        throw Failure.of("that is no address");
    }

    private static String query(URI uri) {
        return uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
    }

    private static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            boolean isKept = each > 0 && (Character.isLetterOrDigit(each) || KEPT.indexOf(each) >= 0);
            encoded.append(isKept ? String.valueOf((char) each) : String.format("%%%02X", each));
        }
        return encoded.toString();
    }

    private static JsonNode decode(Arguments given) {
        try {
            return Values.text(URLDecoder.decode(given.string(0).replace("+", "%2B"), UTF_8));
        } catch (IllegalArgumentException wrong) {
            throw given.fault(0, "is not a valid URI component");
        }
    }
}
