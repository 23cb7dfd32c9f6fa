package dev.handrail.engagement.people;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The card of who takes part: by side, who steers first, with what waits and who cannot be reached. */
@Component
final class ShowParticipants {
    static final int PER_PAGE = 8;

    /** By which the invitation is shown. */
    private static final String INVITE = "people.invite";

    /** By which it is shown whom messages reach. */
    private static final String DELIVERIES = "delivery.show";

    private final PeopleCards cards;
    private final LoadAcquaintance loadAcquaintance;

    ShowParticipants(PeopleCards cards, LoadAcquaintance loadAcquaintance) {
        this.cards = cards;
        this.loadAcquaintance = loadAcquaintance;
    }

    /**
     * @param bot by whose address people find the app
     * @param wanted the page, from 0; the nearest there is
     */
    Content.Card page(View view, Address bot, int wanted, Language language) {
        List<Participant> shown = inOrder(view.people());
        int last = Math.max(0, (shown.size() - 1) / PER_PAGE);
        int page = Math.clamp(wanted, 0, last);
        List<Participant> here = shown.subList(page * PER_PAGE, Math.min(shown.size(), (page + 1) * PER_PAGE));
        List<Participant> unreachable = here.stream()
                .filter(Participant::isActive)
                .filter(each -> loadAcquaintance.of(each).reach().isEmpty())
                .toList();
        return cards.card(
                new Panel(
                        cards.text("title", language),
                        view.engagement().name(),
                        cards.text("count", language, view.people().active().size()),
                        List.of(),
                        sections(view, here, unreachable, bot, page, language),
                        buttons(view, page, last, language)),
                language);
    }

    /** Those who ask to come in stand first: somebody has to say something. */
    private static List<Participant> inOrder(People people) {
        return people.all().stream()
                .filter(each -> each.isActive() || each.asked().contains(Role.MEMBER))
                .sorted(Comparator.comparing(Participant::isActive)
                        .thenComparing(Participant::side)
                        .thenComparing(each -> !Steering.steers(each))
                        .thenComparing(each -> each.asked().isEmpty())
                        .thenComparing(Participant::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Panel.Section> sections(
            View view,
            List<Participant> here,
            List<Participant> unreachable,
            Address bot,
            int page,
            Language language) {
        Map<String, List<Panel.Item>> bySide = new LinkedHashMap<>();
        for (Participant each : here) {
            bySide.computeIfAbsent(heading(each, language), _ -> new ArrayList<>())
                    .add(item(view, each, unreachable.contains(each), page, language));
        }
        List<Panel.Section> sections = new ArrayList<>();
        bySide.forEach((heading, items) -> sections.add(new Panel.Section(heading, items)));
        if (!unreachable.isEmpty()) {
            sections.add(new Panel.Section(
                    cards.text("unreachableTitle", language),
                    List.of(cards.install(cards.text("unreachableDetail", language), bot, language))));
        }
        return sections;
    }

    private String heading(Participant each, Language language) {
        return each.isActive()
                ? cards.side(each.side(), language)
                : cards.text(each.tookPart() ? "back" : "comeIn", language);
    }

    private Panel.Item item(View view, Participant each, boolean unreachable, int page, Language language) {
        List<String> detail = new ArrayList<>();
        if (!each.asked().isEmpty()) {
            detail.add(cards.text("asks", language, cards.roles(each.asked(), language)));
        }
        if (unreachable) {
            detail.add(cards.text("unreachable", language));
        }
        return new Panel.Item(
                each.name() + " · " + cards.roles(each.roles(), language),
                detail.isEmpty() ? null : String.join(" · ", detail),
                unreachable || !each.asked().isEmpty() ? Panel.Tone.SOON : Panel.Tone.PLAIN,
                itemButtons(view, each, page, language));
    }

    private List<Button> itemButtons(View view, Participant each, int page, Language language) {
        if (!view.engagement().isRunning() || !view.may(Action.MANAGE_PEOPLE)) {
            return List.of();
        }
        List<Button> buttons = new ArrayList<>();
        each.asked().stream()
                .filter(role -> Steering.mayDecide(view.me(), each, role))
                .limit(2)
                .forEach(role -> {
                    Map<String, Object> about = AskedCard.about(view.loaded(), each, role);
                    about.put("page", page);
                    buttons.add(Button.doing(
                            cards.text("confirm", language, cards.role(role, language)), DecideRoles.CONFIRM, about));
                    buttons.add(Button.doing(
                            cards.text("decline", language, cards.role(role, language)), DecideRoles.DECLINE, about));
                });
        if (each.isActive()) {
            buttons.add(Button.opening(
                    cards.text("manage", language),
                    ManageParticipant.MANAGE,
                    Map.of("engagement", view.id().value(), "participant", each.id())));
        }
        return buttons;
    }

    private List<Button> buttons(View view, int page, int last, Language language) {
        String id = view.id().value();
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Button.doing(
                    cards.text("before", language), ListPeople.LIST, Map.of("engagement", id, "page", page - 1)));
        }
        if (page < last) {
            buttons.add(Button.doing(
                    cards.text("more", language), ListPeople.LIST, Map.of("engagement", id, "page", page + 1)));
        }
        if (view.engagement().isRunning()) {
            buttons.add(Button.opening(cards.text("myRoles", language), AskRoles.ASK, Map.of("engagement", id)));
            if (view.may(Action.MANAGE_PEOPLE)) {
                buttons.add(Button.doing(cards.text("invite", language), INVITE, Map.of("engagement", id)));
                buttons.add(Button.doing(cards.text("deliveries", language), DELIVERIES, Map.of("engagement", id)));
            }
            buttons.add(Button.opening(cards.text("leave", language), LeaveEngagement.LEAVE, Map.of("engagement", id)));
        }
        return buttons;
    }
}
