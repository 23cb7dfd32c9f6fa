package dev.handrail.engagement.people.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** A one-time code of six digits, which is shown once and kept as a hash only. */
final class Pin {
    private static final Pattern FORM = Pattern.compile("[0-9]{6}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Pin() {}

    static String fresh() {
        return "%06d".formatted(RANDOM.nextInt(1_000_000));
    }

    /** The code in what somebody typed; empty where there is none. */
    static Optional<String> in(String typed) {
        String digits = typed.replaceAll("[\\s-]", "");
        return FORM.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    /** Something that belongs to one hash only. */
    static String salt() {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }

    static String hash(String salt, String pin) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((salt + pin).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static boolean isSame(String hash, String other) {
        return MessageDigest.isEqual(hash.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
