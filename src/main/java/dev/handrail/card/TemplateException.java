package dev.handrail.card;

import dev.handrail.card.language.Misprint;

/** A template that cannot be read or filled; the message says where and why. */
public final class TemplateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String expression;
    private final int column;

    TemplateException(Misprint misprint) {
        super(message(misprint), misprint);
        this.path = misprint.path();
        this.expression = misprint.expression();
        this.column = misprint.column();
    }

    private static String message(Misprint misprint) {
        String where = misprint.column() > 0 ? ", column " + misprint.column() : "";
        String what = misprint.expression().isEmpty() ? "" : " in \"" + misprint.expression() + "\"";
        return misprint.path() + where + ": " + misprint.reason() + what;
    }

    /** The JSON path of the text that is wrong, such as {@code $.body[2].text}. */
    public String path() {
        return path;
    }

    /** The whole text that is wrong. */
    public String expression() {
        return expression;
    }

    /** Where in the text, from 1; 0 where the text as a whole fails. */
    public int column() {
        return column;
    }
}
