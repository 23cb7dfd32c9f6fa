package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;

/** Finds the reply to one question about one subject: a list, what is sure, what is asked back, or nothing. */
final class FindReply {
    private static final int MOST_CANDIDATES = 5;

    /** A list is filtered, not weighed: what stands in it belongs there, unless the question was misread. */
    private static final double LISTED = 0.9;

    private final KnownDuties duties;
    private final KnownDuties.Ranking ranking;
    private final Scope scope;
    private final ChooseSides choose;
    private final List<ChooseSides.Weighed> weighed;

    FindReply(KnownDuties duties, KnownDuties.Ranking ranking, Scope scope) {
        this.duties = duties;
        this.ranking = ranking;
        this.scope = scope;
        List<Candidate> held = ranking.candidates().stream()
                .filter(candidate -> !entries(duties.of(candidate)).isEmpty())
                .toList();
        choose = new ChooseSides(duties, ranking, BreakTies.byPhase(held, duties, ranking.named(), scope));
        weighed = choose.weighed();
    }

    /** @param language the reply's */
    Reply find(String question, Language language) {
        List<Answer> listed = new ListDuties(duties, ranking, scope)
                .list().stream().map(duty -> new Answer(entries(duty), LISTED)).toList();
        if (!listed.isEmpty()) {
            return new Reply(question, language, listed, others(listed), scope);
        }
        List<ChooseSides.Weighed> options = AskBack.options(weighed, choose.isVague());
        List<ChooseSides.Weighed> all = options.isEmpty() ? weighed : options;
        List<Answer> told =
                all.stream().filter(ChooseSides.Weighed::told).map(this::answer).toList();
        List<Answer> disagreeing = disagreeing(told);
        if (!disagreeing.isEmpty()) {
            return new Reply(question, language, List.of(), disagreeing, Reply.AsksBack.PLAYBOOK, scope);
        }
        List<Answer> others = all.stream()
                .filter(each -> !each.told())
                .limit(MOST_CANDIDATES)
                .map(this::answer)
                .toList();
        return new Reply(
                question,
                language,
                told,
                others,
                options.isEmpty() ? Reply.AsksBack.NOTHING : Reply.AsksBack.TASK,
                scope);
    }

    /** Why it is this one. */
    Explanation explain(Language asked) {
        return Explanation.of(asked, ranking, weighed);
    }

    /** What else may have been meant instead of a list. */
    private List<Answer> others(List<Answer> listed) {
        List<Answer> others = new ArrayList<>();
        for (ChooseSides.Weighed each : weighed) {
            Answer answer = answer(each);
            boolean told = listed.stream()
                    .anyMatch(one -> one.entry().meaning().equals(answer.entry().meaning()));
            if (!told && others.size() < MOST_CANDIDATES) {
                others.add(answer);
            }
        }
        return others;
    }

    private List<Answer> disagreeing(List<Answer> told) {
        return told.isEmpty()
                ? List.of()
                : new FindDisagreement(duties, ranking.named(), scope)
                        .with(told.getFirst().entry()).stream()
                                .map(duty -> new Answer(
                                        entries(duty), told.getFirst().confidence()))
                                .toList();
    }

    private Answer answer(ChooseSides.Weighed each) {
        return new Answer(entries(duties.of(each.candidate())), each.confidence());
    }

    private List<Entry> entries(Duty duty) {
        return duty.entries().stream().filter(scope::holds).toList();
    }
}
