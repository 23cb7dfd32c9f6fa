package dev.handrail.playbook.files;

import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading all files.
 *
 * @param own the playbooks of the user's folder, as far as they could be read
 * @param playbooks empty where there is a problem
 * @param problems sorted by file and line
 */
record Loaded(List<Playbook> own, Optional<Playbooks> playbooks, List<Problem> problems) {}
