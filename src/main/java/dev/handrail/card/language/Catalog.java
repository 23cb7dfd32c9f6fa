package dev.handrail.card.language;

import java.util.HashMap;
import java.util.Map;

/** Functions by each of their names, while they are gathered. */
final class Catalog {
    private final Map<String, Function> functions = new HashMap<>();

    /**
     * Adds a function.
     *
     * @param names its names, separated by spaces; the first is the one that messages use
     */
    Catalog add(String names, Kind gives, Signature signature, Function.Body body) {
        String[] each = names.split(" ");
        var function = new Function(each[0], gives, signature, body);
        for (String name : each) {
            if (functions.put(name, function) != null) {
                throw new IllegalStateException("two functions are called " + name);
            }
        }
        return this;
    }

    Map<String, Function> all() {
        return Map.copyOf(functions);
    }
}
