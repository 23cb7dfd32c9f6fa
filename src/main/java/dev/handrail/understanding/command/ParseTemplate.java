package dev.handrail.understanding.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one line of a file, such as <code>[show] (the|our) tasks of {phase}</code>. */
final class ParseTemplate {
    private final String line;
    private final Map<String, Part> lists;
    private int at;

    /**
     * @param lists what a name stands for, by the name in its braces; slots besides
     */
    private ParseTemplate(String line, Map<String, Part> lists) {
        this.line = line;
        this.lists = lists;
    }

    /** @throws IllegalArgumentException when the line is none, saying why */
    static Part parse(String line, Map<String, Part> lists) {
        ParseTemplate parse = new ParseTemplate(line, lists);
        Part part = parse.sequence();
        if (parse.at < line.length()) {
            char sign = line.charAt(parse.at);
            throw new IllegalArgumentException(
                    sign == '|' ? "a | outside of brackets" : "\"" + sign + "\" closes what nothing opens");
        }
        return part;
    }

    private Part sequence() {
        List<Part> parts = new ArrayList<>();
        while (at < line.length() && "|)]}".indexOf(line.charAt(at)) < 0) {
            restIsLast(parts);
            switch (line.charAt(at)) {
                case '(' -> parts.add(new Part.Choice(alternatives(')')));
                case '[' -> {
                    List<Part> alternatives = alternatives(']');
                    alternatives.add(new Part.Sequence(List.of()));
                    parts.add(new Part.Choice(alternatives));
                }
                case '{' -> parts.add(named());
                default -> words(parts);
            }
        }
        return new Part.Sequence(parts);
    }

    private void restIsLast(List<Part> parts) {
        if (!parts.isEmpty()
                && parts.getLast() == Part.Slot.REST
                && !line.substring(at).isBlank()) {
            throw new IllegalArgumentException("{rest} has to stand at the end");
        }
    }

    private List<Part> alternatives(char close) {
        int opened = at;
        standsApart(at - 1);
        List<Part> alternatives = new ArrayList<>();
        do {
            at++;
            int before = at;
            alternatives.add(sequence());
            if (line.substring(before, at).isBlank()) {
                throw new IllegalArgumentException("an alternative without words");
            }
        } while (at < line.length() && line.charAt(at) == '|');
        if (at >= line.length() || line.charAt(at) != close) {
            throw new IllegalArgumentException("\"%s\" is not closed by \"%s\"".formatted(line.charAt(opened), close));
        }
        at++;
        standsApart(at);
        return alternatives;
    }

    private void standsApart(int neighbour) {
        if (neighbour >= 0 && neighbour < line.length() && Character.isLetterOrDigit(line.charAt(neighbour))) {
            throw new IllegalArgumentException("a bracket inside of a word: leave a space");
        }
    }

    private Part named() {
        int end = line.indexOf('}', at) + 1;
        String name = end == 0 ? line.substring(at) : line.substring(at, end);
        Part part = lists.get(name);
        for (Part.Slot slot : Part.Slot.values()) {
            part = slot.toString().equals(name) ? slot : part;
        }
        if (part == null) {
            throw new IllegalArgumentException("unknown " + name);
        }
        at = end;
        return part;
    }

    private void words(List<Part> parts) {
        int start = at;
        while (at < line.length() && "()[]{}|".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        SaidWord.split(line.substring(start, at)).forEach(word -> parts.add(new Part.Word(word.word())));
    }
}
