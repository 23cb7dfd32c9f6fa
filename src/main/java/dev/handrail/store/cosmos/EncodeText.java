package dev.handrail.store.cosmos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes any text so that Cosmos DB takes it for an id or a partition's key: it takes no slashes and question marks, not
 * every client carries other characters unharmed in an address, and 1,023 bytes are the most.
 *
 * <p>A byte that may not stand there becomes {@code ~} and two digits. What is then too long ends in {@code ~~} and a
 * digest, which nothing else can. Letters and digits of ASCII keep their order.
 */
final class EncodeText {
    private static final int LONGEST = 1_000;
    private static final int KEPT = 900;
    private static final String PLAIN = "-_.:;=@,";
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private EncodeText() {}

    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            // A name of dots only means another folder in an address.
            boolean first = encoded.isEmpty();
            if (isPlain((char) each) && !(first && each == '.')) {
                encoded.append((char) each);
            } else {
                encoded.append('~').append(HEX.toHexDigits(each));
            }
        }
        return encoded.length() <= LONGEST ? encoded.toString() : encoded.substring(0, KEPT) + "~~" + digest(text);
    }

    private static boolean isPlain(char letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9'
                || PLAIN.indexOf(letter) >= 0;
    }

    private static String digest(String text) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
