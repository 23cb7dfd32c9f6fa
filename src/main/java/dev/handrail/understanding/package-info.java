/** What a text says before anybody answers it: its language, its words made equal, its intent. */
@ApplicationModule(allowedDependencies = {"chat", "time"})
@NullMarked
package dev.handrail.understanding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
