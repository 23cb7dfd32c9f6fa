package dev.handrail.playbook;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All playbooks of this installation, valid and immutable. */
public final class Playbooks {
    private final List<Playbook> all;
    private final List<Entry> entries;
    private final Map<String, Playbook> byId;
    private final Map<String, Entry> byPublicId;
    private final Map<String, List<Entry>> byMeaning;
    private final Map<String, SourceDocument> documents;
    private final List<SourceDocument> inOrder;

    /** @throws IllegalStateException where two playbooks, entries of one playbook or documents have the same id */
    public Playbooks(List<Playbook> all, Collection<SourceDocument> documents) {
        this.all = List.copyOf(all);
        entries = all.stream().flatMap(playbook -> playbook.entries().stream()).toList();
        byId = all.stream().collect(toMap(Playbook::id, identity()));
        byPublicId = entries.stream().collect(toMap(Entry::publicId, identity()));
        byMeaning = entries.stream().collect(groupingBy(Entry::meaning));
        this.documents = documents.stream().collect(toMap(SourceDocument::name, identity()));
        inOrder = List.copyOf(documents);
    }

    /** Those that come with the product first, then the user's own; in each group by the name of their folder. */
    public List<Playbook> all() {
        return all;
    }

    public Optional<Playbook> playbook(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The entries of all playbooks. */
    public List<Entry> entries() {
        return entries;
    }

    /** The entry of a public id such as {@code intune/mfa-configure}. */
    public Optional<Entry> entry(String publicId) {
        return Optional.ofNullable(byPublicId.get(publicId));
    }

    /** The same duty in every playbook that tells it; empty for an unknown meaning. */
    public List<Entry> withMeaning(String meaning) {
        return byMeaning.getOrDefault(meaning, List.of());
    }

    /** In the order in which the files describe them. */
    public List<SourceDocument> documents() {
        return inOrder;
    }

    public Optional<SourceDocument> document(String name) {
        return Optional.ofNullable(documents.get(name));
    }
}
