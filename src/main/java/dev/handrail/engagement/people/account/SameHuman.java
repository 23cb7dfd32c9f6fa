package dev.handrail.engagement.people.account;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.VendorTenants;
import dev.handrail.engagement.people.ChangePeople;
import dev.handrail.engagement.people.PeopleCards;
import dev.handrail.engagement.people.Steering;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In an engagement, puts all of a human's accounts on one participant; tasks of the other participant follow. */
@Component
final class SameHuman implements LetterHandler {
    private static final String KIND = "same-human";
    private static final int MOST_TOLD = 10;

    private final PeopleCards cards;
    private final LoadEngagement loadEngagement;
    private final ChangePeople changePeople;
    private final HandOverTasks handOverTasks;
    private final TellPeople tellPeople;
    private final VendorTenants vendorTenants;
    private final List<NoticesChange> notices;
    private final ProductTime time;

    private record Same(EngagementId engagement, List<Person> accounts) {}

    SameHuman(
            PeopleCards cards,
            LoadEngagement loadEngagement,
            ChangePeople changePeople,
            HandOverTasks handOverTasks,
            TellPeople tellPeople,
            VendorTenants vendorTenants,
            List<NoticesChange> notices,
            ProductTime time) {
        this.cards = cards;
        this.loadEngagement = loadEngagement;
        this.changePeople = changePeople;
        this.handOverTasks = handOverTasks;
        this.tellPeople = tellPeople;
        this.vendorTenants = vendorTenants;
        this.notices = List.copyOf(notices);
        this.time = time;
    }

    static Letter letter(EngagementId engagement, List<Person> accounts, long version) {
        return new Letter(
                engagement.partition(),
                KIND,
                KIND + "/" + engagement.value(),
                version,
                EngagementDocuments.json(new Same(engagement, accounts)));
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    @Override
    public Step apply(Letter letter) {
        Same same = EngagementDocuments.read(letter.body(), Same.class);
        Optional<Loaded> loaded = loadEngagement.load(same.engagement());
        return loaded.flatMap(there -> new MergeAccounts(vendorTenants, time.instant())
                        .merge(there.people(), same.accounts())
                        .map(merged -> step(there, merged)))
                .orElseGet(Step::nothing);
    }

    private Step step(Loaded loaded, MergeAccounts.Merged merged) {
        Step step = changePeople.step(loaded, merged.people(), merged.kept(), told(loaded, merged));
        List<Write> tasks = handOverTasks.writes(loaded.id(), merged.gone(), merged.kept());
        List<Write> writes =
                Stream.concat(step.changes().stream(), tasks.stream()).toList();
        return step.withChanges(writes)
                .andLetters(notices.stream()
                        .flatMap(each -> each.changed(loaded.id(), loaded.people(), NoticesChange.ids(writes)).stream())
                        .toList())
                .withHistory(new Happening(
                        "accounts.joined",
                        Map.of("participant", merged.kept(), "others", String.join(",", merged.gone()))));
    }

    /** Who steers hears of it: it is their people whom another account now belongs to. */
    private List<Outgoing> told(Loaded loaded, MergeAccounts.Merged merged) {
        Participant now = merged.people().participant(merged.kept()).orElseThrow();
        List<Participant> deciders = Steering.deciders(merged.people(), now.side()).stream()
                .filter(each -> !each.id().equals(now.id()))
                .limit(MOST_TOLD)
                .toList();
        return tellPeople
                .tell(
                        "accounts/" + now.id() + "/" + merged.people().revision(),
                        loaded.engagement(),
                        deciders,
                        language -> cards.said(
                                "accountsTold",
                                language,
                                now.name(),
                                loaded.engagement().name()))
                .messages();
    }
}
