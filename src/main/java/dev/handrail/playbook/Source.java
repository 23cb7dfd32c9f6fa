package dev.handrail.playbook;

import java.util.List;

/**
 * The place in a document that says what an entry says: one list item, table cell or paragraph.
 *
 * @param sectionPath titles from the outermost section inwards, in the document's language; never empty
 */
public record Source(SourceDocument document, List<String> sectionPath, Lines lines) {
    public Source {
        sectionPath = List.copyOf(sectionPath);
    }

    public int firstLine() {
        return lines.first();
    }

    public int lastLine() {
        return lines.last();
    }

    /** The section path in one line. */
    public String section() {
        return String.join(" › ", sectionPath);
    }
}
