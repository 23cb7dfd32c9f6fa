/** The edge to Microsoft Teams: the endpoint, the token check, activity to chat and back. The only room that knows the Bot SDK. */
@ApplicationModule(allowedDependencies = {"chat", "time"})
@NullMarked
package dev.handrail.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
