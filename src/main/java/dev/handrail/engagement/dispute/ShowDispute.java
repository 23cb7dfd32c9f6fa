package dev.handrail.engagement.dispute;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.NamePerson;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows a dispute to one of the participants, with what that participant can do about it. */
@Component
final class ShowDispute {
    static final String VOTE = "dispute.vote";
    static final String WITHDRAW = "dispute.withdraw";
    static final String LIST = "dispute.list";
    static final String SHOW = "dispute.show";

    private final Cards cards;
    private final Playbooks playbooks;
    private final NameParty nameParty;
    private final NamePerson namePerson;

    ShowDispute(Cards cards, Playbooks playbooks, NameParty nameParty, NamePerson namePerson) {
        this.cards = cards;
        this.playbooks = playbooks;
        this.nameParty = nameParty;
        this.namePerson = namePerson;
    }

    /** @param revision of the decisions, so that a button of today is not taken for one that was pressed before */
    Content.Card inPerson(Dispute dispute, long revision, Loaded loaded, Participant reader, Language language) {
        return card(dispute, revision, new View(loaded, reader), true, language);
    }

    /** As it is shown in a place: somebody's reasons are not for everybody there. */
    Content.Card card(Dispute dispute, long revision, View view, Place place, Language language) {
        return card(dispute, revision, view, place.kind() == Place.Kind.PERSONAL, language);
    }

    private Content.Card card(Dispute dispute, long revision, View view, boolean withReason, Language language) {
        Engagement engagement = view.engagement();
        List<Button> buttons = new ArrayList<>();
        if (dispute.isOpen() && engagement.isRunning()) {
            if (view.may(Action.DECIDE)) {
                buttons.addAll(votes(dispute, revision, engagement, language));
            }
            if (dispute.by().equals(view.me().id())) {
                buttons.add(withdraw(dispute, engagement, language));
            }
        }
        Panel panel = new Panel(
                task(dispute, language),
                engagement.name(),
                dispute.isUndecided()
                        ? text("undecided", language)
                        : text("state." + dispute.state().name(), language, agreed(dispute, engagement, language)),
                facts(dispute, view.loaded(), withReason, language),
                List.of(),
                buttons);
        return new Content.Card(cards.render(panel, language.locale()), text("summary", language, panel.title()));
    }

    private List<Button> votes(Dispute dispute, long revision, Engagement engagement, Language language) {
        List<Button> votes = new ArrayList<>();
        for (Party party : Party.values()) {
            String title = party == dispute.party()
                    ? text("keep", language)
                    : text("give", language, party(dispute, party, engagement, language));
            votes.add(Button.doing(
                    title,
                    VOTE,
                    Map.of(
                            "engagement",
                            engagement.id().value(),
                            "dispute",
                            dispute.number(),
                            "revision",
                            revision,
                            "party",
                            party.code())));
        }
        return votes;
    }

    Button withdraw(Dispute dispute, Engagement engagement, Language language) {
        return Button.doing(
                text("withdraw", language),
                WITHDRAW,
                Map.of("engagement", engagement.id().value(), "dispute", dispute.number()));
    }

    Button all(Engagement engagement, Language language) {
        return Button.doing(
                text("all", language),
                LIST,
                Map.of("engagement", engagement.id().value(), "page", 1));
    }

    private List<Panel.Fact> facts(Dispute dispute, Loaded loaded, boolean withReason, Language language) {
        Engagement engagement = loaded.engagement();
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(text("by", language), name(dispute.by(), loaded, language)));
        facts.add(new Panel.Fact(text("since", language), day(dispute.at(), engagement, language)));
        if (withReason) {
            facts.add(new Panel.Fact(text("reason", language), dispute.reason()));
        }
        boolean moved = dispute.agreement().isPresent();
        facts.add(new Panel.Fact(
                text(moved ? "whoseBefore" : "whose", language),
                party(dispute, dispute.party(), engagement, language)));
        for (Side side : List.of(Side.CUSTOMER, Side.VENDOR)) {
            facts.add(new Panel.Fact(
                    text("says", language, sideName(dispute, side, engagement, language)),
                    vote(dispute, side, loaded, language)));
        }
        if (dispute.closedAt() != null) {
            facts.add(new Panel.Fact(text("closed", language), day(dispute.closedAt(), engagement, language)));
        }
        if (moved) {
            facts.add(new Panel.Fact(text("whose", language), agreed(dispute, engagement, language)));
        }
        return facts;
    }

    /** To those whose word it waits for. */
    Content.Card reminder(Dispute dispute, Loaded loaded, Language language) {
        Engagement engagement = loaded.engagement();
        String silent = Stream.of(Side.CUSTOMER, Side.VENDOR)
                .filter(side -> dispute.vote(side).isEmpty())
                .map(side -> sideName(dispute, side, engagement, language))
                .collect(Collectors.joining(", "));
        Panel panel = new Panel(
                text("reminder", language, task(dispute, language)),
                engagement.name(),
                dispute.isUndecided() ? text("undecided", language) : text("waitsFor", language, silent),
                List.of(
                        new Panel.Fact(text("by", language), name(dispute.by(), loaded, language)),
                        new Panel.Fact(text("since", language), day(dispute.at(), engagement, language))),
                List.of(),
                List.of(Button.doing(
                        text("open", language),
                        SHOW,
                        Map.of("engagement", engagement.id().value(), "dispute", dispute.number()))));
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    /** Whose the duty is by what both sides agreed; empty where they did not. */
    String agreed(Dispute dispute, Engagement engagement, Language language) {
        return dispute.agreement()
                .map(agreement -> party(dispute, agreement.party(), engagement, language))
                .orElse("");
    }

    /** What a side says, and who says it. */
    String vote(Dispute dispute, Side side, Loaded loaded, Language language) {
        return dispute.vote(side)
                .map(vote -> text(
                        "vote",
                        language,
                        vote.party() == dispute.party()
                                ? text("stays", language)
                                : party(dispute, vote.party(), loaded.engagement(), language),
                        name(vote.by(), loaded, language)))
                .orElseGet(() -> text("notYet", language));
    }

    String sideName(Dispute dispute, Side side, Engagement engagement, Language language) {
        return party(dispute, side == Side.CUSTOMER ? Party.CUSTOMER : Party.VENDOR, engagement, language);
    }

    /** What the duty is, in a few words. */
    String task(Dispute dispute, Language language) {
        return entry(dispute).map(entry -> entry.words(language.code()).task()).orElse(dispute.entry());
    }

    String party(Dispute dispute, Party party, Engagement engagement, Language language) {
        return entry(dispute)
                .map(entry -> nameParty.of(party, engagement, entry, language))
                .orElse(party.code());
    }

    private Optional<Entry> entry(Dispute dispute) {
        return playbooks.entry(dispute.entry());
    }

    String name(String participant, Loaded loaded, Language language) {
        return namePerson.withStanding(loaded.people().participant(participant).orElse(null), language);
    }

    String names(List<Participant> people, Language language) {
        return namePerson.all(people, language);
    }

    String day(Instant at, Engagement engagement, Language language) {
        return ShowDay.written(at, engagement.zone(), language);
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("dispute." + key, language.locale(), arguments);
    }
}
