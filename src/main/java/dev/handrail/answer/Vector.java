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

    /** The cosine of the angle between the two: 1 for equal directions, 0 for nothing in common. */
    double similarity(Vector other) {
        if (length == 0 || other.length == 0) {
            return 0;
        }
        double dot = 0;
        for (var unit : weights.entrySet()) {
            dot += unit.getValue() * other.weights.getOrDefault(unit.getKey(), 0.0);
        }
        return dot / (length * other.length);
    }
}
