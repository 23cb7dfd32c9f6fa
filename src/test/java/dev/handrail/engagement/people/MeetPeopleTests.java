package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MeetPeopleTests {
    private final MeetPeople meetPeople = new MeetPeople(new ExchangeableStore());

    private static Origin origin(String id) {
        Place chat = new Place(Place.Kind.PERSONAL, "tenant", "a:chat", null);
        Person ada = new Person("tenant", "ada");
        return new Origin(
                id,
                id,
                Instant.EPOCH,
                new Address(chat, "a:chat", "https://smba.example/", "28:bot"),
                new Account("29:ada", ada, "Ada"),
                Locale.ENGLISH,
                null);
    }

    @Test
    void whoSaysMoreIsNotMetAnew() {
        assertThat(meetPeople.met(new Incoming.Said(origin("1"), "hello"))).hasSize(1);
        assertThat(meetPeople.met(new Incoming.Said(origin("2"), "again"))).isEmpty();
    }

    @Test
    void whoInstallsTheAppAgainIsMetEvenIfAnotherInstanceSawItGo() {
        meetPeople.met(new Incoming.Said(origin("1"), "hello"));

        assertThat(meetPeople.met(new Incoming.Joined(origin("2"), List.of(), true)))
                .hasSize(1);
    }
}
