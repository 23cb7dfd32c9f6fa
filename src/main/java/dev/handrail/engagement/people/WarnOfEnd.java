package dev.handrail.engagement.people;

import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Nobody stops steering as the only one of their side without having been told what follows, and having said yes. */
@Component
final class WarnOfEnd {
    private static final String SURE = "sure";

    private final PeopleCards cards;

    WarnOfEnd(PeopleCards cards) {
        this.cards = cards;
    }

    /** The form with the question, as it is read. */
    Form asking(Form form, Language language) {
        List<Form.Field> fields = new ArrayList<>(form.fields());
        fields.add(Form.Field.yes(SURE, cards.text("sure", language), false));
        return new Form(form.note(), fields, form.verb(), form.data(), form.send());
    }

    /** The form without the question, where there is no need to ask. */
    Form notAsking(Form form) {
        List<Form.Field> fields =
                form.fields().stream().filter(field -> !field.id().equals(SURE)).toList();
        return new Form(form.note(), fields, form.verb(), form.data(), form.send());
    }

    /** What follows, for one's own leaving: what the form says above its fields. */
    Optional<String> consequence(People before, People after, Language language) {
        if (Steering.isLeftAlone(after) && !Steering.isLeftAlone(before)) {
            return Optional.of(cards.text("nobodyLeft", language));
        }
        return Steering.lost(before, after)
                .map(side -> Role.steering(side).orElseThrow())
                .map(role -> cards.text("lastOne", language, cards.role(role, language)));
    }

    /** The form once more, where the change needs a yes that is missing, or cannot be made at all; otherwise empty. */
    Optional<Form> fault(People before, People after, Filled filled, Language language) {
        boolean never = Steering.isLeftAlone(after) && !Steering.isLeftAlone(before);
        return never || !filled.yes(SURE)
                ? consequence(before, after, language).map(why -> {
                    Form again = filled.wrong(SURE, why).again();
                    return never ? withNote(notAsking(again), why) : again;
                })
                : Optional.empty();
    }

    private static Form withNote(Form form, String note) {
        return new Form(note, form.fields(), form.verb(), form.data(), form.send());
    }
}
