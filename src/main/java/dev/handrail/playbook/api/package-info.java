/** The model over HTTP. */
@NullMarked
package dev.handrail.playbook.api;

import org.jspecify.annotations.NullMarked;
