@NullMarked
package dev.handrail.teams.outgoing;

import org.jspecify.annotations.NullMarked;
