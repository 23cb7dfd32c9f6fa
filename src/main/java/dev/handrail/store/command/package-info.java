/** Commands of the jar that copy a store: backup and restore of its file, export and import of its documents. */
@NamedInterface("command")
@NullMarked
package dev.handrail.store.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
