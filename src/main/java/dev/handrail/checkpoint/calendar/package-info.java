/** Meetings as files that calendars take: what is planned, what was left out, moved and called off, in words and by RFC 5545. */
@NullMarked
package dev.handrail.checkpoint.calendar;

import org.jspecify.annotations.NullMarked;
