package dev.handrail.card.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the names that a template looks up, as far as they are known before it is filled. */
public final class Mentions {
    private final Map<String, String> places = new LinkedHashMap<>();

    private Mentions() {}

    /**
     * Each path such as {@code $host.text.title}, with the place that mentions it first. One that ends in {@code []} is
     * looked into by something that is known only later.
     */
    public static Map<String, String> in(Node template) {
        var mentions = new Mentions();
        mentions.visit(template);
        return mentions.places;
    }

    private void visit(@Nullable Node node) {
        switch (node) {
            case null -> {}
            case Node.Literal _ -> {}
            case Node.Text(var path, var _, var expression) -> visit(expression, path);
            case Node.Items(var items) -> items.forEach(this::visit);
            case Node.Element(var data, var when, var properties) -> {
                visit(data);
                visit(when);
                properties.values().forEach(this::visit);
            }
        }
    }

    private void visit(Expression expression, String place) {
        switch (expression) {
            case Expression.Constant _ -> {}
            case Expression.Call(var _, var arguments) -> arguments.forEach(each -> visit(each, place));
            case Expression.Item(var owner, var key) -> {
                if (isPlain(owner)) {
                    places.putIfAbsent(owner + "[]", place);
                } else {
                    visit(owner, place);
                }
                visit(key, place);
            }
            case Expression.Name name when isPlain(name) -> places.putIfAbsent(name.toString(), place);
            case Expression.Name(var owner, var _) -> visit(Objects.requireNonNull(owner), place);
        }
    }

    private static boolean isPlain(Expression expression) {
        return expression instanceof Expression.Name(var owner, var _) && (owner == null || isPlain(owner));
    }
}
