package dev.handrail.answer;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts replies on cards. */
@Component
final class ShowReply {
    /** Below it, what comes nearest has nothing to do with the question. */
    private static final double WORTH_SHOWING = 0.05;

    /** Every button carries the question, and a card must stay small. In UTF-16 units. */
    private static final int LONGEST_CARRIED = 500;

    private final Cards cards;
    private final Playbooks playbooks;
    private final DescribeAnswer describe;
    private final ShowList showList;

    ShowReply(Cards cards, Playbooks playbooks, DescribeAnswer describe, ShowList showList) {
        this.cards = cards;
        this.playbooks = playbooks;
        this.describe = describe;
        this.showList = showList;
    }

    Content.Card show(Reply reply) {
        if (reply.asksBack()) {
            return askBack(reply);
        }
        if (!reply.isCovered()) {
            return notCovered(reply, reply.candidates());
        }
        return reply.isList() ? showList.first(reply) : answer(reply);
    }

    private Content.Card answer(Reply reply) {
        Language language = reply.language();
        Map<String, Object> data = about(reply);
        data.put("entry", reply.answers().getFirst().entry().publicId());
        List<Map<String, Object>> answers = reply.answers().stream()
                .map(answer -> describe.inFull(answer, reply))
                .toList();
        data.put("answers", answers);
        data.put("addressed", describe.addressed(reply));
        return new Content.Card(
                cards.render("answer", language.locale(), data),
                String.valueOf(answers.getFirst()
                        .getOrDefault("agreed", answers.getFirst().get("text"))));
    }

    /** @param closest what might be asked instead, the best first */
    Content.Card notCovered(Reply reply, List<Answer> closest) {
        Language language = reply.language();
        Map<String, Object> data = about(reply);
        data.put(
                "closest",
                closest.stream()
                        .filter(answer -> answer.confidence() >= WORTH_SHOWING)
                        .map(answer -> describe.inShort(answer, reply))
                        .toList());
        return new Content.Card(
                cards.render("not-covered", language.locale(), data),
                cards.text("summary.notCovered", language.locale()));
    }

    private Content.Card askBack(Reply reply) {
        Language language = reply.language();
        Map<String, Object> data = about(reply);
        List<Map<String, Object>> closest = new ArrayList<>();
        List<String> options = options(reply);
        for (int i = 0; i < options.size(); i++) {
            Map<String, Object> option =
                    new HashMap<>(describe.inShort(reply.candidates().get(i), reply));
            option.put("task", options.get(i));
            closest.add(option);
        }
        data.put("closest", closest);
        return new Content.Card(cards.render("ask-back", language.locale(), data), askBack(language));
    }

    /** What asking back lets choose from, in the order of the candidates. */
    List<String> options(Reply reply) {
        Language language = reply.language();
        return reply.candidates().stream()
                .map(Answer::entry)
                .map(entry -> reply.about() == Reply.AsksBack.PLAYBOOK
                        ? describe.playbook(entry, language)
                        : describe.task(entry, language))
                .toList();
    }

    /** The question that asks back, where several may be meant. */
    String askBack(Language language) {
        return cards.text("askBack.title", language.locale());
    }

    /** Asks what was meant instead of what a card shows. */
    Content.Card others(Recalled recalled) {
        Language language = recalled.shown().language();
        Map<String, Object> data = about(recalled.shown());
        data.put("entry", recalled.entry());
        data.put("rejected", recalled.rejected());
        data.put(
                "others",
                recalled.others().stream()
                        .map(answer -> describe.inShort(answer, recalled.shown()))
                        .toList());
        return new Content.Card(
                cards.render("others", language.locale(), data), cards.text("others.title", language.locale()));
    }

    /** The places in full that say what a card shows. */
    Content.Card places(Recalled recalled) {
        Language language = recalled.shown().language();
        Map<String, Object> data = about(recalled.shown());
        data.put("entry", recalled.entry());
        data.put(
                "answers",
                recalled.shown().answers().stream()
                        .map(answer -> describe.inShort(answer, recalled.shown()))
                        .toList());
        return new Content.Card(
                cards.render("source", language.locale(), data), cards.text("place.title", language.locale()));
    }

    Content.Card welcome(Language language) {
        Map<String, Object> data = Map.of(
                "playbooks",
                playbooks.all().stream()
                        .map(playbook -> playbook.title().in(language.code()))
                        .toList());
        return new Content.Card(
                cards.render("welcome", language.locale(), data), cards.text("summary.welcome", language.locale()));
    }

    /** What the presser of a question's button is told at once; the answer follows as a message. */
    String asked(String question, Language language) {
        return cards.text("ask.taken", language.locale(), question);
    }

    String noQuestion(Language language) {
        return cards.text("ask.noQuestion", language.locale());
    }

    /** The question, and what buttons carry of it: all or nothing, because a part of it may be another question. */
    static Map<String, Object> about(Reply reply) {
        Map<String, @Nullable Object> data = new HashMap<>();
        data.put("question", reply.question());
        data.put("carried", carried(reply));
        return data;
    }

    static @Nullable String carried(Reply reply) {
        return reply.question().length() <= LONGEST_CARRIED ? reply.question() : null;
    }
}
