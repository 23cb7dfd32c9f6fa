package dev.handrail.playbook.files;

import org.springframework.core.io.Resource;

/**
 * A file that belongs to the playbooks.
 *
 * @param place how problems name it
 * @param folder the folder it is in, by a path of its own: files of one playbook, and no others, have the same one
 * @param name the file's own name
 */
record PlaybookFile(String place, String folder, String name, Resource content) {}
