package dev.handrail.answer;

import dev.handrail.understanding.QuestionKind;

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
        QuestionKind asks) {}
