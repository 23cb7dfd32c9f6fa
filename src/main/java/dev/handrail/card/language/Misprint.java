package dev.handrail.card.language;

/** What is wrong with a template, and where. */
public final class Misprint extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String path;
    private final String expression;
    private final int column;
    private final String reason;

    Misprint(String path, String expression, int column, String reason) {
        super(path + ": " + reason);
        this.path = path;
        this.expression = expression;
        this.column = column;
        this.reason = reason;
    }

    /** The JSON path of the text that holds it. */
    public String path() {
        return path;
    }

    /** The whole text that holds it. */
    public String expression() {
        return expression;
    }

    /** Where in the text, from 1; 0 where the text as a whole fails. */
    public int column() {
        return column;
    }

    public String reason() {
        return reason;
    }
}
