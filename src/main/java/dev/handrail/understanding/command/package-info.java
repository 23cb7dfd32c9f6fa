/** Tells a command from a question, by templates in files that are made to be edited by somebody who is no programmer. */
@NullMarked
package dev.handrail.understanding.command;

import org.jspecify.annotations.NullMarked;
