package dev.handrail.engagement.task;

import dev.handrail.engagement.Side;
import dev.handrail.playbook.Entry;

/**
 * What the playbooks want done in an engagement.
 *
 * @param entry that tells it; of several the first
 * @param phase the list it belongs to
 * @param remediation whether it is on the remediation checklist
 */
record Duty(Entry entry, String phase, Side side, boolean remediation) {
    String meaning() {
        return entry.meaning();
    }
}
