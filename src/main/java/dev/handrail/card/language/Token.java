package dev.handrail.card.language;

/**
 * A piece of an expression.
 *
 * @param text as it is written
 * @param at where it starts, from 0
 */
record Token(Kind kind, String text, int at) {
    enum Kind {
        SIGN,
        NUMBER,
        STRING,
        NAME,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
