package dev.handrail.engagement.people.join;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.people.AskRoles;
import dev.handrail.engagement.people.AskedCard;
import dev.handrail.engagement.people.ChangePeople;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.engagement.people.account.KnowAccounts;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The step by which somebody comes to take part: as a member, whose roles others confirm. */
@Component
final class TakePart {
    private static final int MOST_PEOPLE = 500;
    private static final int LONGEST_NAME = 120;

    private final PeopleCards cards;
    private final ChangePeople changePeople;
    private final AskedCard askedCard;
    private final ProposeSide proposeSide;
    private final KnowAccounts knowAccounts;
    private final LoadAcquaintance loadAcquaintance;
    private final List<NoticesChange> notices;
    private final ProductTime time;

    TakePart(
            PeopleCards cards,
            ChangePeople changePeople,
            AskedCard askedCard,
            ProposeSide proposeSide,
            KnowAccounts knowAccounts,
            LoadAcquaintance loadAcquaintance,
            List<NoticesChange> notices,
            ProductTime time) {
        this.cards = cards;
        this.changePeople = changePeople;
        this.askedCard = askedCard;
        this.proposeSide = proposeSide;
        this.knowAccounts = knowAccounts;
        this.loadAcquaintance = loadAcquaintance;
        this.notices = List.copyOf(notices);
        this.time = time;
    }

    /** One reply, and what goes with it; empty for somebody of whom the platform does not say who it is. */
    Optional<Step> step(Loaded loaded, Origin origin, Language language) {
        Person person = origin.sender().person();
        if (person == null) {
            return Optional.empty();
        }
        List<Person> accounts = knowAccounts.of(person);
        People people = loaded.people();
        Optional<Participant> here = accounts.stream()
                .flatMap(account -> people.of(account).stream())
                .findFirst();
        Optional<Participant> gone = accounts.stream()
                .flatMap(account -> people.gone(account).stream())
                .findFirst();
        return Optional.of(here.map(me -> Step.reply(card("already", loaded, me, origin, language)))
                        .or(() -> gone.map(me -> askBack(loaded, me, language)))
                        .orElseGet(() -> join(loaded, accounts, origin, language)))
                .map(step -> noticed(loaded, step));
    }

    private Step noticed(Loaded loaded, Step step) {
        return step.changes().isEmpty()
                ? step
                : step.andLetters(notices.stream()
                        .flatMap(each ->
                                each.changed(loaded.id(), loaded.people(), NoticesChange.ids(step.changes())).stream())
                        .toList());
    }

    private Step join(Loaded loaded, List<Person> accounts, Origin origin, Language language) {
        People people = loaded.people();
        if (people.all().size() >= MOST_PEOPLE) {
            return Step.reply(cards.said("full", language, loaded.engagement().name()));
        }
        Side side = proposeSide.of(accounts, loaded.engagement().customer());
        Participant me = new Participant(
                people.nextId(),
                accounts,
                name(origin),
                side,
                Set.of(),
                side == Side.PARTNER ? Set.of(Role.PARTNER) : Set.of(),
                time.instant(),
                null);
        People after = people.and(me);
        return changePeople
                .step(
                        loaded,
                        after,
                        me.id(),
                        me.asked().isEmpty()
                                ? List.of()
                                : askedCard.tell(loaded, after, me.id()).messages())
                .withReplies(List.of(card("joined", loaded, me, origin, language)))
                .withHistory(new Happening("participant.joined", Map.of("participant", me.id(), "side", side.name())));
    }

    private static String name(Origin origin) {
        String name = origin.sender().name().strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Who was taken out, or left, comes back only when somebody who steers says so. */
    private Step askBack(Loaded loaded, Participant me, Language language) {
        Step waits =
                Step.reply(cards.said("waitsBack", language, loaded.engagement().name()));
        if (me.asked().contains(Role.MEMBER)) {
            return waits;
        }
        People after = loaded.people().changing(me.id(), each -> each.withRoles(Set.of(), Set.of(Role.MEMBER)));
        return changePeople
                .step(
                        loaded,
                        after,
                        me.id(),
                        askedCard.tell(loaded, after, me.id()).messages())
                .withReplies(waits.replies())
                .withHistory(new Happening("participant.asked", Map.of("participant", me.id(), "roles", "member")));
    }

    private Content.Card card(String title, Loaded loaded, Participant me, Origin origin, Language language) {
        boolean reachable = origin.address().place().kind() == Place.Kind.PERSONAL
                || loadAcquaintance.of(me).reach().isPresent();
        List<Panel.Section> unreachable = reachable
                ? List.of()
                : List.of(new Panel.Section(
                        cards.text("unreachableYou", language),
                        List.of(cards.install(
                                cards.text("unreachableYouDetail", language), origin.address(), language))));
        return cards.card(
                new Panel(
                        cards.text(
                                title, language, me.name(), loaded.engagement().name()),
                        null,
                        cards.text("joinedDetail", language),
                        List.of(
                                new Panel.Fact(cards.text("sideLabel", language), cards.side(me.side(), language)),
                                new Panel.Fact(cards.text("rolesLabel", language), roles(me, language))),
                        unreachable,
                        List.of(Button.opening(
                                cards.text("myRoles", language),
                                AskRoles.ASK,
                                Map.of("engagement", loaded.id().value())))),
                language);
    }

    private String roles(Participant me, Language language) {
        String has = cards.roles(me.roles(), language);
        return me.asked().isEmpty()
                ? has
                : has + " · " + cards.text("asks", language, cards.roles(me.asked(), language));
    }
}
