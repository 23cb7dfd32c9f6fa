/** What a conversation is, free of Teams: what comes in, what goes out, and the ports between. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.handrail.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
