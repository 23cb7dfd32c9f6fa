package dev.handrail.engagement.start;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.DeskMembers;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.route.FirstHelp;
import dev.handrail.engagement.route.HasHome;
import dev.handrail.store.DocumentStore;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Starts an engagement: a desk member asks for the form, fills it in, and is the new engagement's FastTrack manager. One
 * form starts one engagement, however often it is sent in.
 */
@Component
final class StartEngagement implements SpeechHandler, PressHandler, HasHome {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{24}");

    private final Cards cards;
    private final BasicsForm basicsForm;
    private final BeginEngagement beginEngagement;
    private final FirstHelp firstHelp;
    private final DeskMembers deskMembers;
    private final DocumentStore store;

    StartEngagement(
            Cards cards,
            BasicsForm basicsForm,
            BeginEngagement beginEngagement,
            FirstHelp firstHelp,
            DeskMembers deskMembers,
            DocumentStore store) {
        this.cards = cards;
        this.basicsForm = basicsForm;
        this.beginEngagement = beginEngagement;
        this.firstHelp = firstHelp;
        this.deskMembers = deskMembers;
        this.store = store;
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.START_ENGAGEMENT);
    }

    @Override
    public Set<String> verbs() {
        return Set.of(FirstHelp.START);
    }

    @Override
    public Optional<String> home(Incoming incoming) {
        return incoming instanceof Incoming.Pressed pressed
                        && pressed.verb().equals(FirstHelp.START)
                        && mayStart(pressed.origin())
                ? id(pressed).map(EngagementId::partition)
                : Optional.empty();
    }

    /** Nobody can choose it: it is made of the form's name and of who sends it. */
    private static Optional<EngagementId> id(Incoming.Pressed pressed) {
        Person person = pressed.origin().sender().person();
        return person != null
                        && pressed.manner() != Incoming.Pressed.Manner.OPEN_DIALOG
                        && pressed.data().get("form") instanceof String form
                        && FORM.matcher(form).matches()
                ? Optional.of(EngagementId.startedBy(person.tenantId() + "/" + person.objectId() + "/" + form))
                : Optional.empty();
    }

    private boolean mayStart(Origin origin) {
        Person person = origin.sender().person();
        return person != null && deskMembers.has(person);
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        if (!mayStart(origin)) {
            return Step.reply(new Content.Text(text("onlyDesk", said.language())));
        }
        return Step.reply(
                origin.address().place().kind() == Place.Kind.PERSONAL
                        ? offer(said.language())
                        : firstHelp.none(origin, said.language()));
    }

    private Content offer(Language language) {
        String title = text("title", language);
        Panel panel = new Panel(
                title,
                null,
                text("note", language),
                List.of(),
                List.of(),
                List.of(Button.opening(title, FirstHelp.START, Map.of())));
        return new Content.Card(cards.render(panel, language.locale()), title);
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        if (!mayStart(pressed.origin())) {
            return show(text("onlyDesk", language));
        }
        return id(pressed)
                .map(id -> submit(id, pressed, language))
                .orElseGet(() -> show(dialog(form(pressed.origin(), newForm(pressed.origin()), language), language)));
    }

    private static String newForm(Origin origin) {
        return EngagementId.startedBy(origin.key()).value();
    }

    private Form form(Origin origin, @Nullable Object form, Language language) {
        ZoneId zone = Optional.ofNullable(origin.zone()).orElse(ZoneOffset.UTC);
        return basicsForm.form(null, zone, FirstHelp.START, Map.of("form", String.valueOf(form)), language);
    }

    private Step submit(EngagementId id, Incoming.Pressed pressed, Language language) {
        if (store.read(id.partition(), EngagementDocuments.ENGAGEMENT).isPresent()) {
            return show(text("startedAlready", language));
        }
        Form form = form(pressed.origin(), pressed.data().get("form"), language);
        Filled filled = basicsForm.read(form, pressed.data(), language);
        return filled.isFine()
                ? beginEngagement.begin(id, BasicsForm.basics(filled, null), pressed.origin(), language)
                : show(dialog(filled.again(), language));
    }

    private Outcome dialog(Form form, Language language) {
        return new Outcome.ShowDialog(
                text("title", language),
                new Content.Card(cards.render(form, language.locale()), text("title", language)));
    }

    private static Step show(Outcome outcome) {
        return new Step(List.of(), outcome);
    }

    private static Step show(String text) {
        return show(new Outcome.ShowText(text));
    }

    private String text(String key, Language language) {
        return cards.text("start." + key, language.locale());
    }
}
