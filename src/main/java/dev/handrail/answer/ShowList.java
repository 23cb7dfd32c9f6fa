package dev.handrail.answer;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsLast;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a list by phase, and by party where several have a part, a page at a time. */
@Component
final class ShowList {
    private static final int PAGE = 10;

    /** What stands under one heading; either may be absent. */
    private record Group(@Nullable String phase, @Nullable Party party) {}

    private final Cards cards;
    private final DescribeAnswer describe;
    private final List<String> phases;

    ShowList(Cards cards, DescribeAnswer describe, Playbooks playbooks) {
        this.cards = cards;
        this.describe = describe;
        phases = playbooks.all().stream()
                .flatMap(playbook -> playbook.phases().stream())
                .map(Phase::id)
                .distinct()
                .toList();
    }

    Content.Card first(Reply list) {
        return page(list, 1).orElseThrow();
    }

    /**
     * One page of a list.
     *
     * @param page counted from 1
     * @return empty where the list has no such page
     */
    Optional<Content.Card> page(Reply list, int page) {
        int all = list.answers().size();
        int pages = (all + PAGE - 1) / PAGE;
        if (page < 1 || page > pages) {
            return Optional.empty();
        }
        int from = (page - 1) * PAGE;
        int to = Math.min(all, from + PAGE);
        Language language = list.language();
        Map<String, Object> data = ShowReply.about(list);
        data.put("count", String.valueOf(all));
        data.put("from", String.valueOf(from + 1));
        data.put("to", String.valueOf(to));
        data.put("later", String.valueOf(all - to));
        data.put("pages", pages);
        data.put("page", page);
        data.put("groups", groups(list, sorted(list).subList(from, to)));
        return Optional.of(new Content.Card(
                cards.render("list", language.locale(), data),
                cards.text("list.title", language.locale(), String.valueOf(all))));
    }

    private List<Answer> sorted(Reply list) {
        return list.answers().stream()
                .sorted(comparing(Answer::entry, inOrder(list.scope())))
                .toList();
    }

    private Comparator<Entry> inOrder(Scope scope) {
        return comparing((Entry entry) -> entry.phase() == null ? phases.size() : phases.indexOf(entry.phase()))
                .thenComparing(entry -> DescribeAnswer.partOf(entry, scope), nullsLast(Comparator.naturalOrder()));
    }

    private List<Map<String, Object>> groups(Reply list, List<Answer> page) {
        boolean severalParties = list.answers().stream()
                        .map(answer -> Optional.ofNullable(DescribeAnswer.partOf(answer.entry(), list.scope())))
                        .distinct()
                        .count()
                > 1;
        Map<Group, List<Answer>> groups = new LinkedHashMap<>();
        for (Answer answer : page) {
            Entry entry = answer.entry();
            groups.computeIfAbsent(
                            new Group(entry.phase(), DescribeAnswer.partOf(entry, list.scope())),
                            first -> new ArrayList<>())
                    .add(answer);
        }
        return groups.values().stream()
                .map(group -> group(group, list, severalParties))
                .toList();
    }

    private Map<String, Object> group(List<Answer> answers, Reply list, boolean severalParties) {
        Language language = list.language();
        Entry first = answers.getFirst().entry();
        String phase = Optional.ofNullable(describe.phase(first, language))
                .orElseGet(() -> cards.text("list.noPhase", language.locale()));
        return Map.of(
                "title",
                severalParties ? phase + " · " + describe.party(first, list.scope(), language) : phase,
                "lines",
                answers.stream().map(answer -> describe.inShort(answer, list)).toList());
    }
}
