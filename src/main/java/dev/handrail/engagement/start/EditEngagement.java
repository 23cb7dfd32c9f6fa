package dev.handrail.engagement.start;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.TellMembers;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.store.Write;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows what an engagement is about, and lets its managers change it by the form that started it. */
@Component
final class EditEngagement implements EngagementPress, EngagementSpeech {
    static final String EDIT = "engagement.edit";
    private static final String SAVE = "engagement.save";

    private final Cards cards;
    private final BasicsForm basicsForm;
    private final ShowEngagement showEngagement;
    private final List<FollowsEngagement> followers;
    private final TellMembers tellMembers;

    EditEngagement(
            Cards cards,
            BasicsForm basicsForm,
            ShowEngagement showEngagement,
            List<FollowsEngagement> followers,
            TellMembers tellMembers) {
        this.cards = cards;
        this.basicsForm = basicsForm;
        this.showEngagement = showEngagement;
        this.followers = List.copyOf(followers);
        this.tellMembers = tellMembers;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(EDIT, Action.EDIT), Verb.changing(SAVE, Action.EDIT));
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.SETTINGS, Action.SEE, false));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        return Step.reply(showEngagement.settings(view, said.language()));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Form form = form(view.engagement(), language);
        if (pressed.verb().equals(EDIT)) {
            return dialog(form, language);
        }
        Filled filled = basicsForm.read(form, pressed.data(), language);
        if (!String.valueOf(view.engagement().revision())
                .equals(String.valueOf(pressed.data().get("revision")))) {
            // Somebody else changed it while the form was open: what was filled in stays, to be sent in once more.
            return dialog(filled.again(), language);
        }
        return filled.isFine() ? save(view, filled, language) : dialog(filled.again(), language);
    }

    private Form form(Engagement engagement, Language language) {
        return basicsForm.form(
                engagement.basics(),
                engagement.zone(),
                SAVE,
                Map.of("engagement", engagement.id().value(), "revision", engagement.revision()),
                language);
    }

    private Step save(View view, Filled filled, Language language) {
        Engagement before = view.engagement();
        Engagement after = before.with(BasicsForm.basics(filled, before.dates().migrationEventEnded()));
        List<Write> writes = new ArrayList<>();
        writes.add(view.loaded().write(after));
        writes.add(tellMembers.toAll(after));
        followers.forEach(follower -> writes.addAll(follower.follow(before, after)));
        return Step.reply(new Content.Text(cards.text("start.saved", language.locale(), after.name())))
                .withChanges(writes)
                .withHistory(new Happening("engagement.changed", Map.of()));
    }

    private Step dialog(Form form, Language language) {
        String title = cards.text("start.edit", language.locale());
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }
}
