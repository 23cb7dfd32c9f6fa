package dev.handrail.answer;

import java.util.Map;

/**
 * A text as weighted units.
 *
 * @param weights by unit
 * @param length Euclidean
 */
record Vector(Map<String, Double> weights, double length) {
    Vector(Map<String, Double> weights) {
        this(
                Map.copyOf(weights),
                Math.sqrt(weights.values().stream()
                        .mapToDouble(weight -> weight * weight)
                        .sum()));
    }
}
