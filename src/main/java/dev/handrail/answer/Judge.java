package dev.handrail.answer;

import java.util.List;

/**
 * How sure it is that a question is about a duty. The figures were fitted by eye on half of the English development
 * questions; the evaluation in the tests keeps watch over them.
 */
final class Judge {
    /** From this confidence on, an answer is given. */
    static final double SURE = 0.5;

    private static final double EVEN = 0.47;
    private static final double STEEP = 14;

    private static final double LEAD = 0.3;
    private static final double LARGEST_LEAD = 0.3;
    private static final double STRANGERS = 0.45;
    private static final double LIKER_REFUSED = 0.6;

    private Judge() {}

    /**
     * @param lead of the candidate's score over that of the next which is no part of the same task
     * @param strangers how much of the question no lexicon and no playbook knows, 0 to 1
     * @param refused how near the question is to one that is known not to be covered, 0 to 1
     */
    static double confidence(Candidate candidate, double lead, double strangers, double refused) {
        double evidence = candidate.score()
                + LEAD * Math.clamp(lead, 0, LARGEST_LEAD)
                - STRANGERS * strangers
                - LIKER_REFUSED * Math.max(0, refused - candidate.phrasing());
        return 1 / (1 + Math.exp(-STEEP * (evidence - EVEN)));
    }

    /** The score of the best that is not among those; 0 where there is none. */
    static double next(List<Candidate> candidates, List<Candidate> but) {
        return candidates.stream()
                .filter(candidate -> !but.contains(candidate))
                .mapToDouble(Candidate::score)
                .max()
                .orElse(0);
    }
}
