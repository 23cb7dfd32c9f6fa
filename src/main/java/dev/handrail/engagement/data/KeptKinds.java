package dev.handrail.engagement.data;

import dev.handrail.engagement.KeepsKinds;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Which kinds of documents are kept in an engagement's partition, marks and letters under way aside. */
@Component
final class KeptKinds {
    private final List<KeepsKinds> features;

    KeptKinds(List<KeepsKinds> features) {
        this.features = List.copyOf(features);
    }

    /** What says something about the engagement: exported and erased. */
    Set<String> ofAnEngagement() {
        return with(
                Set.of("engagement", "people", "tasks", "decisions", "limits", "history"), KeepsKinds::ofAnEngagement);
    }

    /** What serves the turns and their messages: erased with the rest, and of no use in an export. */
    Set<String> beside() {
        return with(
                Set.of(
                        "message",
                        "mark",
                        "welcomed",
                        "served-by",
                        "letter-from",
                        "membership-round",
                        "announcement",
                        "task-numbers",
                        "erase-on",
                        "forgetting"),
                KeepsKinds::beside);
    }

    private Set<String> with(Set<String> own, Function<KeepsKinds, Set<String>> others) {
        Set<String> all = new TreeSet<>(own);
        features.forEach(feature -> all.addAll(others.apply(feature)));
        return all;
    }
}
