/** How people come to take part: from the place where the engagement is at home, or by the code of an invitation. */
@NullMarked
package dev.handrail.engagement.people.join;

import org.jspecify.annotations.NullMarked;
