package dev.handrail.card.language;

import java.util.List;

/** A place among the tokens of an expression, which moves on as they are taken. */
final class Cursor {
    private final List<Token> tokens;
    private int position;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    int position() {
        return position;
    }

    Token peek() {
        return tokens.get(position);
    }

    Token take() {
        return tokens.get(position++);
    }

    /** Takes the sign if it is next. */
    boolean accept(String sign) {
        boolean isNext = peek().is(sign);
        position += isNext ? 1 : 0;
        return isNext;
    }

    void expect(String sign) {
        if (!accept(sign)) {
            throw new SyntaxError(found() + ", '" + sign + "' was expected", peek().at());
        }
    }

    /** Whether arguments follow, possibly after an exclamation mark that belongs to the function's name. */
    boolean isAtArguments() {
        return peek().is("(") || peek().is("!") && tokens.get(position + 1).is("(");
    }

    /** What was taken since that position, as it is written but for spaces. */
    String writtenSince(int start) {
        var text = new StringBuilder();
        tokens.subList(start, position).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    SyntaxError unexpected() {
        return new SyntaxError(found(), peek().at());
    }

    private String found() {
        return peek().kind() == Token.Kind.END ? "the expression ends too early" : "unexpected '" + peek().text() + "'";
    }
}
