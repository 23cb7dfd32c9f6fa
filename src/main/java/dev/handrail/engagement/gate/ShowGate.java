package dev.handrail.engagement.gate;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.NamePerson;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.SignOff;
import dev.handrail.engagement.TellSteering;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Phase;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of a gate: what is in the way of the phase's end, who has signed, and what the reader can do. */
@Component
final class ShowGate {
    private final Cards cards;
    private final NamePerson namePerson;
    private final PhasePlan phasePlan;
    private final ListBlocking listBlocking;
    private final CiteGate citeGate;

    ShowGate(Cards cards, NamePerson namePerson, PhasePlan phasePlan, ListBlocking listBlocking, CiteGate citeGate) {
        this.cards = cards;
        this.namePerson = namePerson;
        this.phasePlan = phasePlan;
        this.listBlocking = listBlocking;
        this.citeGate = citeGate;
    }

    /** @param note what is to be said before everything else */
    Content.Card to(View view, LoadGate.Read read, @Nullable String note, Language language) {
        return to(view.loaded(), view.engagement(), view.me(), read, note, language);
    }

    /** As one of the participants sees it who has not asked, after a change that is yet to be committed. */
    Content.Card to(
            Loaded loaded,
            Engagement engagement,
            Participant reader,
            LoadGate.Read read,
            @Nullable String note,
            Language language) {
        Gate gate = read.gate();
        String phase = name(engagement, gate.present().phase(), language);
        Panel panel = switch (gate.stage()) {
            case RUNNING ->
                new Panel(
                        text("title", language, phase),
                        engagement.name(),
                        note == null ? text("rule", language) : note,
                        facts(engagement, loaded.people(), read, language),
                        sections(engagement, loaded.people(), read, language),
                        buttons(engagement, reader, gate, language));
            case BEFORE_OPTIONAL -> between(engagement, reader, gate, note, language);
            case COMPLETE ->
                new Panel(
                        text("allDone", language),
                        engagement.name(),
                        note == null ? text("whatNow", language) : note,
                        List.of(),
                        List.of(),
                        List.of(status(engagement, language)));
        };
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private Panel between(
            Engagement engagement, Participant reader, Gate gate, @Nullable String note, Language language) {
        Phase next = gate.next().orElseThrow();
        String name = next.name().in(language.code());
        List<Button> buttons = new ArrayList<>();
        if (may(reader)) {
            Map<String, Object> data = data(engagement, next.id());
            buttons.add(Button.doing(text("begin", language, name), SignOffPhase.BEGIN, data));
            buttons.add(Button.doing(text("skip", language), SignOffPhase.SKIP, data));
        }
        buttons.add(status(engagement, language));
        String question = text("optional", language, name);
        return new Panel(
                text("between", language, name),
                engagement.name(),
                note == null ? question : note + "\n\n" + question,
                List.of(),
                List.of(),
                buttons);
    }

    private List<Panel.Fact> facts(Engagement engagement, People people, LoadGate.Read read, Language language) {
        long over = read.tasks().stream().filter(task -> task.state().isOver()).count();
        return List.of(
                new Panel.Fact(
                        side(Side.CUSTOMER, language), signed(Side.CUSTOMER, engagement, people, read, language)),
                new Panel.Fact(side(Side.VENDOR, language), signed(Side.VENDOR, engagement, people, read, language)),
                new Panel.Fact(
                        text("tasks", language),
                        cards.counted(
                                "gate.tasksOf",
                                language.locale(),
                                over,
                                read.tasks().size())));
    }

    private String signed(Side side, Engagement engagement, People people, LoadGate.Read read, Language language) {
        Optional<SignOff> yes = read.gate().of(side);
        if (yes.isPresent()) {
            return text(
                    "signed",
                    language,
                    namePerson.of(people, yes.get().by(), language),
                    ShowDay.written(yes.get().at(), engagement.zone(), language));
        }
        List<Participant> steering = TellSteering.of(people, side);
        return steering.isEmpty()
                ? text("nobody", language)
                : text("notYet", language, namePerson.all(steering, language));
    }

    private List<Panel.Section> sections(Engagement engagement, People people, LoadGate.Read read, Language language) {
        List<Panel.Section> sections = new ArrayList<>();
        if (!read.gate().blocking().isEmpty()) {
            sections.add(listBlocking.section(engagement, people, read.gate().blocking(), language));
        }
        citeGate.source(engagement.scope(), language)
                .ifPresent(source ->
                        sections.add(new Panel.Section(null, List.of(new Panel.Item(text("why", language), source)))));
        return sections;
    }

    private List<Button> buttons(Engagement engagement, Participant reader, Gate gate, Language language) {
        List<Button> buttons = new ArrayList<>();
        Map<String, Object> data = data(engagement, gate.present().phase());
        if (may(reader) && engagement.isRunning()) {
            boolean signed = TellSteering.side(reader)
                    .filter(side -> gate.of(side).isPresent())
                    .isPresent();
            if (signed) {
                buttons.add(Button.doing(text("takeBack", language), SignOffPhase.TAKE_BACK, data));
            } else if (gate.blocking().isEmpty()) {
                buttons.add(Button.doing(text("sign", language), SignOffPhase.SIGN, data));
            }
        }
        buttons.add(Button.doing(text("look", language), SignOffPhase.SHOW, data));
        return buttons;
    }

    private static boolean may(Participant reader) {
        return dev.handrail.engagement.Access.may(reader.standing(), Action.SIGN_OFF);
    }

    private Button status(Engagement engagement, Language language) {
        return Button.doing(
                text("status", language),
                "status.show",
                Map.of("engagement", engagement.id().value()));
    }

    private static Map<String, Object> data(Engagement engagement, String phase) {
        return Map.of("engagement", engagement.id().value(), "phase", phase, "revision", engagement.revision());
    }

    String name(Engagement engagement, String phase, Language language) {
        return phasePlan
                .phase(engagement.scope(), phase)
                .map(known -> known.name().in(language.code()))
                .orElse(phase);
    }

    String side(Side side, Language language) {
        return cards.text("engagement.side." + side.name().toLowerCase(java.util.Locale.ROOT), language.locale());
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("gate." + key, language.locale(), arguments);
    }
}
