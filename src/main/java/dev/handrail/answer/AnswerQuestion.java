package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Question to cited answer: asserts what a playbook says, or nothing. Deterministic, local, safe for many threads. */
@Component
final class AnswerQuestion {
    private static final int MOST_CANDIDATES = 5;

    /** A list is filtered, not weighed: what stands in it belongs there, unless the question was misread. */
    private static final double LISTED = 0.9;

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
        List<Duty> listed = new ListDuties(duties, ranking, scope).list();
        if (!listed.isEmpty()) {
            List<Answer> told = listed.stream()
                    .map(duty -> new Answer(entries(duty, scope), LISTED))
                    .toList();
            return new Reply(question, reply, told, List.of());
        }
        List<Answer> answers = new ArrayList<>();
        List<Answer> others = new ArrayList<>();
        ChooseSides choose = choose(duties, ranking, scope);
        List<ChooseSides.Weighed> all = choose.weighed();
        List<ChooseSides.Weighed> options = AskBack.options(all, choose.isVague());
        for (ChooseSides.Weighed weighed : options.isEmpty() ? all : options) {
            Answer answer = new Answer(entries(duties, weighed.candidate(), scope), weighed.confidence());
            (weighed.told() ? answers : others).add(answer);
        }
        return new Reply(
                question, reply, answers, others.stream().limit(MOST_CANDIDATES).toList(), !options.isEmpty());
    }

    KnownDuties.Ranking ranking(String question, Language asked) {
        return Objects.requireNonNull(known.get(asked)).rank(question);
    }

    /** Why a question gets its reply. */
    Explanation explain(String question, Language asked, Scope scope) {
        KnownDuties duties = Objects.requireNonNull(known.get(asked));
        KnownDuties.Ranking ranking = duties.rank(question);
        return Explanation.of(asked, ranking, choose(duties, ranking, scope).weighed());
    }

    private static ChooseSides choose(KnownDuties duties, KnownDuties.Ranking ranking, Scope scope) {
        List<Candidate> candidates = ranking.candidates().stream()
                .filter(candidate -> !entries(duties, candidate, scope).isEmpty())
                .toList();
        return new ChooseSides(duties, ranking, candidates);
    }

    /**
     * Tells an entry that the person chose.
     *
     * @param id its public id
     * @return empty for an id that no playbook has
     */
    Optional<Reply> tell(String question, String id, Language reply) {
        KnownDuties duties = Objects.requireNonNull(known.get(reply));
        return duties.all().stream()
                .filter(duty -> duty.entries().stream()
                        .anyMatch(entry -> entry.publicId().equals(id)))
                .findFirst()
                .map(duty -> new Reply(question, reply, List.of(new Answer(duty.entries(), 1)), List.of()));
    }

    private static List<Entry> entries(KnownDuties duties, Candidate candidate, Scope scope) {
        return entries(duties.of(candidate), scope);
    }

    private static List<Entry> entries(Duty duty, Scope scope) {
        return duty.entries().stream().filter(scope::holds).toList();
    }
}
