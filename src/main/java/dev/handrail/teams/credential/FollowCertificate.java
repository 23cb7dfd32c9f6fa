package dev.handrail.teams.credential;

import dev.handrail.time.SystemTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate as it is in its file now, so that a renewed one is used without a restart. While the file is of no
 * use, the last good one goes on: it may be half written.
 */
public final class FollowCertificate implements Supplier<BotCertificate> {
    static final Duration SOON = Duration.ofDays(14);
    private static final Logger log = LoggerFactory.getLogger(FollowCertificate.class);

    private final Path file;
    private final SystemTime time;
    private volatile BotCertificate last;

    /**
     * @throws CredentialRefused where there is no certificate that is good now
     */
    public FollowCertificate(Path file, SystemTime time) {
        this.file = file;
        this.time = time;
        this.last = readGood();
    }

    @Override
    public BotCertificate get() {
        try {
            BotCertificate read = readGood();
            if (!read.own().equals(last.own())) {
                log.atInfo().addKeyValue("expiresAt", read.expiresAt()).log("took up a renewed certificate");
            }
            last = read;
        } catch (CredentialRefused e) {
            log.atWarn().addKeyValue("reason", e.getMessage()).log("the certificate used last goes on");
        }
        return last;
    }

    private BotCertificate readGood() {
        BotCertificate read = ReadCertificate.from(file);
        Instant now = time.now();
        if (!now.isBefore(read.expiresAt())) {
            throw CredentialRefused.certificate(
                    "names a certificate that expired at " + read.expiresAt(),
                    "Make a new one, register it with the application, and put it in this one's place.");
        }
        if (now.isBefore(read.validFrom())) {
            throw CredentialRefused.certificate(
                    "names a certificate that is not valid before " + read.validFrom(),
                    "Set the machine's clock if it is wrong, or use the certificate that is valid today.");
        }
        if (!now.plus(SOON).isBefore(read.expiresAt())) {
            log.atWarn().addKeyValue("expiresAt", read.expiresAt()).log("the bot's certificate expires soon");
        }
        return read;
    }
}
