package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Question to cited answer: asserts what a playbook says, or nothing. Deterministic, local, safe for many threads. */
@Component
final class AnswerQuestion {
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
        Reply narrowed = reply(question, asked, reply, scope, find(question, asked, scope));
        if (scope.inside() == null || narrowed.isCovered() || narrowed.asksBack()) {
            return narrowed;
        }
        // What is told elsewhere is worth telling as such, but not worth asking back about.
        Scope wide = scope.withBeyond();
        Reply beyond = reply(question, asked, reply, wide, find(question, asked, wide));
        return beyond.isCovered() ? beyond : narrowed;
    }

    private Reply reply(String question, Language asked, Language reply, Scope scope, FindReply whole) {
        List<String> parts = SplitSubjects.of(question);
        if (parts.size() > 1) {
            List<Reply> replies = parts.stream()
                    .map(part -> find(part, asked, scope).find(part, reply))
                    .toList();
            if (replies.stream().allMatch(each -> each.isCovered() && !each.isList())) {
                return together(question, reply, replies, scope);
            }
        }
        return whole.find(question, reply);
    }

    private static Reply together(String question, Language language, List<Reply> parts, Scope scope) {
        return new Reply(
                question,
                language,
                parts.stream()
                        .flatMap(part -> part.answers().stream())
                        .distinct()
                        .toList(),
                parts.stream()
                        .flatMap(part -> part.candidates().stream())
                        .distinct()
                        .toList(),
                scope);
    }

    /** A reply, and why it is this one. */
    record Explained(Reply reply, Explanation explanation) {}

    /** As {@link #answer}, with reasons. */
    Explained explain(String question, Language asked, Language reply, Scope scope) {
        FindReply whole = find(question, asked, scope);
        return new Explained(reply(question, asked, reply, scope, whole), whole.explain(asked));
    }

    private FindReply find(String question, Language asked, Scope scope) {
        KnownDuties duties = Objects.requireNonNull(known.get(asked));
        return new FindReply(duties, duties.rank(question, scope), scope);
    }

    /**
     * Tells an entry that the person chose.
     *
     * @param id its public id
     * @return empty for an id that no playbook has
     */
    Optional<Reply> tell(String question, String id, Language reply, Scope scope) {
        KnownDuties duties = Objects.requireNonNull(known.get(reply));
        return duties.all().stream()
                .filter(duty -> duty.entries().stream()
                        .anyMatch(entry -> entry.publicId().equals(id)))
                .findFirst()
                .map(duty -> new Reply(question, reply, List.of(new Answer(held(duty, scope), 1)), List.of(), scope));
    }

    /** What of a duty has to do with an engagement; all of it where nothing has. */
    private static List<Entry> held(Duty duty, Scope scope) {
        List<Entry> held = duty.entries().stream().filter(scope::holds).toList();
        return held.isEmpty() ? duty.entries() : held;
    }
}
