package dev.handrail.answer;

import dev.handrail.understanding.QuestionKind;
import java.util.regex.Pattern;

/**
 * A subject that a question comes near to, as the index finds it; every nearness is 0 to 1.
 *
 * @param place of the subject among all
 * @param explained how much of the question the subject's words explain
 * @param phrasing how near its nearest text is
 * @param task how near its own words are: the short phrase, or the sentence
 * @param unexplained how much of the question neither its words nor its concepts hold
 * @param asks what its nearest text asks for
 */
record Hit(
        int place,
        Subject subject,
        double explained,
        double phrasing,
        double task,
        double unexplained,
        QuestionKind asks) {
    /** Digits, or a number's word in any of the languages. */
    private static final Pattern FIGURE = Pattern.compile(
            "\\d|\\b(two|three|four|five|six|ten|twelve|deux|trois|quatre|cinq|six|dix|douze"
                    + "|dois|duas|três|quatro|cinco|seis|dez|doze)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Whether its sentence says a number. */
    boolean tellsFigure() {
        return FIGURE.matcher(subject.text()).find();
    }
}
