package dev.handrail.card.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The functions a template may call.
 *
 * @param strict whether a template that calls another one is refused when it is read, not when it is filled
 */
public record Library(Map<String, Function> functions, boolean strict) {
    /** The language's own functions; calling another one fails when it is asked. */
    public static Library standard() {
        return new Library(Functions.STANDARD, false);
    }

    /** The language's own functions and some more; naming another one is an error. */
    public static Library strictWith(Function... more) {
        var all = new HashMap<>(Functions.STANDARD);
        for (Function each : more) {
            all.put(each.name(), each);
        }
        return new Library(Map.copyOf(all), true);
    }

    Optional<Function> find(String name) {
        Function known = functions.get(name);
        return known != null ? Optional.of(known) : strict ? Optional.empty() : Optional.of(Function.unknown(name));
    }
}
