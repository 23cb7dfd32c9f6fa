@NullMarked
package dev.handrail.teams;

import org.jspecify.annotations.NullMarked;
