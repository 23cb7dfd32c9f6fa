package dev.handrail.engagement.route;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.DeskMembers;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells somebody what can be done now, and by whom. */
@Component
public final class FirstHelp {
    /** By which a desk member starts an engagement. */
    public static final String START = "engagement.start";

    /** By which somebody takes part; its data may carry the invitation's code. */
    public static final String JOIN = "people.join";

    /** By which somebody says which engagement is meant in a personal chat. */
    public static final String CHOOSE = "engagement.choose";

    private static final List<String> EVERYBODY =
            List.of("Ask", "Status", "Tasks", "Phase", "Checklist", "Timeline", "People", "History");

    private static final List<String> STEERING =
            List.of("SignOff", "AddTask", "Limits", "Decisions", "Invite", "Settings", "Export");

    private static final List<String> DESK = List.of("Portfolio", "Start");

    private final Cards cards;
    private final DeskMembers deskMembers;

    FirstHelp(Cards cards, DeskMembers deskMembers) {
        this.cards = cards;
        this.deskMembers = deskMembers;
    }

    /** For somebody who takes part. */
    public Content.Card mine(View view, Language language) {
        List<Panel.Section> sections = new ArrayList<>();
        sections.add(tries("try", EVERYBODY, language));
        if (view.may(Action.MANAGE_PEOPLE)) {
            sections.add(tries("trySteering", STEERING, language));
        }
        if (view.may(Action.SEE_VENDOR_VIEW) || view.me().accounts().stream().anyMatch(deskMembers::has)) {
            sections.add(tries("tryDesk", DESK, language));
        }
        return content(
                new Panel(
                        text("help.title", language),
                        null,
                        text("help.mine", language, view.engagement().name()),
                        List.of(),
                        sections,
                        List.of()),
                language);
    }

    private Panel.Section tries(String heading, List<String> hints, Language language) {
        return new Panel.Section(
                text("help." + heading, language),
                hints.stream()
                        .map(hint -> new Panel.Item(
                                text("help.try" + hint, language), text("help.try" + hint + "Detail", language)))
                        .toList());
    }

    /** For somebody in a place whose engagement is others'. */
    public Content.Card join(Loaded loaded, Language language) {
        // Without the code: whoever reads the card's data could pass it on to people who are not there.
        Button join = Button.doing(text("help.join", language), JOIN, Map.of());
        return panel(
                text("help.notYours", language, loaded.engagement().name()), Stream.of("Ask"), List.of(join), language);
    }

    /** For somebody who takes part in none, as far as can be seen from there. */
    public Content.Card none(Origin origin, Language language) {
        if (origin.address().place().kind() != Place.Kind.PERSONAL) {
            return panel(text("help.place", language), Stream.of("Ask"), List.of(), language);
        }
        @Nullable Person person = origin.sender().person();
        boolean ofTheDesk = person != null && deskMembers.has(person);
        List<Button> start =
                ofTheDesk ? List.of(Button.opening(text("help.start", language), START, Map.of())) : List.of();
        return panel(
                text(ofTheDesk ? "help.noneDesk" : "help.none", language), Stream.of("Ask", "Join"), start, language);
    }

    /** For somebody who takes part in several. */
    public Content.Card choose(List<Membership> memberships, Language language) {
        return list(text("help.several", language), memberships, null, language);
    }

    /**
     * The engagements of a person, each with its button.
     *
     * @param current the one that is chosen already
     */
    public Content.Card list(
            String title, List<Membership> memberships, @Nullable Membership current, Language language) {
        List<Panel.Item> items = new ArrayList<>();
        for (Membership each : memberships.stream().limit(15).toList()) {
            boolean chosen = each.equals(current);
            items.add(new Panel.Item(
                    each.name(),
                    chosen
                            ? text("current", language)
                            : each.standing() == Standing.ARCHIVED ? text("archivedMark", language) : customer(each),
                    Panel.Tone.PLAIN,
                    chosen
                            ? List.of()
                            : List.of(Button.doing(
                                    text("choose", language),
                                    CHOOSE,
                                    Map.of("engagement", each.engagement().value())))));
        }
        return content(
                new Panel(title, null, null, List.of(), List.of(new Panel.Section(null, items)), List.of()), language);
    }

    /** Absent where the engagement is called so already. */
    private static @Nullable String customer(Membership membership) {
        return membership.name().equals(membership.customer()) ? null : membership.customer();
    }

    private Content.Card panel(String text, Stream<String> hints, List<Button> buttons, Language language) {
        return content(
                new Panel(
                        text("help.title", language),
                        null,
                        text,
                        List.of(),
                        List.of(tries("try", hints.toList(), language)),
                        buttons),
                language);
    }

    private Content.Card content(Panel panel, Language language) {
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("engagement." + key, language.locale(), arguments);
    }
}
