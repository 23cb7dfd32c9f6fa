package dev.handrail.turn.sending;

import dev.handrail.chat.Address;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.chat.Recipient;
import java.util.Optional;

/** How a message is addressed to somebody whose personal chat is not known yet: by a conversation without an id. */
final class Unopened {
    private Unopened() {}

    static Address address(Recipient to) {
        return switch (to) {
            case Address address -> address;
            case Individual whom ->
                new Address(
                        new Place(
                                Place.Kind.PERSONAL,
                                whom.tenantId(),
                                whom.person().tenantId() + '/' + whom.person().objectId(),
                                null),
                        "",
                        whom.serviceUrl(),
                        whom.botId());
        };
    }

    static boolean is(Address address) {
        return address.conversationId().isEmpty();
    }

    /** Whose chat is to be opened; empty for a conversation that is known. */
    static Optional<Individual> whom(Address address) {
        String id = address.place().id();
        int slash = id.indexOf('/');
        return is(address)
                ? Optional.of(new Individual(
                        new Person(id.substring(0, slash), id.substring(slash + 1)),
                        address.place().tenantId(),
                        address.serviceUrl(),
                        address.botId()))
                : Optional.empty();
    }

    /** In which line a message to there waits. */
    static String line(Address address) {
        return is(address) ? "unopened " + address.place().id() : address.conversationId();
    }

    /** Where the same person is written to: in the chat that was opened for an earlier message, if one was. */
    static Address same(Address earlier, Address now) {
        return is(now) && !is(earlier) ? earlier : now;
    }
}
