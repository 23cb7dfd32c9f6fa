package dev.handrail.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares a question with many texts at once, by looking only at the units that it has. */
final class Nearness {
    private record Posting(int text, double weight) {}

    private final Map<String, List<Posting>> texts = new HashMap<>();
    private final double[] lengths;

    Nearness(List<Vector> vectors) {
        lengths = vectors.stream().mapToDouble(Vector::length).toArray();
        for (int i = 0; i < vectors.size(); i++) {
            int text = i;
            vectors.get(i)
                    .weights()
                    .forEach((unit, weight) -> texts.computeIfAbsent(unit, first -> new ArrayList<>())
                            .add(new Posting(text, weight)));
        }
    }

    /** The cosine of the angle between the question and each text: 1 for equal directions, 0 for nothing in common. */
    double[] to(Vector question) {
        double[] near = new double[lengths.length];
        question.weights().forEach((unit, weight) -> {
            for (Posting posting : texts.getOrDefault(unit, List.of())) {
                near[posting.text()] += weight * posting.weight();
            }
        });
        for (int i = 0; i < near.length; i++) {
            near[i] = near[i] == 0 ? 0 : near[i] / (question.length() * lengths[i]);
        }
        return near;
    }
}
