package dev.handrail.answer;

import dev.handrail.understanding.Reading;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How telling each unit is: the rarer among the subjects, the more. */
final class Weights {
    private final Map<String, Integer> subjectsWith = new HashMap<>();
    private final int subjects;

    /**
     * @param subjects each subject's texts as read
     */
    Weights(List<List<Reading>> subjects) {
        this.subjects = subjects.size();
        for (List<Reading> texts : subjects) {
            Set<String> seen = new HashSet<>();
            for (Units kind : Units.values()) {
                texts.forEach(text -> kind.of(text).forEach(unit -> seen.add(key(kind, unit))));
            }
            seen.forEach(unit -> subjectsWith.merge(unit, 1, Integer::sum));
        }
    }

    /** The weight of one unit; an unknown one weighs as much as the rarest. */
    double of(Units kind, String unit) {
        int with = subjectsWith.getOrDefault(key(kind, unit), 0);
        return kind.weight() * Math.log(1 + (subjects - with + 0.5) / (with + 0.5));
    }

    /** Whether any subject has it. */
    boolean isKnown(Units kind, String unit) {
        return subjectsWith.containsKey(key(kind, unit));
    }

    /** The text as a vector: its units and their weights. */
    Vector vector(Reading reading) {
        Map<String, Double> weights = new HashMap<>();
        for (Units kind : Units.values()) {
            for (String unit : kind.of(reading)) {
                weights.put(key(kind, unit), of(kind, unit));
            }
        }
        return new Vector(weights);
    }

    /** A piece of a text, as {@link #vector} weighs it. */
    record Unit(Units kind, String text, double weight) {}

    /** What a vector is made of. */
    List<Unit> units(Vector vector) {
        return vector.weights().entrySet().stream()
                .map(entry -> new Unit(
                        Units.values()[entry.getKey().charAt(0) - '0'],
                        entry.getKey().substring(1),
                        entry.getValue()))
                .sorted(Comparator.comparing(Unit::kind).thenComparing(Unit::text))
                .toList();
    }

    private static String key(Units kind, String unit) {
        return kind.ordinal() + unit;
    }
}
