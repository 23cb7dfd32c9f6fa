package dev.handrail.answer;

import static java.util.Objects.requireNonNull;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.engagement.ShowDay;
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
    /** Both sides' parts. A card that answers more at once has no room for what can be done about each. */
    private static final int MOST_WITH_BUTTONS = 2;

    private final Cards cards;
    private final Playbooks playbooks;
    private final DescribeInside inside;

    DescribeAnswer(Cards cards, Playbooks playbooks, DescribeInside inside) {
        this.cards = cards;
        this.playbooks = playbooks;
        this.inside = inside;
    }

    /** The answer as the answer card needs it. */
    Map<String, Object> inFull(Answer answer, Reply reply) {
        Language language = reply.language();
        Scope scope = reply.scope();
        Entry entry = answer.entry();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("party", code(partOf(entry, scope)));
        told.put("involvement", code(entry.involvement()));
        told.put("task", task(entry, language));
        told.put("text", entry.words(language.code()).text());
        told.put("phase", phase(entry, language));
        told.put("services", services(entry, language));
        told.put("playbook", titles(answer, language));
        told.put("vendor", playbook(entry).vendor());
        told.put("sources", sources(answer, language));
        scope.engagement(entry).ifPresent(one -> addInside(told, one, entry, reply));
        if (scope.isOutside(entry)) {
            told.put("outside", inside.outside(requireNonNull(scope.inside()), language));
        }
        return told;
    }

    /** What the engagement adds: who it is there, what was agreed, and what can be done. */
    private void addInside(Map<String, Object> told, Inside one, Entry entry, Reply reply) {
        Language language = reply.language();
        Party party = partOf(entry, reply.scope());
        if (party == null) {
            return;
        }
        inside.heading(one, party, entry.involvement(), playbook(entry).vendor(), language)
                .ifPresent(heading -> told.put("headed", heading));
        one.agreed(entry).ifPresent(agreement -> {
            told.put("agreed", inside.agreed(one, agreement, heading(entry, reply.scope(), language), language));
            told.put(
                    "text",
                    inside.text(
                            "playbook", language, entry.words(language.code()).text()));
        });
        told.put("people", inside.people(one, party, entry, language));
        if (reply.answers().size() <= MOST_WITH_BUTTONS) {
            told.put(
                    "buttons",
                    inside.buttons(one, entry, ShowReply.carried(reply), language).stream()
                            .map(Button::shown)
                            .toList());
        }
    }

    /** Its task, whose it is, and the places that say it. */
    Map<String, Object> inShort(Answer answer, Reply reply) {
        Language language = reply.language();
        return Map.of(
                "task",
                task(answer.entry(), language),
                "entry",
                answer.entry().publicId(),
                "heading",
                marked(answer.entry(), reply.scope(), language),
                "sources",
                sources(answer, language));
    }

    String task(Entry entry, Language language) {
        return entry.words(language.code()).task();
    }

    /** Who has a part in it; nobody in a fact, even one that tells of somebody. */
    static @Nullable Party partOf(Entry entry, Scope scope) {
        return entry.kind() == Kind.FACT ? null : scope.party(entry);
    }

    /** To whom the words are addressed, where the asker is somebody else. */
    @Nullable String addressed(Reply reply) {
        Inside one = reply.scope().inside();
        return one == null ? null : inside.addressed(one, reply.language());
    }

    /** With a word where the engagement agreed so, or has nothing to do with it. */
    private String marked(Entry entry, Scope scope, Language language) {
        String heading = heading(entry, scope, language);
        if (scope.isAgreed(entry)) {
            return heading + " · " + inside.text("agreedMark", language);
        }
        return scope.isOutside(entry) ? heading + " · " + inside.text("outsideMark", language) : heading;
    }

    /** Who has the part, and which. */
    private String heading(Entry entry, Scope scope, Language language) {
        Party party = partOf(entry, scope);
        if (party == null) {
            return cards.text("heading.fact", language.locale());
        }
        Involvement involvement = entry.involvement();
        String part = involvement == null ? "part" : involvement.code();
        String vendor = playbook(entry).vendor();
        return scope.engagement(entry)
                .flatMap(one -> inside.heading(one, party, involvement, vendor, language))
                .orElseGet(() -> cards.text("heading." + party.code() + "." + part, language.locale(), vendor));
    }

    /** Who it is, in a word or two. */
    String party(Entry entry, Scope scope, Language language) {
        Party party = partOf(entry, scope);
        if (party == null) {
            return cards.text("heading.fact", language.locale());
        }
        String vendor = playbook(entry).vendor();
        return scope.engagement(entry)
                .flatMap(one -> inside.party(one, party, vendor, language))
                .orElseGet(() -> cards.text("list.party." + party.code(), language.locale(), vendor));
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
        shown.put("date", date == null ? null : ShowDay.written(date, language));
        return shown;
    }
}
