package dev.handrail.card.language;

import static dev.handrail.card.language.Kind.ANY;
import static dev.handrail.card.language.Kind.STRING;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** Base64 and data addresses. As in the official library, what is decoded is taken for Latin-1. */
final class EncodeFunctions {
    private EncodeFunctions() {}

    static void into(Catalog catalog) {
        catalog.add("base64", STRING, Signature.of(ANY), given -> Values.text(encode(Print.text(given.value(0)))))
                .add("base64ToString", STRING, Signature.of(STRING), given -> Values.text(decode(given.string(0))))
                .add("base64ToBinary", ANY, Signature.of(STRING), given -> bytes(decode(given.string(0))))
                .add("binary", ANY, Signature.of(STRING), given -> bytes(given.string(0)))
                .add(
                        "dataUri",
                        STRING,
                        Signature.of(STRING),
                        given -> Values.text("data:text/plain;charset=utf-8;base64," + encode(given.string(0))))
                .add(
                        "dataUriToString",
                        STRING,
                        Signature.of(STRING),
                        given -> Values.text(decode(payload(given.string(0)))))
                .add("dataUriToBinary", ANY, Signature.of(STRING), given -> bytes(given.string(0)));
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), ISO_8859_1);
        } catch (IllegalArgumentException wrong) {
            throw Failure.of("that is not base64");
        }
    }

    private static String payload(String address) {
        return address.substring(address.indexOf(',') + 1);
    }

    private static JsonNode bytes(String text) {
        var bytes = Values.object();
        for (int i = 0; i < text.length(); i++) {
            bytes.put(Integer.toString(i), text.charAt(i) & 0xff);
        }
        return bytes;
    }
}
