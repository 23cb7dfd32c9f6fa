package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Source;
import java.util.List;

/**
 * One assertion: an entry of a playbook, with the same duty of other playbooks as further sources.
 *
 * @param entries at least one, all of one meaning, party and involvement
 * @param confidence that this is what was asked, 0 to 1
 */
record Answer(List<Entry> entries, double confidence) {
    Entry entry() {
        return entries.getFirst();
    }

    List<Source> sources() {
        return entries.stream().flatMap(entry -> entry.sources().stream()).toList();
    }
}
