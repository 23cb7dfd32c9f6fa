package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.understanding.ContentWord;
import dev.handrail.understanding.Perspective;
import dev.handrail.understanding.QuestionKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Lists what a question asks for all of: a side's duties in a phase, for a service, or about a subject. */
final class ListDuties {
    /** Fewer are no list: the question is better answered by the one entry that fits it. */
    private static final int FEWEST = 3;

    /** How near to the best the rest of a subject's list must come. */
    private static final double SHARE_OF_BEST = 0.45;

    private static final double LEAST_SCORE = 0.12;
    private static final double MOST_UNEXPLAINED = 0.6;

    private final KnownDuties duties;
    private final KnownDuties.Ranking ranking;
    private final Scope scope;
    private final Set<Party> parties;

    ListDuties(KnownDuties duties, KnownDuties.Ranking ranking, Scope scope) {
        this.duties = duties;
        this.ranking = ranking;
        this.scope = scope;
        parties = parties(ranking.question().perspective());
    }

    /** The list, each with its entries within the scope; empty where no list is asked for, or there is none. */
    List<Duty> list() {
        if (ranking.question().kind() != QuestionKind.LIST || ranking.refused() > 1) {
            return List.of();
        }
        boolean aboutASubject = ranking.question().content().stream().anyMatch(this::isOfSubject);
        List<Duty> listed = onePerMeaning(aboutASubject ? ofSubject() : ofParts());
        return listed.size() < FEWEST ? List.of() : listed;
    }

    private boolean isOfSubject(ContentWord content) {
        return !ranking.question().asking().get(content.place())
                && !ranking.named().covered().get(content.place());
    }

    private Stream<Duty> ofParts() {
        boolean anything = ranking.named().isAnything() || ranking.question().perspective() != Perspective.OPEN;
        return duties.all().stream().filter(duty -> anything && isAskedFor(duty) && isDuty(duty));
    }

    private Stream<Duty> ofSubject() {
        List<Candidate> fitting = ranking.candidates().stream()
                .filter(candidate -> isAskedFor(duties.of(candidate)))
                .toList();
        double best = fitting.stream().mapToDouble(Candidate::score).max().orElse(0);
        return fitting.stream()
                .filter(candidate -> candidate.score() >= Math.max(LEAST_SCORE, SHARE_OF_BEST * best)
                        && duties.unexplained(ranking, candidate) <= MOST_UNEXPLAINED)
                .map(duties::of);
    }

    private static boolean isDuty(Duty duty) {
        return duty.entries().getFirst().kind() == Kind.RESPONSIBILITY;
    }

    private boolean isAskedFor(Duty duty) {
        return duty.entries().stream().anyMatch(entry -> scope.holds(entry) && isNamed(entry))
                && (parties.isEmpty()
                        || parties.contains(duty.entries().getFirst().party()));
    }

    /** What is named is meant strictly: who asks for one service does not want to hear of all that concern any. */
    private boolean isNamed(Entry entry) {
        NamedParts.Named named = ranking.named();
        return (named.phases().isEmpty()
                        || (entry.phase() != null && named.phases().contains(entry.phase())))
                && (named.services().isEmpty() || named.names(entry))
                && (named.playbooks().isEmpty()
                        || named.playbooks().contains(entry.playbook())
                        || !named.services().isEmpty());
    }

    private static List<Duty> onePerMeaning(Stream<Duty> listed) {
        Set<String> meanings = new HashSet<>();
        return listed.filter(duty -> meanings.add(duty.meaning())).toList();
    }

    /** Whose duties are asked for; empty where anybody's are. */
    private static Set<Party> parties(Perspective perspective) {
        return switch (perspective) {
            case OURS -> EnumSet.of(Party.CUSTOMER, Party.SHARED);
            case YOURS -> EnumSet.of(Party.VENDOR, Party.SHARED);
            case OTHERS -> EnumSet.of(Party.PARTNER);
            case OPEN -> Set.of();
        };
    }
}
