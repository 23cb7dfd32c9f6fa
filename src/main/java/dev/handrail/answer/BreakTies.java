package dev.handrail.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Of subjects that a question fits about equally, puts those first that the engagement's present phase is about. */
final class BreakTies {
    /** So near to the best, it may as well be meant. */
    private static final double NEAR = 0.06;

    private BreakTies() {}

    /** @param ranked the best first */
    static List<Candidate> byPhase(List<Candidate> ranked, KnownDuties duties, NamedParts.Named named, Scope scope) {
        Inside inside = scope.inside();
        if (inside == null || ranked.isEmpty() || !named.phases().isEmpty()) {
            return ranked;
        }
        double least = ranked.getFirst().score() - NEAR;
        long near = ranked.stream().takeWhile(each -> each.score() >= least).count();
        List<Candidate> ordered = new ArrayList<>(ranked);
        ordered.subList(0, (int) near)
                .sort(Comparator.comparing(each ->
                        duties.of(each).entries().stream().filter(scope::holds).noneMatch(inside::isPresent)));
        return ordered;
    }
}
