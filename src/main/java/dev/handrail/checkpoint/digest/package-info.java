/** One message a morning at most: what somebody has to do, what is late, and what comes near, in all engagements. */
@NullMarked
package dev.handrail.checkpoint.digest;

import org.jspecify.annotations.NullMarked;
