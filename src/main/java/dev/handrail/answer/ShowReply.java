package dev.handrail.answer;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.playbook.Coded;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Source;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts replies on cards. */
@Component
final class ShowReply {
    /** Below it, what comes nearest has nothing to do with the question. */
    private static final double WORTH_SHOWING = 0.05;

    private final Cards cards;
    private final Playbooks playbooks;

    ShowReply(Cards cards, Playbooks playbooks) {
        this.cards = cards;
        this.playbooks = playbooks;
    }

    Content show(Reply reply) {
        Language language = reply.language();
        if (reply.asksBack()) {
            Map<String, Object> data = Map.of(
                    "question",
                    reply.question(),
                    "closest",
                    reply.candidates().stream()
                            .map(answer -> closest(answer.entry(), language))
                            .toList());
            return new Content.Card(cards.render("ask-back", language.locale(), data), askBack(language));
        }
        if (!reply.isCovered()) {
            Map<String, Object> data = Map.of(
                    "question",
                    reply.question(),
                    "closest",
                    reply.candidates().stream()
                            .filter(answer -> answer.confidence() >= WORTH_SHOWING)
                            .map(answer -> closest(answer.entry(), language))
                            .toList());
            return new Content.Card(
                    cards.render("not-covered", language.locale(), data),
                    cards.text("summary.notCovered", language.locale()));
        }
        Map<String, Object> data = Map.of(
                "question",
                reply.question(),
                "answers",
                reply.answers().stream().map(answer -> told(answer, language)).toList());
        return new Content.Card(
                cards.render("answer", language.locale(), data),
                reply.answers().getFirst().entry().words(language.code()).text());
    }

    Content welcome(Language language) {
        Map<String, Object> data = Map.of(
                "playbooks",
                playbooks.all().stream()
                        .map(playbook -> playbook.title().in(language.code()))
                        .toList());
        return new Content.Card(
                cards.render("welcome", language.locale(), data), cards.text("summary.welcome", language.locale()));
    }

    /** The question that asks back, where several may be meant. */
    String askBack(Language language) {
        return cards.text("askBack.title", language.locale());
    }

    /** What the presser of a question's button is told at once; the answer follows as a message. */
    String asked(String question, Language language) {
        return cards.text("ask.taken", language.locale(), question);
    }

    String noQuestion(Language language) {
        return cards.text("ask.noQuestion", language.locale());
    }

    private Map<String, Object> closest(Entry entry, Language language) {
        return Map.of("task", entry.words(language.code()).task(), "entry", entry.publicId());
    }

    private Map<String, Object> told(Answer answer, Language language) {
        Entry entry = answer.entry();
        Playbook playbook = playbooks.playbook(entry.playbook()).orElseThrow();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("party", code(entry.party()));
        told.put("involvement", code(entry.involvement()));
        told.put("task", entry.words(language.code()).task());
        told.put("text", entry.words(language.code()).text());
        told.put("phase", phase(playbook, entry, language));
        told.put("services", services(playbook, entry, language));
        told.put("playbook", titles(answer, language));
        told.put("vendor", playbook.vendor());
        told.put("sources", answer.sources().stream().map(ShowReply::source).toList());
        return told;
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static @Nullable String phase(Playbook playbook, Entry entry, Language language) {
        return entry.phase() == null
                ? null
                : playbook.phase(entry.phase()).orElseThrow().name().in(language.code());
    }

    private static List<String> services(Playbook playbook, Entry entry, Language language) {
        return entry.services().stream()
                .map(service -> playbook.service(service).orElseThrow().name().in(language.code()))
                .toList();
    }

    private String titles(Answer answer, Language language) {
        return String.join(
                ", ",
                answer.entries().stream()
                        .map(entry -> playbooks
                                .playbook(entry.playbook())
                                .orElseThrow()
                                .title()
                                .in(language.code()))
                        .distinct()
                        .toList());
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("title", source.document().title());
        shown.put("section", source.section());
        shown.put("firstLine", source.firstLine());
        shown.put("lastLine", source.lastLine());
        LocalDate date = source.document().date();
        shown.put("date", date == null ? null : date.toString());
        return shown;
    }
}
