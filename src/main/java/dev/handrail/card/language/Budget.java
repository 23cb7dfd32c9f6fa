package dev.handrail.card.language;

import tools.jackson.databind.JsonNode;

/** How much a template may still make: lists in lists in lists multiply, and a short template would fill the memory. */
final class Budget {
    static final int MOST = 100_000;
    private static final int CHARACTERS_OF_ONE = 256;

    private int left = MOST;

    /**
     * Takes a value's parts out of what is left, a long text for several.
     *
     * @throws Misprint where less is left
     */
    JsonNode take(JsonNode value) {
        takeOne();
        if (value.isString()) {
            take(value.stringValue().length() / CHARACTERS_OF_ONE);
        }
        value.forEach(this::take);
        return value;
    }

    void takeOne() {
        take(1);
    }

    private void take(int parts) {
        left -= parts;
        if (left < 0) {
            throw new Misprint("$", "", 0, "the card would have more than " + MOST + " parts");
        }
    }
}
