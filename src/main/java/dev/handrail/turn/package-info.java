/** How anything happens: what came in is handled once by the feature it belongs to, committed whole, and only then
 * acknowledged and sent. */
@ApplicationModule(allowedDependencies = {"chat", "store", "time", "understanding"})
@NullMarked
package dev.handrail.turn;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
