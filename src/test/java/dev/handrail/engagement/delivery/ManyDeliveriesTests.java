package dev.handrail.engagement.delivery;

import static dev.handrail.engagement.EngagementInMemory.ID;
import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.CountingStore;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.turn.sending.SendingParts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The panel of a large engagement: in pages, and at what it costs. */
class ManyDeliveriesTests {
    private static final int PEOPLE = 80;
    private static final int MESSAGES = 200;
    private static final int TAKEN_AWAY = 5;
    private static final String TENANT = "22222222-2222-4222-8222-222222222222";

    private final EngagementInMemory there = new EngagementInMemory();
    private final CountingStore store = (CountingStore) there.store;

    @BeforeEach
    void begin() {
        there.sleepTo(Instant.parse("2026-10-12T08:00:00Z"));
        there.begin(
                List.of("service-continuity"),
                ZoneId.of("Europe/Paris"),
                new Dates(null, null, null, null),
                HARRIET,
                RAFAEL,
                JONAS);
        List<Participant> all = new ArrayList<>(
                EngagementDocuments.read(there.read("people").orElseThrow().document(), People.class)
                        .all());
        for (int number = all.size() + 1; number <= PEOPLE; number++) {
            all.add(new Participant(
                    "p" + number,
                    List.of(new Person(TENANT, "person-" + number)),
                    "Person %02d".formatted(number),
                    Side.CUSTOMER,
                    Set.of(Role.STAKEHOLDER),
                    Set.of(),
                    there.clock.instant(),
                    null));
            there.put(new Document(
                    Membership.partition(new Person(TENANT, "person-" + number)),
                    Acquaintance.KIND,
                    Acquaintance.KIND,
                    EngagementDocuments.json(new Acquaintance(chat(number), "en", null)),
                    null,
                    null));
        }
        there.put(EngagementDocuments.of(ID, new People(2, all)));
        there.settle();
    }

    @AfterEach
    void end() {
        there.close();
    }

    private static Address chat(int number) {
        Place place = new Place(Place.Kind.PERSONAL, TENANT, "chat of person " + number, null);
        return new Address(place, place.id(), "https://smba.trafficmanager.net/", "28:bot");
    }

    /** Of the last few people every message was refused. */
    private void send() {
        List<Write> writes = new ArrayList<>();
        for (int number = 4; number <= PEOPLE; number++) {
            Sent sent = number > PEOPLE - TAKEN_AWAY
                    ? new Sent.Refused(Sent.Why.NOT_INSTALLED, "403 NotInstalled")
                    : new Sent.Accepted("activity");
            for (int message = 0; message < MESSAGES; message++) {
                writes.add(new Write.Create(SendingParts.answered(
                        ID.partition(),
                        "message/reminder/s" + message + "/2026-10-20/0/60/p" + number,
                        chat(number),
                        "secret words",
                        sent,
                        there.clock.instant())));
            }
            store.commit(ID.partition(), List.copyOf(writes.subList(0, 100)));
            store.commit(ID.partition(), List.copyOf(writes.subList(100, MESSAGES)));
            writes.clear();
        }
        there.settle();
    }

    @Test
    void theProblemsOfManyPeopleArePagedAndCostAFewRequestsHoweverManyMessagesWereShown() {
        send();
        store.countAnew();
        String problems = there.press(HARRIET, "delivery.show", Map.of());
        assertThat(problems).contains("Person 76", "Person 80", "75 of 80").doesNotContain("Person 75");
        // One page of a thousand messages that were not shown, and one read for each person.
        assertThat(store.queries).isLessThanOrEqualTo(TAKEN_AWAY * MESSAGES / 1_000 + 1);
        assertThat(store.reads).isLessThan(PEOPLE + 20);
        String second = there.press(HARRIET, "delivery.show", Map.of("all", true, "page", 9));
        assertThat(second).contains("Person 75").doesNotContain("Person 80", "Person 68");
        store.countAnew();
        String all = there.press(HARRIET, "delivery.of", Map.of("whom", "p40", "all", true, "page", 24));
        assertThat(all).contains("shown");
        assertThat(store.queries).isLessThanOrEqualTo((PEOPLE - 3) * MESSAGES / 1_000 + 5);
        String lost = there.press(HARRIET, "delivery.of", Map.of("whom", "p80", "page", 24));
        assertThat(lost).contains("not shown, app not installed").doesNotContain("secret words");
        assertThat(there.press(HARRIET, "delivery.of", Map.of("whom", "p80", "page", 25)))
                .isEqualTo(lost);
    }
}
