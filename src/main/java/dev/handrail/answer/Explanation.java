package dev.handrail.answer;

import dev.handrail.understanding.Language;
import dev.handrail.understanding.Reading;
import java.util.List;
import java.util.Locale;

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
     * A candidate; the parts are those of {@link Judge.Evidence}.
     *
     * @param total their sum, at which an answer is given from zero on
     */
    record Part(
            String id,
            double explained,
            double phrasing,
            double fit,
            double lead,
            double unexplained,
            boolean vague,
            double total,
            double confidence) {}

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
        return new Part(
                candidate.subject().key(),
                rounded(candidate.feature(Feature.EXPLAINED)),
                rounded(candidate.feature(Feature.PHRASING)),
                rounded(candidate.score()),
                rounded(evidence.lead()),
                rounded(evidence.unexplained()),
                evidence.vague(),
                rounded(evidence.total()),
                rounded(evidence.confidence()));
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
