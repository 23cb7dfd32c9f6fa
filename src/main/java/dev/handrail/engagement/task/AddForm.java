package dev.handrail.engagement.task;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Form.Field;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dialog for a task that no playbook has. */
@Component
final class AddForm {
    static final int LONGEST_TITLE = 200;

    private final Cards cards;
    private final TaskWords words;
    private final FindPhase findPhase;

    /** What somebody wants added. */
    record Wanted(
            String title,
            String phase,
            Side side,
            @Nullable Participant owner,
            @Nullable LocalDate due,
            boolean blocking,
            boolean remediation) {}

    AddForm(Cards cards, TaskWords words, FindPhase findPhase) {
        this.cards = cards;
        this.words = words;
        this.findPhase = findPhase;
    }

    /** @param from the list that it is added from */
    Form form(View view, @Nullable ListPage from, Language language) {
        boolean toRemedy = from != null && from.filter() == Filter.CHECKLIST;
        String phase = toRemedy
                ? FindDuties.REMEDIATE
                : from == null || from.phase().equals(ListPage.EVERY)
                        ? view.engagement().progress().phase()
                        : from.phase();
        List<Form.Choice> phases = findPhase.phases(view.engagement()).stream()
                .map(each -> new Form.Choice(each.name().in(language.code()), each.id()))
                .toList();
        List<Form.Choice> sides = Stream.of(Side.values())
                .map(side -> new Form.Choice(side(side, language), side.name()))
                .toList();
        boolean holdsUp = toRemedy || phase.equals(FindDuties.REMEDIATE);
        return new Form(
                null,
                List.of(
                        Field.line("title", words.text("titleLabel", language), "", LONGEST_TITLE)
                                .asRequired(),
                        Field.oneOf(
                                        "phase",
                                        words.text("phase", language),
                                        phases.stream()
                                                        .anyMatch(each ->
                                                                each.value().equals(phase))
                                                ? phase
                                                : "",
                                        phases)
                                .asRequired(),
                        Field.oneOf("side", words.text("whose", language), Side.CUSTOMER.name(), sides)
                                .asRequired(),
                        Field.oneOf("owner", words.text("owner", language), "", Choices.people(view, words, language)),
                        Field.date("due", words.text("due", language), ""),
                        Field.yes("blocking", words.text("blockingLong", language), holdsUp),
                        Field.yes("remediation", words.text("onChecklist", language), holdsUp)),
                AddTask.CREATE,
                Carried.engagement(view),
                words.text("addSend", language));
    }

    private String side(Side side, Language language) {
        return cards.text("engagement.side." + side.name().toLowerCase(java.util.Locale.ROOT), language.locale());
    }

    static Wanted wanted(View view, Filled filled) {
        return new Wanted(
                filled.text("title"),
                filled.text("phase"),
                Side.valueOf(filled.text("side")),
                view.people().participant(filled.text("owner")).orElse(null),
                filled.day("due").orElse(null),
                filled.yes("blocking"),
                filled.yes("remediation"));
    }
}
