package dev.handrail.turn;

import dev.handrail.store.Write;
import dev.handrail.turn.sending.Posting;
import java.util.ArrayList;
import java.util.List;

/** A commit in the making: its writes, and the messages among them. */
final class Commit {
    private final List<Write> writes = new ArrayList<>();
    private final List<Posting> postings = new ArrayList<>();
    private final List<Integer> placesOfPostings = new ArrayList<>();

    void add(Write write) {
        writes.add(write);
    }

    void addAll(List<? extends Write> others) {
        writes.addAll(others);
    }

    void add(Posting posting) {
        placesOfPostings.add(writes.size());
        postings.add(posting);
        writes.add(posting.write());
    }

    List<Write> writes() {
        return List.copyOf(writes);
    }

    List<Posting> postings() {
        return List.copyOf(postings);
    }

    /** The version of a posting's document, among those of all writes. */
    String version(int posting, List<String> versions) {
        return versions.get(placesOfPostings.get(posting));
    }
}
