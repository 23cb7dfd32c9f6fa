package dev.handrail.answer;

import java.util.Comparator;

/**
 * A subject that a question may be about.
 *
 * @param place of the subject among all
 * @param explained how much of the question the subject's words explain, 0 to 1
 * @param phrasing how near the nearest known phrasing is, 0 to 1
 * @param fit of the subject to the kind of question: zero or less
 */
record Candidate(int place, Subject subject, double explained, double phrasing, double fit) {
    private static final double SHARE_OF_EXPLAINED = 0.6;

    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::place);

    /** The same subject with what speaks for another of its meaning. */
    Candidate scoredAs(Candidate other) {
        return new Candidate(place, subject, other.explained, other.phrasing, other.fit);
    }

    double score() {
        return SHARE_OF_EXPLAINED * explained + (1 - SHARE_OF_EXPLAINED) * phrasing + fit;
    }
}
