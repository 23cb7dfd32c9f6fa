/** The responsibility model: its files, its loader, its validator. */
@ApplicationModule(allowedDependencies = {"time"})
@NullMarked
package dev.handrail.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
