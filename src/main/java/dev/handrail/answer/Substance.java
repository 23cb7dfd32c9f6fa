package dev.handrail.answer;

import dev.handrail.understanding.ContentWord;
import dev.handrail.understanding.Reading;

/**
 * How much a question says: the more of its words are known ones, the less by chance an entry holds them. Each 0 to 1.
 *
 * @param known its words that are known or name something, all from four on
 * @param concepts things and doings that it names, all from four on
 * @param everyday share of everyday words in it
 * @param strange share of words in it that nobody knows
 */
record Substance(double known, double concepts, double everyday, double strange) {
    private static final double ALL = 4;

    static Substance of(Reading question) {
        long known = 0;
        long everyday = 0;
        long strange = 0;
        for (ContentWord content : question.content()) {
            if (!content.concepts().isEmpty() || content.standing() == ContentWord.Standing.KNOWN) {
                known++;
            } else if (content.standing() == ContentWord.Standing.EVERYDAY) {
                everyday++;
            } else if (content.standing() == ContentWord.Standing.STRANGER) {
                strange++;
            }
        }
        double all = Math.max(1, question.content().size());
        return new Substance(
                Math.min(known, ALL) / ALL,
                Math.min(question.concepts().size(), ALL) / ALL,
                everyday / all,
                strange / all);
    }
}
