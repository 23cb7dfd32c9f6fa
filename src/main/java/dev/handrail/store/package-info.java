/**
 * What must not be lost: documents in partitions, changed by commits that happen whole or not at all. Which database
 * holds them is told by one setting.
 */
@ApplicationModule(allowedDependencies = {"time"})
@NullMarked
package dev.handrail.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
