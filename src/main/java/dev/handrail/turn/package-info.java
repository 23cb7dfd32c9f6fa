/** How anything happens: what came in is handled once by the feature it belongs to, and its replies are sent. */
@ApplicationModule(allowedDependencies = {"chat", "time", "understanding"})
@NullMarked
package dev.handrail.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
