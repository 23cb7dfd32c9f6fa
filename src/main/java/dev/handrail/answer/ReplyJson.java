package dev.handrail.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Source;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reply as {@code /api/answers} gives it. Names are part of the interface. */
record ReplyJson(
        String question,
        String language,
        String outcome,
        List<AnswerJson> answers,
        List<AnswerJson> candidates,
        @Nullable Clarification clarification,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Explanation explanation) {

    /**
     * @param askBack the question that asks back, in the reply's language
     * @param options what it lets choose from, in the order of the candidates
     */
    static ReplyJson of(Reply reply, String askBack, List<String> options) {
        return new ReplyJson(
                reply.question(),
                reply.language().code(),
                outcome(reply),
                reply.answers().stream()
                        .map(answer -> AnswerJson.of(answer, reply.language()))
                        .toList(),
                reply.candidates().stream()
                        .map(answer -> AnswerJson.of(answer, reply.language()))
                        .toList(),
                reply.asksBack() ? Clarification.of(reply, askBack, options) : null,
                null);
    }

    private static String outcome(Reply reply) {
        if (reply.asksBack()) {
            return "clarify";
        }
        return reply.isCovered() ? "answered" : "not-covered";
    }

    /** The same reply to the question as it was asked. */
    ReplyJson to(String asked) {
        return new ReplyJson(asked, language, outcome, answers, candidates, clarification, explanation);
    }

    /** The same reply with its reasons. */
    ReplyJson with(Explanation reasons) {
        return new ReplyJson(question, language, outcome, answers, candidates, clarification, reasons);
    }

    /**
     * What is asked back.
     *
     * @param about what the options tell apart
     * @param options one of which may be meant
     */
    record Clarification(String about, String question, List<String> options) {
        static Clarification of(Reply reply, String askBack, List<String> options) {
            return new Clarification(reply.about().name().toLowerCase(Locale.ROOT), askBack, options);
        }
    }

    /** One assertion. {@code services} is empty where all are meant. */
    record AnswerJson(
            String id,
            String meaning,
            String kind,
            @Nullable String party,
            @Nullable String involvement,
            @Nullable String phase,
            List<String> services,
            String text,
            double confidence,
            List<SourceJson> sources) {

        static AnswerJson of(Answer answer, Language language) {
            Entry entry = answer.entry();
            return new AnswerJson(
                    entry.publicId(),
                    entry.meaning(),
                    entry.kind().code(),
                    Optional.ofNullable(entry.party()).map(Party::code).orElse(null),
                    Optional.ofNullable(entry.involvement())
                            .map(involvement -> involvement.code())
                            .orElse(null),
                    entry.phase(),
                    entry.services(),
                    entry.words(language.code()).text(),
                    Math.round(answer.confidence() * 100) / 100.0,
                    answer.sources().stream().map(SourceJson::of).toList());
        }
    }

    /** Where it is said. */
    record SourceJson(String document, String section, int firstLine, int lastLine) {
        static SourceJson of(Source source) {
            return new SourceJson(source.document().name(), source.section(), source.firstLine(), source.lastLine());
        }
    }
}
