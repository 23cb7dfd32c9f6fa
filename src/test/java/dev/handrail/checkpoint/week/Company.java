package dev.handrail.checkpoint.week;

import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Rhythm;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Acquaintance;
import dev.handrail.engagement.Customer;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Goals;
import dev.handrail.engagement.InScope;
import dev.handrail.engagement.LinkedPlace;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.Standing;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Engagements as a vendor has them: ten of a customer's tenant, each with eight people of the customer's and two of the
 * vendor's, who look after twenty engagements each; a checkpoint a week, spread over working hours and three zones.
 */
final class Company {
    static final LocalDate MONDAY = LocalDate.parse("2026-10-19");

    private static final String VENDOR = "vendor";
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Paris"), ZoneId.of("America/Sao_Paulo"), ZoneId.of("America/New_York"));
    private static final int CUSTOMERS_PEOPLE = 8;

    private final DocumentStore store;

    Company(DocumentStore store) {
        this.store = store;
    }

    /** What is there of an engagement for whoever checks it. */
    record Known(String name, ZoneId zone, LocalDateTime meets, List<String> chats) {}

    static Known known(int number) {
        LocalDate day = MONDAY.plusDays(number % 5);
        LocalTime time = LocalTime.of(9, 0).plusMinutes(30L * (number / 5 % 16));
        List<String> chats = people(number).all().stream()
                .map(each -> chat(each.accounts().getFirst()))
                .toList();
        return new Known(name(number), ZONES.get(number % ZONES.size()), day.atTime(time), chats);
    }

    void found(int number, Instant now) {
        Known known = known(number);
        EngagementId id = new EngagementId("%024x".formatted(number));
        String tenant = tenant(number);
        Engagement engagement = new Engagement(
                id,
                1,
                Standing.RUNNING,
                known.name(),
                new Customer(tenant, "Customer " + number / 10, ""),
                new InScope(List.of("service-continuity"), List.of()),
                List.of("en"),
                known.zone(),
                new Dates(null, null, null, null),
                new Goals("", "", "", 0),
                new Progress(List.of(new PhaseRun("general", now, null, null, null)), List.of()),
                List.of(new LinkedPlace(channel(tenant, number), now)),
                "ABCD-EFGH",
                null,
                now,
                null,
                null);
        People people = people(number);
        Series series = new Series(
                "s1",
                1,
                MeetingKind.CHECKPOINT,
                "",
                Rhythm.by("FREQ=WEEKLY"),
                known.meets(),
                30,
                null,
                OnFreeDays.NONE,
                null,
                List.of(),
                null,
                null,
                "p1");
        Document its = new Document(
                id.partition(),
                "series/s1",
                "series",
                EngagementDocuments.json(series),
                new Document.Due(Document.Due.shardOf(tenant), now),
                null);
        store.commit(
                id.partition(),
                List.of(
                        new Write.Create(EngagementDocuments.of(engagement)),
                        new Write.Create(EngagementDocuments.of(id, people)),
                        new Write.Create(its)));
        people.all().forEach(each -> meet(each, engagement));
    }

    private void meet(Participant participant, Engagement engagement) {
        Person person = participant.accounts().getFirst();
        String partition = Membership.partition(person);
        List<Write> writes = new ArrayList<>();
        if (store.read(partition, Acquaintance.KIND).isEmpty()) {
            writes.add(new Write.Create(document(
                    partition, Acquaintance.KIND, Acquaintance.KIND, new Acquaintance(address(person), "en", null))));
        }
        writes.add(new Write.Create(document(
                partition,
                Membership.documentId(engagement.id()),
                Membership.KIND,
                new Membership(
                        engagement.id(),
                        engagement.name(),
                        engagement.customer().name(),
                        Standing.RUNNING,
                        participant.side(),
                        participant.roles()))));
        store.commit(partition, writes);
    }

    private static Document document(String partition, String id, String kind, Object body) {
        return new Document(partition, id, kind, EngagementDocuments.json(body), null, null);
    }

    private static People people(int number) {
        List<Participant> all = new ArrayList<>();
        for (int each = 0; each < CUSTOMERS_PEOPLE; each++) {
            Person person = new Person(tenant(number), "c" + number + "-" + each);
            all.add(participant(
                    all.size() + 1, person, Side.CUSTOMER, each == 0 ? Set.of(Role.PROJECT_MANAGER) : Set.of()));
        }
        all.add(participant(
                all.size() + 1, new Person(VENDOR, "m" + number / 20), Side.VENDOR, Set.of(Role.FASTTRACK_MANAGER)));
        all.add(participant(
                all.size() + 1, new Person(VENDOR, "s" + number / 20), Side.VENDOR, Set.of(Role.SPECIALIST)));
        return new People(1, all);
    }

    private static Participant participant(int number, Person person, Side side, Set<Role> roles) {
        return new Participant(
                "p" + number, List.of(person), person.objectId(), side, roles, Set.of(), Instant.EPOCH, null);
    }

    private static String tenant(int number) {
        return "customer-" + number / 10;
    }

    private static String name(int number) {
        return "Engagement " + number + ".";
    }

    private static String chat(Person person) {
        return "chat-" + person.objectId();
    }

    private static Address address(Person person) {
        Place place = new Place(Place.Kind.PERSONAL, person.tenantId(), chat(person), null);
        return new Address(place, place.id(), "https://smba.trafficmanager.net/", "28:bot");
    }

    private static Address channel(String tenant, int number) {
        Place place = new Place(Place.Kind.CHANNEL, tenant, "channel-" + number, "team-" + tenant);
        return new Address(place, place.id(), "https://smba.trafficmanager.net/", "28:bot");
    }
}
