/** The house: starts the program and decides its run mode. */
@NullMarked
package dev.handrail;

import org.jspecify.annotations.NullMarked;
