package dev.handrail.answer;

import dev.handrail.card.Cards;
import dev.handrail.playbook.Coded;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Source;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in a language what cards show of an answer. */
@Component
final class DescribeAnswer {
    private final Cards cards;
    private final Playbooks playbooks;

    DescribeAnswer(Cards cards, Playbooks playbooks) {
        this.cards = cards;
        this.playbooks = playbooks;
    }

    /** The answer as the answer card needs it. */
    Map<String, Object> inFull(Answer answer, Language language) {
        Entry entry = answer.entry();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("party", code(partOf(entry)));
        told.put("involvement", code(entry.involvement()));
        told.put("task", task(entry, language));
        told.put("text", entry.words(language.code()).text());
        told.put("phase", phase(entry, language));
        told.put("services", services(entry, language));
        told.put("playbook", titles(answer, language));
        told.put("vendor", playbook(entry).vendor());
        told.put("sources", sources(answer, language));
        return told;
    }

    /** Its task, whose it is, and the places that say it. */
    Map<String, Object> inShort(Answer answer, Language language) {
        return Map.of(
                "task",
                task(answer.entry(), language),
                "entry",
                answer.entry().publicId(),
                "heading",
                heading(answer.entry(), language),
                "sources",
                sources(answer, language));
    }

    String task(Entry entry, Language language) {
        return entry.words(language.code()).task();
    }

    /** Who has a part in it; nobody in a fact, even one that tells of somebody. */
    static @Nullable Party partOf(Entry entry) {
        return entry.kind() == Kind.FACT ? null : entry.party();
    }

    /** Who has the part, and which. */
    private String heading(Entry entry, Language language) {
        Party party = partOf(entry);
        if (party == null) {
            return cards.text("heading.fact", language.locale());
        }
        Involvement involvement = entry.involvement();
        String part = involvement == null ? "part" : involvement.code();
        return cards.text(
                "heading." + party.code() + "." + part,
                language.locale(),
                playbook(entry).vendor());
    }

    /** Who it is, in a word or two. */
    String party(Entry entry, Language language) {
        Party party = partOf(entry);
        return party == null
                ? cards.text("heading.fact", language.locale())
                : cards.text(
                        "list.party." + party.code(),
                        language.locale(),
                        playbook(entry).vendor());
    }

    @Nullable String phase(Entry entry, Language language) {
        return entry.phase() == null
                ? null
                : playbook(entry).phase(entry.phase()).orElseThrow().name().in(language.code());
    }

    private List<String> services(Entry entry, Language language) {
        return entry.services().stream()
                .map(service ->
                        playbook(entry).service(service).orElseThrow().name().in(language.code()))
                .toList();
    }

    private String titles(Answer answer, Language language) {
        return String.join(
                ", ",
                answer.entries().stream()
                        .map(entry -> playbook(entry).title().in(language.code()))
                        .distinct()
                        .toList());
    }

    String playbook(Entry entry, Language language) {
        return playbook(entry).title().in(language.code());
    }

    private Playbook playbook(Entry entry) {
        return playbooks.playbook(entry.playbook()).orElseThrow();
    }

    private static @Nullable String code(@Nullable Coded coded) {
        return coded == null ? null : coded.code();
    }

    private static List<Map<String, Object>> sources(Answer answer, Language language) {
        return answer.sources().stream().map(source -> source(source, language)).toList();
    }

    private static Map<String, Object> source(Source source, Language language) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("title", source.document().title());
        shown.put(
                "language", Locale.forLanguageTag(source.document().language()).getDisplayName(language.locale()));
        shown.put("section", source.section());
        shown.put("firstLine", source.firstLine());
        shown.put("lastLine", source.lastLine());
        LocalDate date = source.document().date();
        shown.put("date", date == null ? null : SayDate.in(language, date));
        return shown;
    }
}
