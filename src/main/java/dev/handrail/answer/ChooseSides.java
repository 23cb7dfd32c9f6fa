package dev.handrail.answer;

import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Party;
import dev.handrail.understanding.Perspective;
import dev.handrail.understanding.QuestionKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses what is told of the candidates: the best, and the other side's part in the same task. */
final class ChooseSides {
    /**
     * A candidate and what speaks for it.
     *
     * @param told whether it is asserted
     */
    record Weighed(Candidate candidate, boolean told, Judge.Evidence evidence) {
        double confidence() {
            return evidence.confidence();
        }
    }

    /** One word that fits as many subjects about equally asks for none of them. */
    private static final int MANY = 3;

    /** The other side of a task that is asked for may be a little less sure than the side that was found. */
    static final double LIKELY = 0.3;

    private static final double ABOUT_EQUAL = 0.75;

    /** So far behind the best, the other side's nearest part may be about something else. */
    private static final double CLOSE_BEHIND = 0.3;

    private static final double AS_MUCH = 0.05;

    private final KnownDuties duties;
    private final KnownDuties.Ranking ranking;
    private final List<Candidate> candidates;
    private boolean vague;

    /**
     * @param candidates those within the scope that is asked for, the best first
     */
    ChooseSides(KnownDuties duties, KnownDuties.Ranking ranking, List<Candidate> candidates) {
        this.duties = duties;
        this.ranking = ranking;
        this.candidates = onePerMeaning(candidates);
    }

    /** All candidates, those that are told first and in the order in which they are told. */
    List<Weighed> weighed() {
        if (candidates.isEmpty()) {
            return List.of();
        }
        List<Candidate> sides = sides();
        Optional<Candidate> opposite = sides.size() > 1 ? Optional.empty() : opposite();
        vague = isVague(sides);
        List<Weighed> weighed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean side = sides.contains(candidate);
            Judge.Evidence evidence = ranking.evidence(candidate, vague);
            boolean across = opposite.filter(candidate::equals).isPresent();
            double least = side && !candidate.equals(sides.getFirst()) ? LIKELY : Judge.SURE;
            weighed.add(new Weighed(candidate, (side || across) && evidence.confidence() >= least, evidence));
        }
        if (!weighed.getFirst().told()) {
            weighed.replaceAll(each -> new Weighed(each.candidate(), false, each.evidence()));
        }
        opposite.ifPresentOrElse(
                across -> weighed.sort(Comparator.comparing(each -> !each.told())),
                () -> weighed.sort(Comparator.comparingInt(this::order)));
        return weighed;
    }

    /** Whether the question is one word that fits several subjects alike. */
    boolean isVague() {
        return vague;
    }

    /** Who performs is told before who guides, unless it is the guiding that is asked for. */
    private int order(Weighed weighed) {
        if (!weighed.told()) {
            return 2;
        }
        boolean guidingAsked = ranking.question().perspective() == Perspective.YOURS
                || ranking.question().concepts().stream().anyMatch(WeighFeatures.GUIDING::contains);
        boolean guides = duties.of(weighed.candidate()).entries().getFirst().involvement() == Involvement.GUIDES;
        return guides && !guidingAsked ? 1 : 0;
    }

    private List<Candidate> sides() {
        Candidate best = candidates.getFirst();
        List<Candidate> sides = new ArrayList<>(List.of(best));
        for (Candidate other : candidates.subList(1, candidates.size())) {
            if (duties.of(best).isWith(duties.of(other))) {
                sides.add(other);
            }
        }
        return sides;
    }

    /**
     * The other side's nearest part, where the question leaves open whose part it asks for. It must hold as much of the
     * question as the best.
     */
    private Optional<Candidate> opposite() {
        Candidate best = candidates.getFirst();
        Party other = switch (duties.of(best).entries().getFirst().party()) {
            case VENDOR -> Party.CUSTOMER;
            case CUSTOMER -> Party.VENDOR;
            case PARTNER, SHARED -> null;
            case null -> null;
        };
        if (other == null || ranking.question().perspective() != Perspective.OPEN) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> duties.of(candidate).entries().getFirst().party() == other)
                .filter(candidate -> candidate.score() >= best.score() - CLOSE_BEHIND
                        && candidate.feature(Feature.UNEXPLAINED) <= best.feature(Feature.UNEXPLAINED) + AS_MUCH)
                .findFirst();
    }

    private boolean isVague(List<Candidate> sides) {
        long alike = candidates.stream()
                .filter(candidate -> !sides.contains(candidate))
                .filter(candidate ->
                        candidate.score() >= ABOUT_EQUAL * sides.getFirst().score())
                .count();
        boolean oneWord = ranking.question().kind() == QuestionKind.OPEN
                && ranking.question().content().size() == 1;
        return oneWord && (alike + 1 >= MANY || (sides.size() == 1 && duties.isCommon(ranking.question())));
    }

    /** Of one meaning that playbooks word differently, the broadest playbook's words count, unless another is named. */
    private List<Candidate> onePerMeaning(List<Candidate> ranked) {
        Set<String> meanings = new HashSet<>();
        List<Candidate> chosen = new ArrayList<>();
        for (Candidate candidate : ranked) {
            String meaning = duties.of(candidate).meaning();
            if (meanings.add(meaning)) {
                Candidate words = ranked.stream()
                        .filter(other -> duties.of(other).meaning().equals(meaning))
                        .min(Comparator.comparing((Candidate other) -> !isNamed(other))
                                .thenComparingInt(Candidate::place))
                        .orElse(candidate);
                chosen.add(words.equals(candidate) ? candidate : words.scoredAs(candidate));
            }
        }
        return chosen;
    }

    private boolean isNamed(Candidate candidate) {
        return duties.of(candidate).entries().stream().anyMatch(ranking.named()::names);
    }
}
