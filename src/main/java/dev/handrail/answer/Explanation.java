package dev.handrail.answer;

import dev.handrail.understanding.Language;
import dev.handrail.understanding.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why a question got its reply: how it was read, and each candidate's score in its parts.
 *
 * @param language what it was read in
 * @param refused how near it is to a question that is known not to be covered; beyond 1 where it names such a thing
 */
record Explanation(
        String language,
        String kind,
        String perspective,
        List<String> content,
        List<String> concepts,
        List<String> phases,
        List<String> services,
        double refused,
        List<Part> candidates) {

    /**
     * A candidate.
     *
     * @param features those that are not zero, by the name of their {@link Feature}
     * @param score their weighted sum
     * @param total of {@link Judge.Evidence}: from zero on an answer is given
     */
    record Part(String id, Map<String, Double> features, double score, double total, double confidence) {}

    static Explanation of(Language language, KnownDuties.Ranking ranking, List<ChooseSides.Weighed> weighed) {
        Reading question = ranking.question();
        return new Explanation(
                language.code(),
                question.kind().name().toLowerCase(Locale.ROOT),
                question.perspective().name().toLowerCase(Locale.ROOT),
                question.content().stream()
                        .map(content -> content.word().surface())
                        .toList(),
                question.concepts().stream().sorted().toList(),
                ranking.named().phases().stream().sorted().toList(),
                ranking.named().services().stream().sorted().toList(),
                rounded(ranking.refused()),
                weighed.stream().map(each -> part(each.evidence())).toList());
    }

    private static Part part(Judge.Evidence evidence) {
        Candidate candidate = evidence.candidate();
        Map<String, Double> features = new TreeMap<>();
        candidate.features().forEach((feature, value) -> {
            if (value != 0) {
                features.put(feature.name().toLowerCase(Locale.ROOT).replace('_', '-'), rounded(value));
            }
        });
        return new Part(
                candidate.subject().key(),
                features,
                rounded(candidate.score()),
                rounded(evidence.total()),
                rounded(evidence.confidence()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
