package dev.handrail.card.language;

/** What an expression is known to give before it is asked. */
enum Kind {
    ANY,
    BOOLEAN,
    NUMBER,
    STRING,
    NUMBER_OR_STRING,
    ARRAY;

    /** Whether a value of that kind may stand where this one is wanted. */
    boolean admits(Kind given) {
        return this == ANY || given == ANY || this == given || isEither(given) || given.isEither(this);
    }

    private boolean isEither(Kind other) {
        return this == NUMBER_OR_STRING && (other == NUMBER || other == STRING);
    }

    /** The word for it in a message. */
    String word() {
        return switch (this) {
            case ANY -> "value";
            case BOOLEAN -> "boolean";
            case NUMBER -> "number";
            case STRING -> "string";
            case NUMBER_OR_STRING -> "number or string";
            case ARRAY -> "list";
        };
    }
}
