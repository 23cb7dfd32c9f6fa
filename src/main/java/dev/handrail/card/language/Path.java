package dev.handrail.card.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A chain of names and items that is looked up in one go.
 *
 * @param owner what it starts from; the scope where absent
 * @param steps from there on
 * @param text as a missing value shows it
 */
record Path(@Nullable Expression owner, List<String> steps, String text) {
    static Path of(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Name(var owner, var name) when owner == null -> new Path(null, List.of(name), name);
            case Expression.Name(var owner, var name) -> of(owner, scope).then(List.of(name), "." + name);
            case Expression.Item(var owner, var key) -> of(owner, scope).then(key, scope);
            case Expression.Constant _, Expression.Call _ -> new Path(expression, List.of(), "");
        };
    }

    /** The value; what is missing gives its own text where the scope says so. */
    JsonNode find(Scope scope) {
        JsonNode found = owner == null ? scope.find(steps) : Walk.along(owner.evaluate(scope), steps);
        return found.isMissingNode() && scope.substitutes() ? Values.text("${" + text + "}") : found;
    }

    private Path then(Expression key, Scope scope) {
        JsonNode at = key.evaluate(scope);
        if (!at.isString() && !Values.isInteger(at)) {
            throw Failure.of(key + " doesn't return an int or string");
        }
        String step = Print.text(at);
        boolean isIndex = Walk.leadingInteger(step) >= 0;
        return then(List.of(step.split("[.\\[\\]]+")), isIndex ? "[" + step + "]" : "['" + step + "']");
    }

    private Path then(List<String> more, String moreText) {
        var all = new ArrayList<>(steps);
        all.addAll(more);
        return new Path(
                owner, all, text.isEmpty() && moreText.startsWith(".") ? moreText.substring(1) : text + moreText);
    }
}
