package dev.handrail.card.language;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An expression that was read. Its text is the language's, so that a failing one can be shown. */
sealed interface Expression {
    /**
     * Its value in a scope.
     *
     * @throws Failure where it has none
     */
    JsonNode evaluate(Scope scope);

    /** What is known of its value without asking. */
    default Kind kind() {
        return Kind.ANY;
    }

    /** A value as it was written. */
    record Constant(JsonNode value) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            return value;
        }

        @Override
        public Kind kind() {
            return value.isString()
                    ? Kind.STRING
                    : value.isNumber() ? Kind.NUMBER : value.isBoolean() ? Kind.BOOLEAN : Kind.ANY;
        }

        @Override
        public String toString() {
            return value.isString() ? "'" + value.stringValue() + "'" : Print.json(value);
        }
    }

    /**
     * A name, or one in another expression's value: {@code title}, {@code ticket.id}.
     *
     * @param owner where the name is looked up; the scope where absent
     */
    record Name(@Nullable Expression owner, String name) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            return Path.of(this, scope).find(scope);
        }

        @Override
        public String toString() {
            return owner == null ? name : owner + "." + name;
        }
    }

    /** An item of a list or object: {@code items[0]}, {@code names['Ada']}. */
    record Item(Expression owner, Expression key) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            JsonNode from = owner.evaluate(scope);
            JsonNode at = key.evaluate(scope.bare());
            if (at.isString()) {
                return Walk.property(from, at.stringValue());
            }
            if (!Values.isInteger(at)) {
                throw Failure.of("Could not coerce " + key + " to an int or string.");
            }
            return itemAt(from, (int) Values.number(at));
        }

        private JsonNode itemAt(JsonNode from, int index) {
            if (Values.isNothing(from)) {
                return Values.missing();
            }
            if (!from.isArray()) {
                throw Failure.of(owner + " is not a collection.");
            }
            if (index < 0 || index >= from.size()) {
                throw Failure.of(index + " is out of range for " + owner);
            }
            return from.get(index);
        }

        @Override
        public String toString() {
            return owner + "[" + key + "]";
        }
    }

    /** A function with its arguments; an operator is one too. */
    record Call(Function function, List<Expression> arguments) implements Expression {
        @Override
        public JsonNode evaluate(Scope scope) {
            return function.body().apply(new Arguments(arguments, scope));
        }

        @Override
        public Kind kind() {
            return function.gives();
        }

        @Override
        public String toString() {
            String name = function.name();
            boolean isSign = !name.isEmpty() && !Character.isLetter(name.charAt(0)) && arguments.size() >= 2;
            String between = isSign ? " " + name + " " : ", ";
            return arguments.stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(between, isSign ? "(" : name + "(", ")"));
        }
    }
}
