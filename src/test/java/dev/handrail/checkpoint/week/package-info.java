/** Weeks of many engagements on a clock of their own, at the pace that Teams allows. */
@NullMarked
package dev.handrail.checkpoint.week;

import org.jspecify.annotations.NullMarked;
