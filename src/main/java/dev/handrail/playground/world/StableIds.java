package dev.handrail.playground.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Ids in the forms that Teams gives them, the same at every start, so that what was stored about them stays true. */
final class StableIds {
    private StableIds() {}

    static String directoryId(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String account(String of) {
        return "29:1" + letters(of);
    }

    static String personalChat(String of) {
        return "a:1" + letters(of);
    }

    static String groupChat(String of) {
        return "19:" + HexFormat.of().formatHex(digest(of), 0, 16) + "@thread.v2";
    }

    static String channel(String of) {
        return "19:" + letters(of) + "@thread.tacv2";
    }

    private static String letters(String of) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(of));
    }

    private static byte[] digest(String of) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
