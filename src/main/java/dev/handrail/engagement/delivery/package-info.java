/** Who got what: which messages reached whom, why others did not, what is to be done, and what is shown after all. */
@NullMarked
package dev.handrail.engagement.delivery;

import org.jspecify.annotations.NullMarked;
