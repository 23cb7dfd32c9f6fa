package dev.handrail.card.language;

/** Finds where an expression in a text ends: at a brace that is neither quoted nor an object's own. */
final class Braces {
    private Braces() {}

    /** Behind the closing brace of the expression at {@code from}; -1 where none starts there or it is never closed. */
    static int endOfTemplate(String text, int from) {
        if (!text.startsWith("${", from)) {
            return -1;
        }
        int i = from + 2;
        while (i >= 0 && i < text.length()) {
            if (text.charAt(i) == '}') {
                return i > from + 2 ? i + 1 : -1;
            }
            i = endOfPiece(text, i);
        }
        return -1;
    }

    /** Behind a quoted string, an object, or a single character; -1 where none of them is whole. */
    private static int endOfPiece(String text, int i) {
        return switch (text.charAt(i)) {
            case '\'', '"' -> Lexer.endOfString(text, i);
            case '{' -> endOfObject(text, i);
            case '`' -> -1;
            default -> i + 1;
        };
    }

    private static int endOfObject(String text, int from) {
        int i = skipSpace(text, from + 1);
        if (i < text.length() && text.charAt(i) != '}') {
            i = endOfKey(text, i);
        }
        while (i >= 0 && i < text.length()) {
            if (text.charAt(i) == '}') {
                return i + 1;
            }
            i = endOfPiece(text, i);
        }
        return -1;
    }

    private static int endOfKey(String text, int from) {
        char first = text.charAt(from);
        int end = first == '\'' || first == '"' ? Lexer.endOfString(text, from) : Lexer.endOfName(text, from);
        return end > from && end < text.length() && text.charAt(end) == ':' ? end + 1 : -1;
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Lexer.isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
