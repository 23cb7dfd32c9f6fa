package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same duty, or fact, told by one or more playbooks in the same words.
 *
 * @param key the public id of the first entry
 * @param entries those of the broadest playbook first
 */
record Duty(String key, List<Entry> entries) {
    /** What entries must agree on to be told as one. */
    private record Sameness(
            String meaning,
            Kind kind,
            @Nullable Party party,
            @Nullable Involvement involvement,
            Wording words) {}

    /**
     * All duties, as the words of one language tell them apart.
     *
     * @param language its code
     */
    static List<Duty> of(Playbooks playbooks, String language) {
        Map<Sameness, List<Entry>> same = new LinkedHashMap<>();
        for (Entry entry : broadestFirst(playbooks)) {
            var sameness = new Sameness(
                    entry.meaning(), entry.kind(), entry.party(), entry.involvement(), entry.words(language));
            same.computeIfAbsent(sameness, first -> new ArrayList<>()).add(entry);
        }
        return same.values().stream()
                .map(entries -> new Duty(entries.getFirst().publicId(), List.copyOf(entries)))
                .toList();
    }

    /** Whoever asks without naming a programme most likely means the one that covers most. */
    private static List<Entry> broadestFirst(Playbooks playbooks) {
        return playbooks.all().stream()
                .sorted(Comparator.comparingInt(
                                (Playbook playbook) -> playbook.entries().size())
                        .reversed())
                .flatMap(playbook -> playbook.entries().stream())
                .toList();
    }

    String meaning() {
        return entries.getFirst().meaning();
    }

    /** Whether the other is the other side's part in the same task, as this one's first playbook has it. */
    boolean isWith(Duty other) {
        Entry mine = entries.getFirst();
        return other.entries.stream()
                .anyMatch(theirs ->
                        mine.playbook().equals(theirs.playbook()) && mine.with().contains(theirs.id()));
    }
}
