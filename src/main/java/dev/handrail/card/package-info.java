/** The card template language, and the cards written in it. */
@ApplicationModule(allowedDependencies = {"time"})
@NullMarked
package dev.handrail.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
