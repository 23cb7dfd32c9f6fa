package dev.handrail.answer;

import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Wording;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Lexicon;
import dev.handrail.understanding.QuestionKind;
import dev.handrail.understanding.ReadText;
import dev.handrail.understanding.Reading;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All duties in the words of one language, and what is known not to be covered. */
final class KnownDuties {
    /**
     * What a question comes near to.
     *
     * @param candidates the best first
     * @param refused how near it is to a question that is known not to be covered
     * @param named the phases, services and playbooks it names
     * @param pointed whether it says anything by which one entry could be told from another
     */
    record Ranking(
            Reading question, List<Candidate> candidates, double refused, NamedParts.Named named, boolean pointed) {

        /** @param vague whether the question fits several candidates alike */
        Judge.Evidence evidence(Candidate candidate, boolean vague) {
            return new Judge.Evidence(candidate, Substance.of(question), question.kind(), refused, pointed && !vague);
        }
    }

    private static final int CANDIDATES = 40;

    /** The weight of a word that one in thirty duties has. */
    private static final double COMMON = 3.4;

    private final List<Duty> inOrder;
    private final Map<String, Duty> duties;
    private final ReadText read;
    private final SubjectIndex index;
    private final RefuseKnown refuseKnown;
    private final NamedParts namedParts;

    KnownDuties(Playbooks playbooks, Language language, Lexicon lexicon) {
        inOrder = Duty.of(playbooks, language.code());
        duties = inOrder.stream().collect(Collectors.toMap(Duty::key, Function.identity()));
        List<Subject> subjects =
                inOrder.stream().map(duty -> subject(duty, language)).toList();
        List<String> texts = subjects.stream().flatMap(Subject::texts).toList();
        read = new ReadText(language, lexicon, texts);
        index = new SubjectIndex(subjects, read);
        refuseKnown = new RefuseKnown(lexicon, read, index.weights(), texts);
        namedParts = new NamedParts(playbooks, language.code(), lexicon, read);
    }

    /** All duties, those of the broadest playbook first. */
    List<Duty> all() {
        return inOrder;
    }

    Duty of(Candidate candidate) {
        return of(candidate.subject());
    }

    private Duty of(Subject subject) {
        return Objects.requireNonNull(duties.get(subject.key()));
    }

    /** @param scope whose asker says "we" and "you" */
    Ranking rank(String text, Scope scope) {
        Reading question = ReadAsAsked.by(scope.inside(), read.read(text));
        NamedParts.Named named = namedParts.find(question);
        Vector units = index.weights().vector(question);
        WeighFeatures weigh = new WeighFeatures(question, named);
        List<Candidate> candidates = index.find(question, units, CANDIDATES).stream()
                .map(hit -> weigh.weigh(hit, of(hit.subject())))
                .sorted(Candidate.BEST_FIRST)
                .toList();
        return new Ranking(
                question, candidates, refuseKnown.nearness(question, units), named, isPointed(question, named));
    }

    private static boolean isPointed(Reading question, NamedParts.Named named) {
        boolean sayable = question.content().stream()
                .anyMatch(content -> content.word().surface().chars().anyMatch(Character::isLetter));
        boolean onlyAParty = question.kind() == QuestionKind.WHO
                && !named.isAnything()
                && question.content().stream()
                        .allMatch(content -> named.covered().get(content.place()));
        return sayable && !onlyAParty && !named.onlyAPhase();
    }

    /** Whether the question's first word says little: many duties have it. */
    boolean isCommon(Reading question) {
        return index.weights()
                        .of(Units.WORDS, question.content().getFirst().word().stem())
                < COMMON;
    }

    private static Subject subject(Duty duty, Language language) {
        Wording words = duty.entries().getFirst().words(language.code());
        return new Subject(duty.key(), words.task(), words.text(), words.asked());
    }
}
