package dev.handrail.engagement.people;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.TellMembers;
import dev.handrail.engagement.TellPeople;
import dev.handrail.store.Write;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What goes with every change of who takes part as what: the person's own list follows, a new project manager is
 * announced to everybody, where nobody steers for a side any more the other side's are told at once, and the tasks of
 * whoever takes part no more are nobody's.
 */
@Component
public final class ChangePeople {
    private final PeopleCards cards;
    private final TellMembers tellMembers;
    private final TellPeople tellPeople;
    private final Announce announce;
    private final ReleaseTasks releaseTasks;

    ChangePeople(
            PeopleCards cards,
            TellMembers tellMembers,
            TellPeople tellPeople,
            Announce announce,
            ReleaseTasks releaseTasks) {
        this.cards = cards;
        this.tellMembers = tellMembers;
        this.tellPeople = tellPeople;
        this.announce = announce;
        this.releaseTasks = releaseTasks;
    }

    /**
     * @param changed id of the participant who is another now
     * @param messages that the change needs beside
     */
    public Step step(Loaded loaded, People after, String changed, List<Outgoing> messages) {
        Engagement engagement = loaded.engagement();
        Participant now = after.participant(changed).orElseThrow();
        List<Write> writes = new ArrayList<>();
        writes.add(loaded.write(after));
        newManager(loaded.people(), after, changed)
                .ifPresent(role -> writes.add(announce.begin(engagement, after, changed, role)));
        List<Outgoing> all = new ArrayList<>(messages);
        Steering.lost(loaded.people(), after).ifPresent(side -> all.addAll(alarm(engagement, after, side)));
        Step step = Step.nothing()
                .withChanges(writes)
                .withMessages(all)
                .withLetters(tellMembers.letters(engagement.id(), List.of(now)));
        return releaseTasks.after(step, loaded, after, changed);
    }

    private static Optional<Role> newManager(People before, People after, String changed) {
        Participant now = after.participant(changed).orElseThrow();
        boolean was = before.participant(changed).filter(Steering::steers).isPresent();
        return was || !Steering.steers(now) ? Optional.empty() : Role.steering(now.side());
    }

    private List<Outgoing> alarm(Engagement engagement, People after, Side side) {
        return tellPeople
                .tell(
                        "steering/" + side + "/" + after.revision(),
                        engagement,
                        Steering.of(after, Steering.other(side)),
                        language -> nobodySteers(engagement, side, language))
                .messages();
    }

    private Content nobodySteers(Engagement engagement, Side side, Language language) {
        String role = cards.role(Role.steering(side).orElseThrow(), language);
        return cards.card(
                new Panel(
                        cards.text("lost", language, role),
                        engagement.name(),
                        cards.text("lostDetail", language, cards.side(side, language), role),
                        List.of(),
                        List.of(),
                        List.of(Button.doing(
                                cards.text("title", language),
                                ListPeople.LIST,
                                Map.of("engagement", engagement.id().value())))),
                language);
    }
}
