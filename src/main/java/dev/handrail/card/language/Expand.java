package dev.handrail.card.language;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills a template with data. */
public final class Expand {
    private final List<String> warnings = new ArrayList<>();
    private final Budget budget = new Budget();

    private Expand() {}

    /**
     * What came of it.
     *
     * @param warnings conditions that were taken for false without being so
     */
    public record Result(JsonNode card, List<String> warnings) {}

    /**
     * Fills a template.
     *
     * @throws Misprint where an expression has no value, or the card would become larger than any card may be
     */
    public static Result fill(Node template, JsonNode data, @Nullable JsonNode host, Clock clock) {
        var expand = new Expand();
        JsonNode card = expand.node(template, Scope.of(data, host == null ? MissingNode.getInstance() : host, clock));
        return new Result(Values.list(List.of(card)).get(0), List.copyOf(expand.warnings));
    }

    private JsonNode node(Node node, Scope scope) {
        return switch (node) {
            case Node.Literal(var value) -> budget.take(value);
            case Node.Text text -> budget.take(value(text, scope));
            case Node.Items(var items) -> items(items, scope);
            case Node.Element element -> element(element, scope);
        };
    }

    private JsonNode value(Node.Text text, Scope scope) {
        try {
            return text.expression() instanceof Expression.Call(var function, var parts) && function == Functions.CONCAT
                    ? joined(parts, scope)
                    : finite(text.expression().evaluate(scope));
        } catch (Failure failure) {
            throw new Misprint(text.path(), text.source(), 0, String.valueOf(failure.getMessage()));
        }
    }

    /** A number that JSON cannot hold is null in it. */
    private static JsonNode finite(JsonNode value) {
        return value.isNumber() && !Double.isFinite(Values.number(value))
                ? Values.list(List.of(Values.missing())).get(0)
                : value;
    }

    private static JsonNode joined(List<Expression> parts, Scope scope) {
        var text = new StringBuilder();
        for (Expression part : parts) {
            JsonNode value;
            try {
                value = part.evaluate(scope);
            } catch (Failure failure) {
                value = Values.text("${" + part + "}");
            }
            text.append(Print.text(value));
        }
        return Values.text(text.toString());
    }

    private JsonNode items(List<Node> items, Scope scope) {
        var all = new ArrayList<JsonNode>();
        for (Node item : items) {
            JsonNode value = node(item, scope);
            if (value.isArray()) {
                value.forEach(all::add);
            } else if (!value.isNull()) {
                all.add(value);
            }
        }
        return Values.list(all);
    }

    private JsonNode element(Node.Element element, Scope scope) {
        JsonNode data = element.data() == null ? MissingNode.getInstance() : data(element.data(), scope);
        ArrayNode rows = Values.list(List.of());
        if (data.isArray()) {
            for (int i = 0; i < data.size(); i++) {
                row(element, scope.with(data.get(i), Values.number(i)), rows);
            }
        } else {
            row(element, data.isMissingNode() ? scope : scope.with(data, scope.index()), rows);
        }
        // One row stands for itself, none for null.
        return rows.size() > 1 ? rows : rows.isEmpty() ? rows.nullNode() : rows.get(0);
    }

    /** What is repeated over is not shown, so it costs what is made of it alone. */
    private JsonNode data(Node node, Scope scope) {
        return node instanceof Node.Text text ? value(text, scope) : node(node, scope);
    }

    private void row(Node.Element element, Scope scope, ArrayNode rows) {
        budget.takeOne();
        if (element.when() != null && !isWanted(element.when(), scope)) {
            return;
        }
        ObjectNode row = Values.object();
        element.properties().forEach((name, node) -> {
            JsonNode value = node(node, scope);
            if (!value.isMissingNode()) {
                row.set(name, value);
            }
        });
        rows.add(row);
    }

    private boolean isWanted(Node when, Scope scope) {
        return switch (when) {
            case Node.Text text -> holds(text, scope);
            case Node.Literal(var value)
            when Values.isTruthy(value) -> {
                warnings.add(Print.text(value) + " is no expression; the condition counts as false");
                yield false;
            }
            default -> true;
        };
    }

    private boolean holds(Node.Text text, Scope scope) {
        JsonNode value;
        try {
            value = text.expression().evaluate(scope.bare());
        } catch (Failure failure) {
            if (failure.isFatal()) {
                throw new Misprint(text.path(), text.source(), 0, String.valueOf(failure.getMessage()));
            }
            value = MissingNode.getInstance();
        }
        if (!Values.isTruthy(value)) {
            warnings.add(
                    text.path() + ": " + text.source() + " is not true for this data; the condition counts as false");
        }
        return value.isBoolean() && value.booleanValue();
    }
}
