package dev.handrail.playbook;

/**
 * A range of a document's lines, both ends included; the first line of a document is 1.
 *
 * @throws IllegalArgumentException where the first line is below 1 or after the last
 */
public record Lines(int first, int last) {
    public Lines {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("no range of lines: " + first + "-" + last);
        }
    }

    public boolean contains(int line) {
        return first <= line && line <= last;
    }

    public boolean contains(Lines other) {
        return first <= other.first && other.last <= last;
    }

    /** As the files write it: {@code 87} or {@code 87-88}. */
    @Override
    public String toString() {
        return first == last ? "" + first : first + "-" + last;
    }
}
