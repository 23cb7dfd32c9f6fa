package dev.handrail.teams;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Teams is asked for, and nothing says who the bot is there. */
final class NoIdentity extends RuntimeException {
    NoIdentity() {
        super("handrail.mode (HANDRAIL_MODE) is teams, but handrail.teams.app-id (HANDRAIL_TEAMS_APP_ID) is missing");
    }

    /** Has the reason and the remedy printed in place of a stack trace. */
    static final class Explain extends AbstractFailureAnalyzer<NoIdentity> {
        @Override
        protected FailureAnalysis analyze(Throwable root, NoIdentity cause) {
            return new FailureAnalysis(
                    cause.getMessage(),
                    "Set handrail.teams.app-id, handrail.teams.tenant-id (HANDRAIL_TEAMS_TENANT_ID) and"
                            + " handrail.teams.secret (HANDRAIL_TEAMS_SECRET), or leave handrail.mode out for the"
                            + " playground.",
                    cause);
        }
    }
}
