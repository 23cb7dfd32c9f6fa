package dev.handrail.answer;

/**
 * How sure it is that a question is about a duty. The figures were fitted by eye on half of the English development
 * questions, and looked at with the rest.
 */
final class Judge {
    /** From this confidence on, an answer is given. */
    static final double SURE = 0.5;

    private static final double EVEN = 0.26;
    private static final double STEEP = 10;

    private static final double LEAD = 0.5;
    private static final double LARGEST_LEAD = 0.3;
    private static final double UNEXPLAINED = 0.8;
    private static final double LIKER_REFUSED = 0.6;
    private static final double VAGUE = 1;

    private Judge() {}

    /**
     * What speaks for and against a candidate.
     *
     * @param lead of its score over that of the next which is no part of the same task
     * @param unexplained how much of the question neither its words nor its concepts hold, 0 to 1
     * @param refused how near the question is to one that is known not to be covered, 0 to 1
     * @param vague whether the question is one word that fits several subjects alike
     */
    record Evidence(Candidate candidate, double lead, double unexplained, double refused, boolean vague) {
        /** The sum of all parts, around zero where it does not tell. */
        double total() {
            return candidate.score()
                    + LEAD * Math.clamp(lead, 0, LARGEST_LEAD)
                    - UNEXPLAINED * unexplained
                    - LIKER_REFUSED * Math.max(0, refused - candidate.feature(Feature.PHRASING))
                    - (vague ? VAGUE : 0)
                    - EVEN;
        }

        /** 0 to 1. */
        double confidence() {
            return 1 / (1 + Math.exp(-STEEP * total()));
        }
    }
}
