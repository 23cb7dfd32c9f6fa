/** How one human's accounts become one participant: by a code that goes from one to the other, and a word from both. */
@NamedInterface("account")
@NullMarked
package dev.handrail.engagement.people.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
