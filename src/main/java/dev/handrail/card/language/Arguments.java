package dev.handrail.card.language;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a function is called with. Each argument is worked out when it is asked for.
 *
 * @param scope where names in them are looked up
 */
record Arguments(List<Expression> given, Scope scope) {
    int size() {
        return given.size();
    }

    boolean has(int i) {
        return i < given.size();
    }

    JsonNode value(int i) {
        return given.get(i).evaluate(scope);
    }

    List<JsonNode> values() {
        var values = new ArrayList<JsonNode>(given.size());
        for (int i = 0; i < given.size(); i++) {
            values.add(value(i));
        }
        return values;
    }

    /** The same arguments with missing names left missing, not replaced by their own text. */
    Arguments bare() {
        return new Arguments(given, scope.bare());
    }

    double number(int i) {
        JsonNode value = value(i);
        if (!Values.isNumber(value)) {
            throw fault(i, "is not a number.");
        }
        return Values.number(value);
    }

    int integer(int i) {
        JsonNode value = value(i);
        if (!Values.isInteger(value)) {
            throw fault(i, "is not an integer.");
        }
        return (int) Values.number(value);
    }

    String string(int i) {
        JsonNode value = value(i);
        if (!value.isString()) {
            throw fault(i, "is not a string.");
        }
        return value.stringValue();
    }

    /** Text, empty where it is missing; null fails. */
    String stringOrMissing(int i) {
        JsonNode value = value(i);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isString()) {
            throw fault(i, "is neither a string nor a null object.");
        }
        return value.stringValue();
    }

    List<JsonNode> list(int i) {
        JsonNode value = value(i);
        if (!value.isArray()) {
            throw fault(i, "is not a list or array.");
        }
        return Values.items(value);
    }

    Failure fault(int i, String reason) {
        return Failure.of(given.get(i) + " " + reason);
    }
}
