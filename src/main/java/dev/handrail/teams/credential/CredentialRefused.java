package dev.handrail.teams.credential;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A credential that is missing or of no use. Names the key and what to do, never a secret or what a file holds. */
public final class CredentialRefused extends RuntimeException {
    private static final String CERTIFICATE = "handrail.teams.certificate (HANDRAIL_TEAMS_CERTIFICATE) ";
    private static final String MANAGED_IDENTITY = "handrail.teams.managed-identity (HANDRAIL_TEAMS_MANAGED_IDENTITY) ";

    private final String remedy;

    private CredentialRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** Teams is asked for, and nothing says who the bot is there. */
    public static CredentialRefused missing() {
        return new CredentialRefused(
                "handrail.mode (HANDRAIL_MODE) is teams, but handrail.teams.app-id (HANDRAIL_TEAMS_APP_ID) is missing",
                "Set handrail.teams.app-id, handrail.teams.tenant-id (HANDRAIL_TEAMS_TENANT_ID) and one of"
                        + " handrail.teams.secret (HANDRAIL_TEAMS_SECRET), handrail.teams.certificate"
                        + " (HANDRAIL_TEAMS_CERTIFICATE) and handrail.teams.managed-identity=true"
                        + " (HANDRAIL_TEAMS_MANAGED_IDENTITY), or leave handrail.mode out for the playground.");
    }

    static CredentialRefused certificate(String reason, String remedy) {
        return new CredentialRefused(CERTIFICATE + reason, remedy);
    }

    static CredentialRefused managedIdentity(String reason, String remedy) {
        return new CredentialRefused(MANAGED_IDENTITY + reason, remedy);
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** Has the reason and the remedy printed in place of a stack trace. */
    static final class Explain extends AbstractFailureAnalyzer<CredentialRefused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, CredentialRefused refused) {
            return new FailureAnalysis(refused.getMessage(), refused.remedy, refused);
        }
    }
}
