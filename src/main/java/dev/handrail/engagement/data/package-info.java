/** What is kept of engagements and people: taken out as files, and forgotten when that is due. */
@NullMarked
package dev.handrail.engagement.data;

import org.jspecify.annotations.NullMarked;
