package dev.handrail.store.command;

import java.nio.file.Path;

/** A file is not what it should be. */
final class BrokenFile extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param line where, from 1 */
    BrokenFile(Path file, long line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
