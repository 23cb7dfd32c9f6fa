package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Question to cited answer: asserts what a playbook says, or nothing. Deterministic, local, safe for many threads. */
@Component
final class AnswerQuestion {
    /** The other side's part is told along when it comes at least this near to the best. */
    private static final double SHARE_OF_BEST = 0.5;

    private static final double CLEARLY_BETTER = 0.1;
    private static final int MOST_CANDIDATES = 3;

    private final Map<Language, KnownDuties> known = new EnumMap<>(Language.class);

    AnswerQuestion(Playbooks playbooks, Understanding understanding) {
        for (Language language : Language.values()) {
            known.put(language, new KnownDuties(playbooks, language, understanding.lexicon(language)));
        }
    }

    /**
     * @param asked the question's language
     * @param reply the reply's
     */
    Reply answer(String question, Language asked, Language reply, Scope scope) {
        KnownDuties duties = Objects.requireNonNull(known.get(asked));
        KnownDuties.Ranking ranking = duties.rank(question);
        List<Candidate> candidates = firstPlaybookFirst(
                duties,
                ranking.candidates().stream()
                        .filter(candidate -> !entries(duties, candidate, scope).isEmpty())
                        .toList());
        if (candidates.isEmpty()) {
            return new Reply(question, reply, List.of(), List.of());
        }
        List<Candidate> told = withOtherSide(duties, candidates);
        double lead = candidates.getFirst().score() - Judge.next(candidates, told);
        List<Answer> answers = new ArrayList<>();
        List<Answer> others = new ArrayList<>();
        boolean sure = false;
        for (Candidate candidate : candidates) {
            boolean isTold = told.contains(candidate);
            double confidence = Judge.confidence(candidate, isTold ? lead : 0, ranking.strangers(), ranking.refused());
            Answer answer = new Answer(entries(duties, candidate, scope), confidence);
            sure |= candidate.equals(told.getFirst()) && confidence >= Judge.SURE;
            (isTold && sure ? answers : others).add(answer);
        }
        return new Reply(
                question, reply, answers, others.stream().limit(MOST_CANDIDATES).toList());
    }

    /** Of one meaning that playbooks word differently, the first playbook's words count, unless others fit clearly better. */
    private static List<Candidate> firstPlaybookFirst(KnownDuties duties, List<Candidate> ranked) {
        if (ranked.isEmpty()) {
            return ranked;
        }
        Candidate best = ranked.getFirst();
        String meaning = duties.of(best).meaning();
        Candidate first = ranked.stream()
                .filter(other ->
                        duties.of(other).meaning().equals(meaning) && other.score() >= best.score() - CLEARLY_BETTER)
                .min(Comparator.comparingInt(Candidate::place))
                .orElse(best);
        List<Candidate> reordered = new ArrayList<>(List.of(first));
        ranked.stream()
                .filter(other -> !duties.of(other).meaning().equals(meaning))
                .forEach(reordered::add);
        return reordered;
    }

    /** The best, and the other side's part in the same task where the question may mean that as well. */
    private static List<Candidate> withOtherSide(KnownDuties duties, List<Candidate> candidates) {
        Candidate best = candidates.getFirst();
        Duty duty = duties.of(best);
        List<Candidate> told = new ArrayList<>(List.of(best));
        for (Candidate other : candidates.subList(1, candidates.size())) {
            if (duty.isWith(duties.of(other)) && other.score() >= SHARE_OF_BEST * best.score()) {
                told.add(other);
            }
        }
        return told;
    }

    private static List<Entry> entries(KnownDuties duties, Candidate candidate, Scope scope) {
        return duties.of(candidate).entries().stream().filter(scope::holds).toList();
    }
}
