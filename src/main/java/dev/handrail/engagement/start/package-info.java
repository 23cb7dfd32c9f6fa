/** How an engagement begins, what it is about, where it is at home, and how it is closed and opened again. */
@NullMarked
package dev.handrail.engagement.start;

import org.jspecify.annotations.NullMarked;
