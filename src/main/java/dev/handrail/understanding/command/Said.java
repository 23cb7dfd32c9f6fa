package dev.handrail.understanding.command;

import java.util.List;

/** A text and its words. */
record Said(String text, List<SaidWord> words) {
    private static final String JOINING = " \t:–—-";
    private static final String OPENING = "\"'“‘«„‹`";
    private static final String CLOSING = "\"'”’»“›`";

    Said(String text) {
        this(text, SaidWord.split(text));
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index).word();
    }

    /** Whether a sign that ends or parts clauses stands before the word. */
    boolean isSetOff(int index) {
        String between = index == 0
                ? ""
                : text.substring(words.get(index - 1).end(), words.get(index).start());
        return between.chars().anyMatch(sign -> ",.;!".indexOf(sign) >= 0);
    }

    /** As written, from a word to before another, without what surrounds it. */
    String between(int from, int to) {
        int start = from == 0 ? 0 : words.get(from - 1).end();
        int end = to < size() ? words.get(to).start() : text.length();
        String part = strip(text.substring(start, end), JOINING);
        return unquoted(to < size() ? strip(part, ",;.! ") : part);
    }

    /** As written, the words alone. */
    String only(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    private static String strip(String part, String signs) {
        int start = 0;
        int end = part.length();
        while (start < end && signs.indexOf(part.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && signs.indexOf(part.charAt(end - 1)) >= 0) {
            end--;
        }
        return part.substring(start, end);
    }

    private static String unquoted(String part) {
        String quoted =
                part.endsWith(".") ? part.substring(0, part.length() - 1).strip() : part;
        boolean isQuoted = quoted.length() > 1
                && OPENING.indexOf(quoted.charAt(0)) >= 0
                && CLOSING.indexOf(quoted.charAt(quoted.length() - 1)) >= 0;
        return isQuoted ? quoted.substring(1, quoted.length() - 1).strip() : part;
    }
}
