package dev.handrail.answer;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbooks;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows who exactly has to do with a duty, and who of them can be reached in person. */
@Component
final class ShowWhoExactly implements EngagementPress {
    static final String VERB = "answer.people";

    /** Each costs a read. */
    private static final int MOST = 8;

    private final Cards cards;
    private final Playbooks playbooks;
    private final FindInside findInside;
    private final DescribeInside describe;
    private final LoadAcquaintance loadAcquaintance;

    ShowWhoExactly(
            Cards cards,
            Playbooks playbooks,
            FindInside findInside,
            DescribeInside describe,
            LoadAcquaintance loadAcquaintance) {
        this.cards = cards;
        this.playbooks = playbooks;
        this.findInside = findInside;
        this.describe = describe;
        this.loadAcquaintance = loadAcquaintance;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(VERB, Action.SEE));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Inside inside = findInside.of(view);
        Optional<Entry> duty = pressed.data().get("entry") instanceof String id
                ? playbooks.entry(id).filter(inside::covers)
                : Optional.empty();
        return duty.flatMap(entry -> Optional.ofNullable(inside.party(entry))
                        .map(party -> panel(inside, entry, party, pressed, language)))
                .map(panel ->
                        new Outcome.ShowCard(new Content.Card(cards.render(panel, language.locale()), panel.title())))
                .map(outcome -> new Step(List.of(), outcome))
                .orElseGet(() ->
                        new Step(List.of(), new Outcome.ShowText(cards.text("ask.leadsNowhere", language.locale()))));
    }

    private Panel panel(Inside inside, Entry entry, Party party, Incoming.Pressed pressed, Language language) {
        List<Panel.Section> sections = new ArrayList<>();
        for (Responsible each : Responsible.of(party, entry, inside.view().people())) {
            sections.add(new Panel.Section(
                    describe.text(
                            "sideOf." + each.side().name(),
                            language,
                            inside.engagement().customer().name()),
                    items(each, entry, inside, language)));
        }
        return new Panel(
                entry.words(language.code()).task(),
                inside.engagement().name(),
                null,
                List.of(),
                sections,
                List.of(Button.doing(cards.text("button.back", language.locale()), "answer", back(entry, pressed))));
    }

    private static Map<String, Object> back(Entry entry, Incoming.Pressed pressed) {
        Map<String, Object> back = new LinkedHashMap<>();
        back.put("entry", entry.publicId());
        if (pressed.data().get("question") instanceof String question) {
            back.put("question", question);
        }
        return back;
    }

    private List<Panel.Item> items(Responsible responsible, Entry entry, Inside inside, Language language) {
        List<Role> line = Responsible.line(responsible.side(), entry).toList();
        List<Panel.Item> items = line.stream()
                .flatMap(role -> inside.view().people().with(role).stream())
                .distinct()
                .limit(MOST)
                .map(person -> item(person, language))
                .toList();
        return items.isEmpty()
                ? List.of(new Panel.Item(describe.text("nobody", language, role(responsible.role(), language)), null))
                : items;
    }

    private Panel.Item item(Participant person, Language language) {
        boolean reachable = loadAcquaintance.of(person).reach().isPresent();
        String roles = person.roles().stream().map(role -> role(role, language)).collect(Collectors.joining(", "));
        return new Panel.Item(
                person.name(),
                roles + " · " + describe.text(reachable ? "reachable" : "unreachable", language),
                reachable ? Panel.Tone.PLAIN : Panel.Tone.SOON,
                List.of());
    }

    private String role(Role role, Language language) {
        return cards.text("engagement.role." + role.code(), language.locale());
    }
}
