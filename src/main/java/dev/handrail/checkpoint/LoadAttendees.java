package dev.handrail.checkpoint;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.store.DocumentStore;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads who is invited, and what is known of them now. Two reads for each. */
@Component
public final class LoadAttendees {
    private final DocumentStore store;
    private final LoadAcquaintance loadAcquaintance;

    LoadAttendees(DocumentStore store, LoadAcquaintance loadAcquaintance) {
        this.store = store;
        this.loadAcquaintance = loadAcquaintance;
    }

    public List<Attendee> of(Series series, People people) {
        return invited(series, people).stream().map(this::of).toList();
    }

    public Attendee of(Participant participant) {
        return new Attendee(participant, loadAcquaintance.of(participant), habits(participant));
    }

    /** Everybody invited who takes part. */
    public static List<Participant> invited(Series series, People people) {
        return people.active().stream()
                .filter(each -> series.invited().isEmpty() || series.invited().contains(each.id()))
                .toList();
    }

    /** Of several accounts the one that is reached; where it has said nothing, another that has. */
    public Habits habits(Participant participant) {
        return byReach(participant.accounts()).stream()
                .flatMap(account -> store.read(Membership.partition(account), Habits.KIND).stream())
                .map(stored -> EngagementDocuments.read(stored.document(), Habits.class))
                .findFirst()
                .orElse(Habits.USUAL);
    }

    private List<Person> byReach(List<Person> accounts) {
        return accounts.size() < 2
                ? accounts
                : accounts.stream()
                        .sorted(Comparator.comparing(
                                account -> loadAcquaintance.of(account).reach().isEmpty()))
                        .toList();
    }

    /** A person's own. */
    public Habits habits(Person person) {
        return store.read(Membership.partition(person), Habits.KIND)
                .map(stored -> EngagementDocuments.read(stored.document(), Habits.class))
                .orElse(Habits.USUAL);
    }
}
