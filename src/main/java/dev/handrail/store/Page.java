package dev.handrail.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of what was asked for.
 *
 * @param documents so many as were asked for, or fewer
 * @param next what to ask for the rest with; absent where there is none
 */
public record Page(List<Stored> documents, @Nullable String next) {}
