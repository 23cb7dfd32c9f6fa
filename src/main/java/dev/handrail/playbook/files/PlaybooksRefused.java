package dev.handrail.playbook.files;

import java.util.List;

/** The playbooks have mistakes, and nothing starts on them. */
final class PlaybooksRefused extends RuntimeException {
    private final transient List<Problem> problems;

    PlaybooksRefused(List<Problem> problems) {
        super(problems.size() + " problems in the playbooks");
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
