package dev.handrail.answer;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;

/**
 * A subject that a question may be about.
 *
 * @param place of the subject among all
 * @param features what speaks for and against it; one that is absent is zero
 * @param score their weighted sum
 */
record Candidate(int place, Subject subject, Map<Feature, Double> features, double score) {
    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::place);

    static Candidate of(int place, Subject subject, Map<Feature, Double> features) {
        double score = features.entrySet().stream()
                .mapToDouble(entry -> entry.getKey().weight() * entry.getValue())
                .sum();
        return new Candidate(place, subject, new EnumMap<>(features), score);
    }

    /** The same subject with what speaks for another of its meaning. */
    Candidate scoredAs(Candidate other) {
        return new Candidate(place, subject, other.features, other.score);
    }

    double feature(Feature feature) {
        return features.getOrDefault(feature, 0.0);
    }
}
