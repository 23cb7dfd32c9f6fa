package dev.handrail.playbook.files;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Collects what is wrong; the same problem reported twice is one. */
final class Problems {
    private final SortedSet<Problem> found = new TreeSet<>();

    void add(String file, int line, String message) {
        add(new Problem(file, line, message));
    }

    void add(Problem problem) {
        found.add(problem);
    }

    /** By file, then by line. */
    List<Problem> sorted() {
        return List.copyOf(found);
    }
}
