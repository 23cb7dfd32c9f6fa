package dev.handrail.engagement.dispute;

import dev.handrail.engagement.Side;
import dev.handrail.playbook.Party;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That somebody says of a duty that it is not theirs, and what became of it.
 *
 * @param number by which cards call it, unique in the engagement
 * @param meaning of the duty, however many playbooks tell it
 * @param entry the public id of the entry that was disputed
 * @param party whose the duty was when it was disputed
 * @param by id of the participant who disputes it
 * @param reason in the participant's own words
 * @param customer what the customer's side says, as long as it says something
 * @param vendor what the vendor's side says
 * @param closedAt since when it is no longer open
 * @param told ids of those who have a card of it
 * @param reminded when its deciders were reminded of it last; absent before the first time
 */
record Dispute(
        int number,
        String meaning,
        String entry,
        Party party,
        String by,
        Instant at,
        String reason,
        State state,
        @Nullable Vote customer,
        @Nullable Vote vendor,
        @Nullable Instant closedAt,
        List<String> told,
        @Nullable Instant reminded) {
    /** How far it is. */
    enum State {
        OPEN,
        /** Both sides said that the duty is another's from now on. */
        AGREED,
        /** Both sides said that it stays as it is. */
        REJECTED,
        WITHDRAWN
    }

    Dispute {
        told = List.copyOf(told);
    }

    static Dispute raised(int number, String meaning, String entry, Party party, String by, Instant at, String reason) {
        return new Dispute(
                number, meaning, entry, party, by, at, reason, State.OPEN, null, null, null, List.of(), null);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    Optional<Vote> vote(Side side) {
        return Optional.ofNullable(
                switch (side) {
                    case CUSTOMER -> customer;
                    case VENDOR -> vendor;
                    case PARTNER -> null;
                });
    }

    /** Whether both sides spoke, and said different things. */
    boolean isUndecided() {
        return isOpen() && customer != null && vendor != null;
    }

    /** With a side's vote in place of an earlier one; as soon as both say the same, it is decided. */
    Dispute voted(Side side, Vote vote) {
        Vote ofCustomer = side == Side.CUSTOMER ? vote : customer;
        Vote ofVendor = side == Side.VENDOR ? vote : vendor;
        boolean same = ofCustomer != null && ofVendor != null && ofCustomer.party() == ofVendor.party();
        State next = !same ? State.OPEN : vote.party() == party ? State.REJECTED : State.AGREED;
        return with(next, ofCustomer, ofVendor, same ? vote.at() : null, told);
    }

    Dispute withdrawn(Instant when) {
        return with(State.WITHDRAWN, customer, vendor, when, told);
    }

    /** With these among those who have a card of it. */
    Dispute telling(List<String> others) {
        return with(
                state,
                customer,
                vendor,
                closedAt,
                Stream.concat(told.stream(), others.stream()).distinct().toList());
    }

    private Dispute with(
            State next,
            @Nullable Vote ofCustomer,
            @Nullable Vote ofVendor,
            @Nullable Instant closed,
            List<String> all) {
        return new Dispute(
                number, meaning, entry, party, by, at, reason, next, ofCustomer, ofVendor, closed, all, reminded);
    }

    Dispute reminded(Instant when) {
        return new Dispute(
                number, meaning, entry, party, by, at, reason, state, customer, vendor, closedAt, told, when);
    }

    /** Whether a side still has to say something: both have to where they said different things. */
    boolean waitsFor(Side side) {
        return isOpen() && (vote(side).isEmpty() || isUndecided());
    }

    /** What was agreed by it; empty where nothing was. */
    Optional<Agreement> agreement() {
        return state == State.AGREED && customer != null && vendor != null && closedAt != null
                ? Optional.of(new Agreement(customer.party(), closedAt, customer.by(), vendor.by()))
                : Optional.empty();
    }
}
