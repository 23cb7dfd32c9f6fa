package dev.handrail.answer;

import dev.handrail.understanding.QuestionKind;

/**
 * How sure it is that a question is about a duty. The figures were fitted on development questions that are covered, and on
 * others that are not.
 */
final class Judge {
    /** From this confidence on, an answer is given. */
    static final double SURE = 0.5;

    private static final double SCORE = 2.54;
    private static final double KNOWN = 3.56;
    private static final double CONCEPTS = 2.08;
    private static final double EVERYDAY = 2.9;
    private static final double LIKER_REFUSED = 2.25;
    private static final double OWN_WORDS = 3;
    private static final double ALL_EXPLAINED = 0.7;
    private static final double NOTHING = 0.02;
    private static final double STRANGE = 1.2;
    private static final double NO_FACT = 1.1;
    private static final double WANTS_FACT = 1;
    private static final double EVEN = 4.85;

    /** From here on the question is hardly another than one of the entry's phrasings. */
    private static final double FAMILIAR = 0.7;

    /** Outweighs whatever else speaks for an answer. */
    private static final double NEVER = 20;

    private Judge() {}

    /**
     * What speaks for and against a candidate.
     *
     * @param kind the question's
     * @param refused how near the question is to one that is known not to be covered; beyond 1 where it names such a thing
     * @param pointed whether the question says anything by which one entry could be told from another
     */
    record Evidence(Candidate candidate, Substance says, QuestionKind kind, double refused, boolean pointed) {
        /** The sum of all parts, around zero where it does not tell. */
        double total() {
            boolean never = refused > 1 || !pointed || isForeign();
            return SCORE * candidate.score()
                    + KNOWN * says.known()
                    + CONCEPTS * says.concepts()
                    + EVERYDAY * says.everyday()
                    - LIKER_REFUSED * Math.max(0, refused - candidate.feature(Feature.PHRASING))
                    + known()
                    - STRANGE * says.strange()
                    - NO_FACT * candidate.feature(Feature.NO_FACT)
                    - (kind.wantsFact() ? WANTS_FACT : 0)
                    - (never ? NEVER : 0)
                    - EVEN;
        }

        /** A figure is asserted only where the entry itself speaks of what is measured: that people ask so is not enough. */
        private boolean isForeign() {
            boolean elsewhere =
                    kind == QuestionKind.QUANTITY && candidate.feature(Feature.TASK) < WeighFeatures.ABOUT_THE_TASK;
            return kind == QuestionKind.ORIGIN
                    || ((kind.isForeign() || elsewhere) && candidate.feature(Feature.PHRASING) < FAMILIAR);
        }

        /** Short questions say little, but all of it may be known; not where something else is asked of what they name. */
        private double known() {
            if (candidate.feature(Feature.NO_FACT) > 0) {
                return 0;
            }
            double beyond = candidate.feature(Feature.PHRASING) - WeighFeatures.ITS_OWN_WORDS;
            double ownWords = Math.max(0, beyond) / (1 - WeighFeatures.ITS_OWN_WORDS);
            return OWN_WORDS * ownWords + (candidate.feature(Feature.UNEXPLAINED) < NOTHING ? ALL_EXPLAINED : 0);
        }

        boolean isSure() {
            return total() >= 0;
        }

        /** 0 to 1. */
        double confidence() {
            return 1 / (1 + Math.exp(-total()));
        }
    }
}
