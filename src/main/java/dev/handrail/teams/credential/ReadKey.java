package dev.handrail.teams.credential;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/** Reads an RSA key in either of its two forms, PKCS#8 ({@code PRIVATE KEY}) and PKCS#1 ({@code RSA PRIVATE KEY}). */
final class ReadKey {
    private static final int FEWEST_BITS = 2048;
    private static final int SEQUENCE = 0x30;
    private static final int OCTET_STRING = 0x04;

    /** Version 0 and the algorithm rsaEncryption without parameters: what PKCS#8 puts before a key of PKCS#1. */
    private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    private ReadKey() {}

    static RSAPrivateKey from(PemBlock block) {
        if (block.isEncrypted()) {
            throw CredentialRefused.certificate(
                    "names a file whose private key is encrypted, and there is nowhere to give its password",
                    "Decrypt it (openssl pkey -in encrypted.pem -out key.pem), put the certificate into the same file,"
                            + " and let only the bot's account read that.");
        }
        RSAPrivateKey key = switch (block.label()) {
            case "PRIVATE KEY" -> key(block.bytes());
            case "RSA PRIVATE KEY" -> key(der(SEQUENCE, RSA, der(OCTET_STRING, block.bytes())));
            default -> throw notRsa();
        };
        if (key.getModulus().bitLength() < FEWEST_BITS) {
            throw CredentialRefused.certificate(
                    "names a file whose key is shorter than " + FEWEST_BITS + " bits",
                    "Make a certificate with a longer RSA key and register it with the application.");
        }
        return key;
    }

    private static RSAPrivateKey key(byte[] pkcs8) {
        try {
            PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return (RSAPrivateKey) key;
        } catch (GeneralSecurityException e) {
            // Not even as a cause: what a parser says may quote what it read.
            throw notRsa();
        }
    }

    private static CredentialRefused notRsa() {
        return CredentialRefused.certificate(
                "names a file whose private key is broken, or not RSA",
                "Make a certificate with an RSA key (openssl req -x509 -newkey rsa:3072 …): the login service takes no"
                        + " other.");
    }

    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var whole = new ByteArrayOutputStream();
        whole.write(tag);
        writeLength(content.size(), whole);
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }

    /** Up to 127 as it is, otherwise in as many bytes as it takes, after their number. */
    private static void writeLength(int length, ByteArrayOutputStream out) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        int bytes = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        out.write(0x80 | bytes);
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write(length >>> shift);
        }
    }
}
