package dev.handrail.card.language;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.MissingNode;

/** Reads an expression. */
final class Parser {
    /** Operators of two sides, from the loosest to the tightest. */
    private static final List<List<String>> LEVELS = List.of(
            List.of("??"),
            List.of("||"),
            List.of("&&"),
            List.of("<", "<=", ">", ">="),
            List.of("&"),
            List.of("==", "!=", "<>"),
            List.of("+", "-"),
            List.of("*", "/", "%"),
            List.of("^"));

    private static final int RIGHT_TO_LEFT = LEVELS.size() - 1;
    private static final int MOST_NESTED = 100;

    private final Library library;
    private final Cursor tokens;
    private int depth;

    private Parser(String source, Library library) {
        this.library = library;
        this.tokens = new Cursor(Lexer.read(source));
    }

    /**
     * Reads an expression.
     *
     * @throws SyntaxError where it is none, or calls a function wrongly
     */
    static Expression read(String source, Library library) {
        if (source.isEmpty()) {
            return new Expression.Constant(Values.text(""));
        }
        Parser parser = new Parser(source, library);
        Expression whole = parser.expression();
        if (parser.tokens.peek().kind() != Token.Kind.END) {
            throw parser.tokens.unexpected();
        }
        return whole;
    }

    private Expression expression() {
        Expression condition = twoSided(0);
        Token question = tokens.peek();
        if (!tokens.accept("?")) {
            return condition;
        }
        deeper();
        Expression yes = expression();
        tokens.expect(":");
        Expression choice = call("if", List.of(condition, yes, expression()), question.at());
        depth--;
        return choice;
    }

    private Expression twoSided(int level) {
        if (level == LEVELS.size()) {
            return oneSided();
        }
        Expression left = twoSided(level + 1);
        Token sign = tokens.peek();
        while (sign.kind() == Token.Kind.SIGN && LEVELS.get(level).contains(sign.text())) {
            tokens.take();
            Expression right = twoSided(level == RIGHT_TO_LEFT ? level : level + 1);
            left = call(sign.text(), List.of(left, right), sign.at());
            sign = tokens.peek();
        }
        return left;
    }

    private Expression oneSided() {
        deeper();
        Expression side = signed();
        depth--;
        return side;
    }

    private void deeper() {
        if (++depth > MOST_NESTED) {
            throw new SyntaxError(
                    "the expression is nested too deeply", tokens.peek().at());
        }
    }

    private Expression signed() {
        Token sign = tokens.peek();
        if (tokens.accept("!")) {
            return call("!", List.of(oneSided()), sign.at());
        }
        if (tokens.accept("-") || tokens.accept("+")) {
            return call(sign.text(), List.of(new Expression.Constant(Values.number(0)), oneSided()), sign.at());
        }
        return withParts();
    }

    private Expression withParts() {
        Token first = tokens.peek();
        int start = tokens.position();
        Expression owner = primary();
        while (true) {
            if (tokens.accept(".")) {
                owner = new Expression.Name(owner, nameOf(Token.Kind.NAME).text());
            } else if (tokens.accept("[")) {
                owner = new Expression.Item(owner, expression());
                tokens.expect("]");
            } else if (tokens.isAtArguments()) {
                tokens.accept("!");
                String called = tokens.writtenSince(start);
                tokens.expect("(");
                owner = call(called, arguments(")"), first.at());
            } else {
                return owner;
            }
        }
    }

    private Expression primary() {
        Token token = tokens.peek();
        if (tokens.accept("(")) {
            Expression inner = expression();
            tokens.expect(")");
            return inner;
        }
        if (tokens.accept("[")) {
            return call("createArray", arguments("]"), token.at());
        }
        if (tokens.accept("{")) {
            return object();
        }
        if (token.kind() == Token.Kind.SIGN || token.kind() == Token.Kind.END) {
            throw tokens.unexpected();
        }
        tokens.take();
        return switch (token.kind()) {
            case NUMBER -> new Expression.Constant(Values.number(Double.parseDouble(token.text())));
            case STRING -> new Expression.Constant(Values.text(Quote.read(token.text())));
            default -> named(token.text());
        };
    }

    private static Expression named(String name) {
        return switch (name) {
            case "true", "false" -> new Expression.Constant(Values.truth(name.equals("true")));
            case "null", "undefined" -> new Expression.Constant(MissingNode.getInstance());
            default -> new Expression.Name(null, name);
        };
    }

    private Expression object() {
        Expression object = new Expression.Constant(Values.object());
        if (tokens.accept("}")) {
            return object;
        }
        do {
            Token key = nameOf(Token.Kind.NAME, Token.Kind.STRING);
            tokens.expect(":");
            String name = key.kind() == Token.Kind.STRING ? Quote.strip(key.text()) : key.text();
            var property = List.of(object, new Expression.Constant(Values.text(name)), expression());
            object = call("setProperty", property, key.at());
        } while (tokens.accept(","));
        tokens.expect("}");
        return object;
    }

    private Token nameOf(Token.Kind... kinds) {
        if (!List.of(kinds).contains(tokens.peek().kind())) {
            throw tokens.unexpected();
        }
        return tokens.take();
    }

    private List<Expression> arguments(String end) {
        var arguments = new ArrayList<Expression>();
        if (tokens.accept(end)) {
            return arguments;
        }
        do {
            arguments.add(expression());
        } while (tokens.accept(","));
        tokens.expect(end);
        return List.copyOf(arguments);
    }

    private Expression call(String name, List<Expression> arguments, int at) {
        Function function =
                library.find(name).orElseThrow(() -> new SyntaxError("there is no function '" + name + "'", at));
        var call = new Expression.Call(function, arguments);
        function.signature().objection(call.toString(), arguments).ifPresent(reason -> {
            throw new SyntaxError(reason, at);
        });
        return call;
    }
}
