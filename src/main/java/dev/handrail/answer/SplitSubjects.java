package dev.handrail.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a question that asks twice who does something. */
final class SplitSubjects {
    private static final Pattern TWICE = Pattern.compile(
            "(.*\\b(?:who|whose|qui|quem)\\b.*?\\S),?\\s+(?:and|et|e)\\s+((?:who|whose|qui|(?:de |com )?quem)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    private SplitSubjects() {}

    /** The questions, in their order; the whole alone where it asks once. */
    static List<String> of(String question) {
        Matcher twice = TWICE.matcher(question);
        return twice.matches() ? List.of(twice.group(1), twice.group(2)) : List.of(question);
    }
}
