package dev.handrail.teams.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a PEM file that holds one private key and its certificate, in any order, with or without those above it. */
final class ReadCertificate {
    private static final int MOST_BYTES = 200_000;
    private static final String BOTH = "The file has to hold the certificate (BEGIN CERTIFICATE) and its private key"
            + " (BEGIN PRIVATE KEY or BEGIN RSA PRIVATE KEY), one after the other.";

    private ReadCertificate() {}

    /**
     * @throws CredentialRefused where the file is not there, not readable, not PEM, or lacks one of the two
     */
    static BotCertificate from(Path file) {
        List<PemBlock> blocks = PemBlock.in(text(file));
        if (blocks.isEmpty()) {
            throw CredentialRefused.certificate(
                    "names a file that is not PEM",
                    BOTH + " A .pfx file is turned into one by: openssl pkcs12 -in bot.pfx -out bot.pem -nodes");
        }
        try {
            RSAPrivateKey key = ReadKey.from(theKey(blocks));
            return new BotCertificate(key, chain(key, certificates(blocks)));
        } catch (IllegalArgumentException | CertificateException e) {
            throw CredentialRefused.certificate(
                    "names a file of which a block is broken", "Write the file anew. " + BOTH);
        }
    }

    private static String text(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] read = in.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw CredentialRefused.certificate("names a file that is too large for a certificate", BOTH);
            }
            return new String(read, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw CredentialRefused.certificate(
                    "names a file that does not exist",
                    "Name the PEM file itself, by its whole path or from the folder the bot is started in.");
        } catch (IOException e) {
            throw CredentialRefused.certificate(
                    "names a file that cannot be read (" + e.getClass().getSimpleName() + ")",
                    "Name a file, not a folder, and let the account that runs the bot read it.");
        }
    }

    private static PemBlock theKey(List<PemBlock> blocks) {
        List<PemBlock> keys = blocks.stream().filter(PemBlock::isKey).toList();
        if (keys.size() != 1) {
            throw CredentialRefused.certificate(
                    "names a file with " + (keys.isEmpty() ? "no private key" : "more than one private key"), BOTH);
        }
        return keys.getFirst();
    }

    private static List<X509Certificate> certificates(List<PemBlock> blocks) throws CertificateException {
        var factory = CertificateFactory.getInstance("X.509");
        List<X509Certificate> certificates = new ArrayList<>();
        for (PemBlock block : blocks) {
            if (block.isCertificate()) {
                certificates.add(
                        (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
            }
        }
        return certificates;
    }

    private static List<X509Certificate> chain(RSAPrivateKey key, List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw CredentialRefused.certificate("names a file with no certificate", BOTH);
        }
        X509Certificate own = certificates.stream()
                .filter(certificate -> certificate.getPublicKey() instanceof RSAPublicKey other
                        && other.getModulus().equals(key.getModulus()))
                .findFirst()
                .orElseThrow(() -> CredentialRefused.certificate(
                        "names a file whose certificate does not belong to its private key",
                        "Put the certificate that was made with this key into the file."));
        return Stream.concat(Stream.of(own), certificates.stream().filter(other -> other != own))
                .toList();
    }
}
