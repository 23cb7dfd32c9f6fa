package dev.handrail.answer;

import dev.handrail.playbook.AnswersApiOpen;
import dev.handrail.playbook.Languages;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers over HTTP, for evaluation and for anyone's scripts. */
@RestController
@Conditional(AnswersApiOpen.class)
final class AnswersEndpoint {
    private static final Set<String> PARAMETERS =
            Set.of("question", "language", "playbook", "phase", "service", "explain");

    private final AnswerQuestion answerQuestion;
    private final Understanding understanding;
    private final Playbooks playbooks;
    private final ShowReply showReply;

    AnswersEndpoint(
            AnswerQuestion answerQuestion, Understanding understanding, Playbooks playbooks, ShowReply showReply) {
        this.answerQuestion = answerQuestion;
        this.understanding = understanding;
        this.playbooks = playbooks;
        this.showReply = showReply;
    }

    /** A request that cannot be answered, and why. */
    static final class BadQuestion extends RuntimeException {
        BadQuestion(String reason) {
            super(reason);
        }
    }

    @GetMapping("/api/answers")
    ReplyJson answers(
            @RequestParam @Nullable String question,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String playbook,
            @RequestParam @Nullable String phase,
            @RequestParam @Nullable String service,
            @RequestParam(defaultValue = "false") boolean explain,
            HttpServletRequest request) {
        refuseMisspelt(request.getParameterMap());
        if (question == null || question.isBlank()) {
            throw new BadQuestion("question is missing or blank: ask with ?question=…");
        }
        if (question.length() > Understanding.LONGEST_TEXT) {
            throw new BadQuestion("question is %d characters long; at most %d are read"
                    .formatted(question.length(), Understanding.LONGEST_TEXT));
        }
        refuseUnknown("playbook", playbook, id -> playbooks.playbook(id).isPresent());
        refuseUnknown("phase", phase, id -> anyPlaybook(known -> known.phase(id).isPresent()));
        refuseUnknown(
                "service", service, id -> anyPlaybook(known -> known.service(id).isPresent()));
        Optional<Language> wanted = wanted(language);
        Interpretation said = understanding
                .interpret(question, wanted.map(Language::locale).orElse(null))
                .orElseThrow(() -> new BadQuestion("question holds nothing that can be read"));
        Scope scope = new Scope(playbook, phase, service);
        Language in = wanted.orElse(said.language());
        if (!explain) {
            return json(answerQuestion.answer(said.text(), said.language(), in, scope))
                    .to(question);
        }
        AnswerQuestion.Explained explained = answerQuestion.explain(said.text(), said.language(), in, scope);
        return json(explained.reply()).to(question).with(explained.explanation());
    }

    private ReplyJson json(Reply reply) {
        return ReplyJson.of(reply, showReply.askBack(reply.language()), showReply.options(reply));
    }

    /** English stands in for a language that is promised but not built yet. */
    private static Optional<Language> wanted(@Nullable String language) {
        if (language == null) {
            return Optional.empty();
        }
        Optional<Language> built = Language.of(language);
        if (built.isEmpty() && Languages.KNOWN.stream().noneMatch(known -> isSame(known, language))) {
            throw new BadQuestion("language is unknown; known are " + String.join(", ", Languages.KNOWN));
        }
        return Optional.of(built.orElse(Language.ENGLISH));
    }

    /** By the language alone: a client may say {@code zh-TW} where the files say {@code zh-Hant}. */
    private static boolean isSame(String known, String asked) {
        return Locale.forLanguageTag(known)
                .getLanguage()
                .equals(Locale.forLanguageTag(asked).getLanguage());
    }

    private static void refuseMisspelt(Map<String, String[]> parameters) {
        parameters.forEach((name, values) -> {
            if (!PARAMETERS.contains(name)) {
                throw new BadQuestion("a parameter is unknown; known are "
                        + String.join(", ", PARAMETERS.stream().sorted().toList()));
            }
            if (values.length > 1) {
                throw new BadQuestion(name + " is given more than once");
            }
        });
    }

    private boolean anyPlaybook(Predicate<Playbook> has) {
        return playbooks.all().stream().anyMatch(has);
    }

    private static void refuseUnknown(String filter, @Nullable String value, Predicate<String> isKnown) {
        if (value != null && !isKnown.test(value)) {
            throw new BadQuestion(filter + " is unknown; GET /api/playbooks/{id} shows what there is");
        }
    }

    @ExceptionHandler(BadQuestion.class)
    ResponseEntity<Map<String, String>> badQuestion(BadQuestion bad) {
        return ResponseEntity.badRequest().body(Map.of("error", String.valueOf(bad.getMessage())));
    }
}
