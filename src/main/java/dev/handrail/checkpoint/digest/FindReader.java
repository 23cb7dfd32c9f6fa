package dev.handrail.checkpoint.digest;

import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import dev.handrail.checkpoint.Habits;
import dev.handrail.checkpoint.LoadAttendees;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.TakesDigest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds by which of a human's accounts a digest is read, and how that account wants it. Two reads, with one account. */
@Component
final class FindReader implements TakesDigest {
    private final LoadAcquaintance loadAcquaintance;
    private final LoadAttendees loadAttendees;

    /** The account that is reached; the first where none is. */
    record Reader(Person account, Acquaintance known, Habits habits) {
        Optional<Address> chat() {
            return known.reach();
        }

        boolean isReached() {
            return known.reach().isPresent();
        }

        ZoneId zone(ZoneId otherwise) {
            return Optional.ofNullable(known.zone()).orElse(otherwise);
        }

        Morning morning(Digest digest) {
            return Morning.of(
                    habits.digestAt(),
                    zone(digest.zone()),
                    Digest.home(digest.accounts()).objectId());
        }
    }

    FindReader(LoadAcquaintance loadAcquaintance, LoadAttendees loadAttendees) {
        this.loadAcquaintance = loadAcquaintance;
        this.loadAttendees = loadAttendees;
    }

    /** @param accounts at least one */
    Reader of(List<Person> accounts) {
        for (Person account : accounts) {
            Acquaintance known = loadAcquaintance.of(account);
            if (known.reach().isPresent() || account.equals(accounts.getLast())) {
                Person reader = known.reach().isPresent() ? account : accounts.getFirst();
                return new Reader(reader, known, loadAttendees.habits(reader));
            }
        }
        throw new IllegalArgumentException("nobody");
    }

    @Override
    public boolean takesDigest(Participant participant) {
        if (participant.accounts().isEmpty()) {
            return false;
        }
        Reader reader = of(participant.accounts());
        return reader.isReached() && reader.habits().digest();
    }
}
