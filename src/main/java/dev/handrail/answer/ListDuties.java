package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Source;
import dev.handrail.understanding.ContentWord;
import dev.handrail.understanding.Perspective;
import dev.handrail.understanding.QuestionKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what a question asks for all of: a side's duties in a phase, for a service, or about a subject. */
final class ListDuties {
    /** Fewer are no list: the question is better answered by the one entry that fits it. */
    private static final int FEWEST = 3;

    /** How near to the best the rest of a subject's list must come. */
    private static final double BEHIND_BEST = 0.25;

    /** What a document lists under a line stands within so many lines after it, unless the line names its own extent. */
    private static final int LINES = 6;

    /** Where so many of the nearest are of one phase, it is the phase that is asked for. */
    private static final int NEAREST = 5;

    private static final int OF_ONE_PHASE = 4;

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
        List<Duty> listed = aboutASubject ? ofSubject() : onePerMeaning(ofParts());
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

    private List<Duty> ofSubject() {
        List<Candidate> fitting = ranking.candidates().stream()
                .filter(candidate -> isAskedFor(duties.of(candidate)))
                .toList();
        if (fitting.isEmpty() || !ranking.evidence(fitting.getFirst(), false).isSure()) {
            return List.of();
        }
        double least = fitting.getFirst().score() - BEHIND_BEST;
        List<Duty> near = onePerMeaning(
                fitting.stream().filter(candidate -> candidate.score() >= least).map(duties::of));
        List<Duty> listed = near.size() >= FEWEST ? near : beside(near);
        return listed.size() >= FEWEST || parties.isEmpty() ? listed : ofPhase(fitting);
    }

    /** With what the document of the best lists beside it for the same side. */
    private List<Duty> beside(List<Duty> near) {
        Entry best = near.getFirst().entries().getFirst();
        Stream<Duty> beside = duties.all().stream()
                .filter(this::isAskedFor)
                .filter(duty -> duty.entries().stream().anyMatch(entry -> isBeside(entry, best)));
        return onePerMeaning(Stream.concat(near.stream(), beside));
    }

    private static boolean isBeside(Entry entry, Entry best) {
        return entry.party() == best.party()
                && entry.playbook().equals(best.playbook())
                && entry.sources().stream().anyMatch(source -> isBeside(source, best.sources()));
    }

    private static boolean isBeside(Source source, List<Source> list) {
        IntSummaryStatistics lines = list.stream()
                .filter(line -> line.document().name().equals(source.document().name())
                        && line.section().equals(source.section()))
                .mapToInt(Source::firstLine)
                .summaryStatistics();
        int last = lines.getMax() > lines.getMin() ? lines.getMax() : lines.getMin() + LINES;
        return lines.getCount() > 0 && source.firstLine() >= lines.getMin() && source.firstLine() <= last;
    }

    /** All of the phase that most of the nearest belong to; empty where they belong to several. */
    private List<Duty> ofPhase(List<Candidate> fitting) {
        Map<String, Long> phases = fitting.stream()
                .limit(NEAREST)
                .map(candidate -> duties.of(candidate).entries().getFirst().phase())
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(phase -> phase, Collectors.counting()));
        return phases.entrySet().stream()
                .filter(phase -> phase.getValue() >= OF_ONE_PHASE)
                .findFirst()
                .map(phase -> onePerMeaning(duties.all().stream()
                        .filter(duty -> isAskedFor(duty)
                                && isDuty(duty)
                                && phase.getKey()
                                        .equals(duty.entries().getFirst().phase()))))
                .orElse(List.of());
    }

    private static boolean isDuty(Duty duty) {
        return duty.entries().getFirst().kind() == Kind.RESPONSIBILITY;
    }

    private boolean isAskedFor(Duty duty) {
        return duty.entries().stream().anyMatch(entry -> scope.holds(entry) && isNamed(entry))
                && (parties.isEmpty()
                        || parties.contains(scope.party(duty.entries().getFirst())));
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
