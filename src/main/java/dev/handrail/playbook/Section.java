package dev.handrail.playbook;

import java.util.List;

/**
 * A part of a source document under a heading of its own.
 *
 * @param heading the line in which the title stands; a table's column has it above the section's own lines
 */
public record Section(String title, Lines lines, int heading, List<Section> sections) {
    public Section {
        sections = List.copyOf(sections);
    }
}
