package dev.handrail.engagement.people;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.VendorTenants;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form for what somebody is, with only what the one who fills it in may decide. */
@Component
final class ParticipantForm {
    static final String CHANGE = "people.change";
    private static final String ROLES = "roles";
    private static final String SIDE = "side";
    private static final String REMOVE = "remove";

    private final PeopleCards cards;
    private final VendorTenants vendorTenants;
    private final ProductTime time;

    ParticipantForm(PeopleCards cards, VendorTenants vendorTenants, ProductTime time) {
        this.cards = cards;
        this.vendorTenants = vendorTenants;
        this.time = time;
    }

    Form form(View view, Participant whom, Language language) {
        List<Form.Field> fields = new ArrayList<>();
        Set<Role> roles = roles(view, whom);
        Set<Role> now = EnumSet.noneOf(Role.class);
        now.addAll(whom.roles());
        now.retainAll(roles);
        if (!roles.isEmpty()) {
            fields.add(Form.Field.someOf(
                    ROLES,
                    cards.text("rolesLabel", language),
                    AskRoles.codes(now),
                    roles.stream()
                            .map(role -> new Form.Choice(cards.role(role, language), role.code()))
                            .toList()));
        }
        List<Form.Choice> sides = sides(view, whom).stream()
                .map(side -> new Form.Choice(cards.side(side, language), side.name()))
                .toList();
        if (sides.size() > 1) {
            fields.add(Form.Field.oneOf(
                            SIDE, cards.text("sideLabel", language), whom.side().name(), sides)
                    .asRequired());
        }
        if (Steering.mayRemove(view.me(), whom)) {
            fields.add(Form.Field.yes(REMOVE, cards.text("remove", language, whom.name()), false));
        }
        return new Form(note(whom, language), fields, CHANGE, carried(view, whom), cards.text("save", language));
    }

    private String note(Participant whom, Language language) {
        return whom.asked().isEmpty()
                ? cards.text("manageNote", language)
                : cards.text("asks", language, cards.roles(whom.asked(), language));
    }

    private static Map<String, Object> carried(View view, Participant whom) {
        return Map.of(
                "engagement",
                view.id().value(),
                "participant",
                whom.id(),
                "was",
                fingerprint(whom),
                "revision",
                view.people().revision());
    }

    /** What the form was filled in about. */
    static String fingerprint(Participant whom) {
        return whom.side() + "/" + AskRoles.codes(whom.roles()) + "/" + AskRoles.codes(whom.asked());
    }

    private static Set<Role> roles(View view, Participant whom) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(Role.values())
                .filter(role -> role != Role.MEMBER && Steering.mayDecide(view.me(), whom, role))
                .forEach(roles::add);
        return roles;
    }

    /** The vendor's own people are the vendor's; of everybody else it can be said. */
    private List<Side> sides(View view, Participant whom) {
        boolean ofTheVendor = whom.accounts().stream().anyMatch(account -> vendorTenants.has(account.tenantId()));
        return ofTheVendor || whom.side() == Side.VENDOR && !Steering.mayPlace(view.me(), Side.VENDOR)
                ? List.of(whom.side())
                : Stream.of(Side.values())
                        .filter(side -> side == whom.side() || Steering.mayPlace(view.me(), side))
                        .toList();
    }

    /** The participant as it was filled in: what the form did not show stays. */
    Participant filledIn(View view, Participant whom, Filled filled) {
        if (filled.yes(REMOVE)) {
            return whom.removed(time.instant());
        }
        Set<Role> has = EnumSet.noneOf(Role.class);
        has.addAll(whom.roles());
        has.removeAll(roles(view, whom));
        filled.several(ROLES).stream().flatMap(code -> Role.read(code).stream()).forEach(has::add);
        Set<Role> waiting = EnumSet.noneOf(Role.class);
        waiting.addAll(whom.asked());
        waiting.removeAll(has);
        Participant next = whom.withRoles(has, waiting);
        return filled.text(SIDE).isEmpty() ? next : next.on(Side.valueOf(filled.text(SIDE)));
    }
}
