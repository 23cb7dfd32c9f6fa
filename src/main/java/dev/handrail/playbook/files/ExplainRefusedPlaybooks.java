package dev.handrail.playbook.files;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lists every mistake in the playbooks when the start was refused for them. */
final class ExplainRefusedPlaybooks extends AbstractFailureAnalyzer<PlaybooksRefused> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PlaybooksRefused refused) {
        String places = refused.problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The playbooks have mistakes:\n\n" + places,
                "Correct the files. The folder of your own is named by handrail.playbooks (HANDRAIL_PLAYBOOKS).",
                refused);
    }
}
