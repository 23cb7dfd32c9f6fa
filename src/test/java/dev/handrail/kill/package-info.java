/** The whole program as a process of its own, killed under load, with an outside world that outlives it. */
@NullMarked
package dev.handrail.kill;

import org.jspecify.annotations.NullMarked;
