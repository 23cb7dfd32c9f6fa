package dev.handrail.understanding.command;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a text has come in all the templates that begin like it.
 *
 * @param <T> what a template means
 */
final class State<T> {
    /** Where the next word leads. */
    final Map<String, State<T>> words = new HashMap<>();

    /** Where a phrase of a list leads. */
    final Map<String, State<T>> lists = new HashMap<>();

    /** Where what the person fills in leads. */
    final Map<Part.Slot, State<T>> slots = new EnumMap<>(Part.Slot.class);

    /** What is said by a text that ends here. */
    @Nullable T meaning;
}
