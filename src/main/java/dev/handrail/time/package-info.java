/** Time as the product tells it, which can be moved, and time as the machine tells it, which cannot. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.handrail.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
