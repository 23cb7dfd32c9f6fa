package dev.handrail.card.language;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. */
final class Lexer {
    private static final List<String> LONG_SIGNS = List.of("==", "!=", "<>", "&&", "||", "<=", ">=", "??");
    private static final String SIGNS = "+-!^*/%&<>().[]{},:?";

    /** A chain of operators nests as deep as it is long, and is worked out on the stack. */
    private static final int MOST_TOKENS = 1000;

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> read(String source) {
        return new Lexer(source).run();
    }

    private List<Token> run() {
        while (position < source.length()) {
            char c = source.charAt(position);
            if (isSpace(c)) {
                position++;
            } else {
                tokens.add(next(c));
                if (tokens.size() > MOST_TOKENS) {
                    throw new SyntaxError("the expression is too long", position);
                }
            }
        }
        tokens.add(new Token(Token.Kind.END, "", source.length()));
        return List.copyOf(tokens);
    }

    private Token next(char c) {
        if (isDigit(c)) {
            return take(Token.Kind.NUMBER, endOfNumber());
        }
        if (c == '\'' || c == '"') {
            return take(Token.Kind.STRING, endOfString(source, position));
        }
        int endOfName = endOfName(source, position);
        // A lone percent sign divides, one before a letter starts a name.
        if (endOfName > position + (c == '%' ? 1 : 0)) {
            return take(Token.Kind.NAME, endOfName);
        }
        for (String sign : LONG_SIGNS) {
            if (source.startsWith(sign, position)) {
                return take(Token.Kind.SIGN, position + 2);
            }
        }
        if (SIGNS.indexOf(c) >= 0) {
            return take(Token.Kind.SIGN, position + 1);
        }
        throw new SyntaxError("'" + c + "' means nothing here", position);
    }

    private Token take(Token.Kind kind, int end) {
        if (end < 0) {
            throw new SyntaxError("the quote is never closed", position);
        }
        Token token = new Token(kind, source.substring(position, end), position);
        position = end;
        return token;
    }

    private int endOfNumber() {
        int end = position;
        while (end < source.length() && isDigit(source.charAt(end))) {
            end++;
        }
        if (end + 1 < source.length() && source.charAt(end) == '.' && isDigit(source.charAt(end + 1))) {
            end++;
            while (end < source.length() && isDigit(source.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    /** Where the name ends that starts at {@code from}; {@code from} itself where none starts. */
    static int endOfName(String text, int from) {
        int end = from;
        if (text.startsWith("@@", end)) {
            end += 2;
        } else if (isLetter(text.charAt(end)) || "_#@$%".indexOf(text.charAt(end)) >= 0) {
            end++;
        } else {
            return from;
        }
        while (end < text.length()
                && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        return end;
    }

    /** Where the quoted string ends that starts at {@code from}; -1 where it never does. */
    static int endOfString(String text, int from) {
        char quote = text.charAt(from);
        int escapedQuote = -1;
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == quote || text.charAt(i + 1) == '\\')) {
                i++;
                escapedQuote = text.charAt(i) == quote ? i + 1 : escapedQuote;
            }
        }
        // With no quote left, the last escaped one closes: '\' is a backslash.
        return escapedQuote;
    }

    static boolean isSpace(char c) {
        return " \t\r\n\u00a0\ufeff".indexOf(c) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
