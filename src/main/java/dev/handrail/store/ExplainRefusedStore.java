package dev.handrail.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Has the reason and the remedy printed in place of a stack trace. */
final class ExplainRefusedStore extends AbstractFailureAnalyzer<StoreRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StoreRefused refused) {
        return new FailureAnalysis(refused.getMessage(), refused.remedy(), refused);
    }
}
