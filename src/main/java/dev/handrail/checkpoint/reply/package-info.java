/** What people answer to reminders, and how they want to be reminded. */
@NullMarked
package dev.handrail.checkpoint.reply;

import org.jspecify.annotations.NullMarked;
