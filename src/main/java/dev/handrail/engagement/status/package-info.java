/** How far an engagement has come, on one card, and what comes when, on another. */
@NullMarked
package dev.handrail.engagement.status;

import org.jspecify.annotations.NullMarked;
