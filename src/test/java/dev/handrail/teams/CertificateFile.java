package dev.handrail.teams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import okhttp3.tls.HeldCertificate;

/** A certificate as it lies on a disk. */
final class CertificateFile {
    private CertificateFile() {}

    static HeldCertificate good(Instant now) {
        return valid(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)));
    }

    static HeldCertificate valid(Instant from, Instant until) {
        return new HeldCertificate.Builder()
                .rsa2048()
                .commonName("handrail.example")
                .validityInterval(from.toEpochMilli(), until.toEpochMilli())
                .build();
    }

    static Path write(Path file, String... blocks) {
        try {
            return Files.writeString(file, String.join("\n", blocks));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path write(Path file, HeldCertificate held) {
        return write(file, held.certificatePem(), held.privateKeyPkcs8Pem());
    }

    /** The lines of a key, which nobody may print. */
    static List<String> linesOfTheKey(HeldCertificate held) {
        return held.privateKeyPkcs8Pem()
                .lines()
                .filter(line -> !line.startsWith("-----"))
                .toList();
    }
}
