package dev.handrail.answer;

import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Wording;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Lexicon;
import dev.handrail.understanding.ReadText;
import dev.handrail.understanding.Reading;
import dev.handrail.understanding.Word;
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
     * @param strangers how much of the question no lexicon and no playbook knows, 0 to 1
     * @param refused how near it is to a question that is known not to be covered, 0 to 1
     */
    record Ranking(List<Candidate> candidates, double strangers, double refused) {}

    private final Map<String, Duty> duties;
    private final ReadText read;
    private final SubjectIndex index;
    private final List<Vector> notCovered;
    private final NamesOnlyAPhase namesOnlyAPhase;

    KnownDuties(Playbooks playbooks, Language language, Lexicon lexicon) {
        List<Duty> duties = Duty.of(playbooks, language.code());
        this.duties = duties.stream().collect(Collectors.toMap(Duty::key, Function.identity()));
        List<Subject> subjects =
                duties.stream().map(duty -> subject(duty, language)).toList();
        read = new ReadText(
                language, lexicon, subjects.stream().flatMap(Subject::texts).toList());
        index = new SubjectIndex(subjects, read);
        namesOnlyAPhase = new NamesOnlyAPhase(playbooks, language, lexicon, read);
        notCovered = lexicon.notCovered().values().stream()
                .flatMap(List::stream)
                .map(phrasing -> index.weights().vector(read.readAsWritten(phrasing)))
                .toList();
    }

    Duty of(Candidate candidate) {
        return Objects.requireNonNull(duties.get(candidate.subject().key()));
    }

    Ranking rank(String question) {
        Reading reading = read.read(question);
        Vector asked = index.weights().vector(reading);
        return new Ranking(
                index.rank(reading),
                namesOnlyAPhase.test(reading) ? 1 : strangers(reading),
                notCovered.stream().mapToDouble(asked::similarity).max().orElse(0));
    }

    private double strangers(Reading reading) {
        double all = weight(reading.content());
        return all == 0 ? 1 : weight(reading.strangers()) / all;
    }

    private double weight(List<Word> words) {
        return words.stream()
                .mapToDouble(word -> index.weights().of(Units.WORDS, word.stem()))
                .sum();
    }

    private static Subject subject(Duty duty, Language language) {
        Wording words = duty.entries().getFirst().words(language.code());
        return new Subject(duty.key(), words.task(), words.text(), words.asked());
    }
}
