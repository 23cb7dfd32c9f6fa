/** The local page and the connector it emulates; never there together with Teams credentials. */
@ApplicationModule(allowedDependencies = {"card", "chat", "teams", "time", "turn"})
@NullMarked
package dev.handrail.playground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
