package dev.handrail.understanding.command;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one automaton of many templates, so that a text is matched against all of them at once.
 *
 * @param <T> what a template means
 */
final class CompileTemplates<T> {
    /** A point within one template; silent steps take no word. */
    private static final class Point<T> {
        final List<Point<T>> silent = new ArrayList<>();
        final Map<Part.Label, List<Point<T>>> steps = new LinkedHashMap<>();

        @Nullable Template<T> ends;

        /** In which round it was reached last. */
        int reached;
    }

    /** What is still to be made: a state of points, and a text that leads there. */
    private record Task<T>(Set<Point<T>> points, State<T> state, String text) {}

    private final Map<Set<Point<T>>, State<T>> made = new HashMap<>();
    private final Deque<Task<T>> open = new ArrayDeque<>();

    /** By the two places, so that one pair is told once. */
    private final Map<String, String> mistakes = new LinkedHashMap<>();

    private int round;

    private CompileTemplates() {}

    /** @throws IllegalStateException when a text means two things or a template takes none, with the places */
    static <T> State<T> compile(List<Template<T>> templates) {
        return new CompileTemplates<T>().start(templates);
    }

    private State<T> start(List<Template<T>> templates) {
        Point<T> start = new Point<>();
        for (Template<T> template : templates) {
            end(start, template.part()).ends = template;
        }
        State<T> state = state(List.of(start), "");
        while (!open.isEmpty()) {
            make(open.removeFirst());
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalStateException(String.join("\n", mistakes.values()));
        }
        return state;
    }

    /** Lays the part out from the point on. */
    private Point<T> end(Point<T> from, Part part) {
        Point<T> to = new Point<>();
        switch (part) {
            case Part.Label label ->
                from.steps.computeIfAbsent(label, first -> new ArrayList<>()).add(to);
            case Part.Choice choice ->
                choice.parts().forEach(one -> end(from, one).silent.add(to));
            case Part.Sequence sequence -> {
                Point<T> at = new Point<>();
                from.silent.add(at);
                for (Part next : sequence.parts()) {
                    at = end(at, next);
                }
                at.silent.add(to);
            }
        }
        return to;
    }

    private State<T> state(List<Point<T>> points, String text) {
        Set<Point<T>> all = new LinkedHashSet<>();
        round++;
        points.forEach(point -> reach(point, all));
        State<T> known = made.get(all);
        if (known == null) {
            known = new State<>();
            made.put(all, known);
            open.add(new Task<>(all, known, text));
        }
        return known;
    }

    /** Only points at which a word is taken or a template ends make a difference. */
    private void reach(Point<T> point, Set<Point<T>> all) {
        if (point.reached == round) {
            return;
        }
        point.reached = round;
        if (point.ends != null || !point.steps.isEmpty()) {
            all.add(point);
        }
        point.silent.forEach(next -> reach(next, all));
    }

    private void make(Task<T> task) {
        Map<Part.Label, List<Point<T>>> steps = new LinkedHashMap<>();
        task.points()
                .forEach(point -> point.steps.forEach((label, to) ->
                        steps.computeIfAbsent(label, first -> new ArrayList<>()).addAll(to)));
        steps.forEach((label, to) -> {
            State<T> next = state(to, task.text() + " " + label);
            switch (label) {
                case Part.Word word -> task.state().words.put(word.word(), next);
                case Part.Listed listed -> task.state().lists.put(listed.list(), next);
                case Part.Slot slot -> task.state().slots.put(slot, next);
            }
        });
        task.state().meaning = meaning(task);
    }

    private @Nullable T meaning(Task<T> task) {
        Template<T> first = null;
        for (Point<T> point : task.points()) {
            Template<T> other = point.ends;
            if (other != null && task.text().isEmpty()) {
                mistakes.put(other.place(), other.place() + ": nothing at all would match");
            } else if (other != null && first != null && !first.meaning().equals(other.meaning())) {
                mistakes.putIfAbsent(
                        other.place() + first.place(),
                        "%s: \"%s\" is %s here, and %s at %s"
                                .formatted(
                                        other.place(),
                                        task.text().strip(),
                                        other.meaning(),
                                        first.meaning(),
                                        first.place()));
            }
            first = first == null ? other : first;
        }
        return first == null ? null : first.meaning();
    }
}
