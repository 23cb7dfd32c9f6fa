/** What is said and pressed in an engagement finds its feature here, if the access table allows it. */
@NullMarked
package dev.handrail.engagement.route;

import org.jspecify.annotations.NullMarked;
