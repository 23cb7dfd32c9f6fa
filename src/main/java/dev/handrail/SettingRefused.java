package dev.handrail;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A setting with which the program does not start. Names the key, never its value. */
final class SettingRefused extends RuntimeException {
    private final String remedy;

    SettingRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    /** Has the reason and the remedy printed in place of a stack trace. */
    static final class Explain extends AbstractFailureAnalyzer<SettingRefused> {
        @Override
        protected FailureAnalysis analyze(Throwable root, SettingRefused refused) {
            return new FailureAnalysis(refused.getMessage(), refused.remedy, refused);
        }
    }
}
