@NullMarked
package dev.handrail.teams.incoming;

import org.jspecify.annotations.NullMarked;
