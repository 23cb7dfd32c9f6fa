/** From files to the model: reads YAML, reports every mistake with its place, and takes nothing that has one. */
@NamedInterface("files")
@NullMarked
package dev.handrail.playbook.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
