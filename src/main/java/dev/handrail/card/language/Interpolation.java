package dev.handrail.card.language;

import java.util.ArrayList;
import java.util.List;

/** Reads a text with expressions in it: {@code "Hello ${name}!"}. */
final class Interpolation {
    private final String source;
    private final Library library;
    private final List<Expression> parts = new ArrayList<>();
    private final StringBuilder plain = new StringBuilder();

    private Interpolation(String source, Library library) {
        this.source = source;
        this.library = library;
    }

    /** Whether the text has to be read at all. */
    static boolean isIn(String text) {
        return text.contains("${");
    }

    /** The one expression that the text is, which keeps its value's type; otherwise all its parts, joined. */
    static Expression read(String source, Library library) {
        return new Interpolation(source, library).run();
    }

    private Expression run() {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int end = c == '$' ? Braces.endOfTemplate(source, i) : -1;
            if (end >= 0) {
                endPlain();
                parts.add(expression(i + 2, end - 1));
                i = end;
            } else if (c == '\\' && i + 1 < source.length() && source.charAt(i + 1) != '\n') {
                char escaped = source.charAt(i + 1);
                plain.append(escaped == '`' || escaped == '$' ? "" : "\\").append(escaped);
                i += 2;
            } else if (c == '`') {
                throw new SyntaxError("a backtick beside an expression needs a backslash before it", i);
            } else if (library.strict() && source.startsWith("${", i)) {
                throw new SyntaxError("the expression is never closed", i);
            } else {
                plain.append(c);
                i++;
            }
        }
        endPlain();
        boolean isLone = parts.size() == 1 && !(parts.getFirst() instanceof Expression.Constant);
        return isLone ? parts.getFirst() : new Expression.Call(Functions.CONCAT, List.copyOf(parts));
    }

    private void endPlain() {
        if (!plain.isEmpty()) {
            parts.add(new Expression.Constant(Values.text(plain.toString())));
            plain.setLength(0);
        }
    }

    private Expression expression(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Lexer.isSpace(source.charAt(start))) {
            start++;
        }
        while (end > start && Lexer.isSpace(source.charAt(end - 1))) {
            end--;
        }
        try {
            return Parser.read(source.substring(start, end), library);
        } catch (SyntaxError error) {
            throw error.movedBy(start);
        }
    }
}
