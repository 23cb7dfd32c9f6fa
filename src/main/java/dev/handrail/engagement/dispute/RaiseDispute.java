package dev.handrail.engagement.dispute;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.TellSteering;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbooks;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody says of a duty that it is not theirs, and why; both sides' managers are asked whose it is. */
@Component
final class RaiseDispute implements EngagementPress {
    private static final String ASK = "dispute.ask";
    private static final String RAISE = "dispute.raise";
    private static final int LONGEST_REASON = 500;

    private final Cards cards;
    private final Playbooks playbooks;
    private final LoadDecisions loadDecisions;
    private final ShowDispute showDispute;
    private final TellOfDispute tellOfDispute;
    private final ProductTime time;

    RaiseDispute(
            Cards cards,
            Playbooks playbooks,
            LoadDecisions loadDecisions,
            ShowDispute showDispute,
            TellOfDispute tellOfDispute,
            ProductTime time) {
        this.cards = cards;
        this.playbooks = playbooks;
        this.loadDecisions = loadDecisions;
        this.showDispute = showDispute;
        this.tellOfDispute = tellOfDispute;
        this.time = time;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(ASK, Action.DISPUTE), Verb.changing(RAISE, Action.DISPUTE));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        Optional<Entry> duty = duty(view, pressed.data().get("entry"));
        if (duty.isEmpty()) {
            return say(text("noDuty", language));
        }
        Entry entry = duty.get();
        LoadDecisions.Read read = loadDecisions.of(view.id());
        String refusal = refusal(read.decisions(), entry, view, language);
        if (refusal != null) {
            return say(refusal);
        }
        Form form = form(view, entry, language);
        if (pressed.verb().equals(ASK)) {
            return dialog(form, language);
        }
        Filled filled = Filled.in(form, pressed.data(), cards, language.locale());
        return filled.isFine()
                ? raise(view, entry, filled.text("reason"), read, language)
                : dialog(filled.again(), language);
    }

    /** Of a duty that is in dispute already nothing is raised; of one that was settled it may be, in the same words. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return true;
    }

    /** What a card names, where it is a duty of this engagement. */
    private Optional<Entry> duty(View view, @Nullable Object id) {
        return id instanceof String text
                ? playbooks
                        .entry(text)
                        .filter(entry -> entry.kind() == Kind.RESPONSIBILITY && entry.party() != null)
                        .filter(view.engagement().scope()::covers)
                : Optional.empty();
    }

    private @Nullable String refusal(Decisions decisions, Entry entry, View view, Language language) {
        Optional<Dispute> open = decisions.open(entry.meaning());
        if (open.isPresent()) {
            return text(
                    "already",
                    language,
                    showDispute.task(open.get(), language),
                    showDispute.name(open.get().by(), view.loaded(), language));
        }
        return decisions.all().size() >= Decisions.MOST ? text("many", language, Decisions.MOST) : null;
    }

    private Form form(View view, Entry entry, Language language) {
        return new Form(
                text("note", language, entry.words(language.code()).task()),
                List.of(Form.Field.text("reason", text("why", language), "", LONGEST_REASON)
                        .asRequired()),
                RAISE,
                Map.of("engagement", view.id().value(), "entry", entry.publicId()),
                text("send", language));
    }

    private Step raise(View view, Entry entry, String reason, LoadDecisions.Read read, Language language) {
        Decisions decisions = read.decisions();
        Party now = decisions
                .agreement(entry.meaning())
                .map(Agreement::party)
                .orElse(java.util.Objects.requireNonNull(entry.party()));
        List<Participant> deciders = TellSteering.of(view.people());
        Dispute dispute = Dispute.raised(
                        decisions.nextNumber(),
                        entry.meaning(),
                        entry.publicId(),
                        now,
                        view.me().id(),
                        time.instant(),
                        reason)
                .telling(deciders.stream().map(Participant::id).toList());
        Decisions next = decisions.with(dispute);
        TellPeople.Told told = tellOfDispute.cards(dispute, next.revision(), view.loaded());
        return Step.reply(raised(view, dispute, deciders, told.unreachable(), language))
                .withChanges(List.of(read.write(next, view.engagement())))
                .withMessages(told.messages())
                .withHistory(new Happening(
                        "dispute.raised",
                        Map.of("dispute", String.valueOf(dispute.number()), "entry", entry.publicId())));
    }

    /** What is said where it was raised; the reason is for those who decide. */
    private Content.Card raised(
            View view, Dispute dispute, List<Participant> deciders, List<Participant> unreachable, Language language) {
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(
                text("whose", language), showDispute.party(dispute, dispute.party(), view.engagement(), language)));
        for (Side side : List.of(Side.CUSTOMER, Side.VENDOR)) {
            List<Participant> ofSide =
                    deciders.stream().filter(each -> each.side() == side).toList();
            facts.add(new Panel.Fact(
                    text("decides", language, showDispute.sideName(dispute, side, view.engagement(), language)),
                    ofSide.isEmpty() ? text("nobody", language) : showDispute.names(ofSide, language)));
        }
        if (!unreachable.isEmpty()) {
            facts.add(new Panel.Fact(text("unreachable", language), showDispute.names(unreachable, language)));
        }
        Panel panel = new Panel(
                text("raised", language, showDispute.task(dispute, language)),
                view.engagement().name(),
                text("raisedText", language),
                facts,
                List.of(),
                List.of(
                        showDispute.all(view.engagement(), language),
                        showDispute.withdraw(dispute, view.engagement(), language)));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private Step dialog(Form form, Language language) {
        String title = text("title", language);
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }

    private static Step say(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    private String text(String key, Language language, Object... arguments) {
        return showDispute.text(key, language, arguments);
    }
}
