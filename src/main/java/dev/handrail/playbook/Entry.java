package dev.handrail.playbook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility, or a fact, as a playbook's documents tell it.
 *
 * @param playbook the id of its playbook
 * @param id unique in its playbook
 * @param meaning the same for the same duty told in several documents or playbooks
 * @param party of a responsibility always, of a fact where the documents say whose act it is
 * @param involvement of a responsibility always, of a fact never
 * @param phase the id of a phase of its playbook, where it belongs to one
 * @param services ids of services of its playbook; empty: all
 * @param with ids of the entries of its playbook that are the other side's part in the same task
 * @param sources at least one
 * @param words by language, in every required one
 */
public record Entry(
        String playbook,
        String id,
        String meaning,
        Kind kind,
        @Nullable Party party,
        @Nullable Involvement involvement,
        @Nullable String phase,
        List<String> services,
        List<String> with,
        @Nullable Limit limit,
        List<Source> sources,
        Map<String, Wording> words) {

    public Entry {
        services = List.copyOf(services);
        with = List.copyOf(with);
        sources = List.copyOf(sources);
        words = Collections.unmodifiableMap(new TreeMap<>(words));
    }

    /** The id by which everybody else calls it, unique among all playbooks. */
    public String publicId() {
        return playbook + "/" + id;
    }

    /** Its words in a language, or in English where that language has none. */
    public Wording words(String language) {
        return Objects.requireNonNull(
                words.getOrDefault(language, words.get(Languages.FALLBACK)), "an entry without English");
    }
}
