package dev.handrail.turn;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.store.DocumentStore;
import dev.handrail.turn.sending.Threads;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says again what it is told, and offers no buttons. */
final class EchoFeature implements SpeechHandler, PressHandler, ArrivalHandler {
    private static final Budget PATIENT = new Budget(Duration.ofSeconds(30), Duration.ofSeconds(30));

    /** An instance with this feature alone, which shares its store with others. */
    static TurnInMemory started(
            DocumentStore store, Connector connector, Clock clock, Threads threads, String instance) {
        return started(store, connector, clock, threads, instance, List.of());
    }

    static TurnInMemory started(
            DocumentStore store,
            Connector connector,
            Clock clock,
            Threads threads,
            String instance,
            List<LetterHandler> letters) {
        return started(store, connector, clock, threads, instance, letters, List.of());
    }

    static TurnInMemory started(
            DocumentStore store,
            Connector connector,
            Clock clock,
            Threads threads,
            String instance,
            List<LetterHandler> letters,
            List<FindsHome> homes) {
        EchoFeature echo = new EchoFeature();
        return new TurnInMemory(new TurnInMemory.Parts(
                store,
                connector,
                clock,
                threads,
                () -> 0.5,
                new Routes(List.of(echo), List.of(echo), List.of(), List.of(echo)),
                new AllowedTenants(null),
                PATIENT,
                List.of(),
                letters,
                homes,
                instance,
                true));
    }

    /** With another feature's buttons. */
    static Routes routesWith(PressHandler buttons) {
        EchoFeature echo = new EchoFeature();
        return new Routes(List.of(echo), List.of(buttons), List.of(), List.of(echo));
    }

    /** Somebody's message in their personal chat. */
    static Incoming said(String tenant, String id, String text) {
        return new Incoming.Said(origin(tenant, id, id, 0), text);
    }

    /** The same message with other words, some seconds later. */
    static Incoming edited(String tenant, String id, String text, long seconds) {
        return new Incoming.Edited(origin(tenant, id, id + "|edit|" + seconds, seconds), text);
    }

    private static Origin origin(String tenant, String id, String key, long seconds) {
        Address address = new Address(
                new Place(Place.Kind.PERSONAL, tenant, "a:chat", null), "a:chat", "http://127.0.0.1/", "28:bot");
        Account ada = new Account("29:ada", new Person(tenant, "ada"), "Ada");
        Instant sentAt = Instant.parse("2026-03-02T09:00:00Z").plusSeconds(seconds);
        return new Origin(key, id, sentAt, address, ada, Locale.ENGLISH, null);
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.values());
    }

    @Override
    public Step answer(Origin origin, Interpretation said) {
        return Step.reply(new Content.Text("echo " + said.text()));
    }

    @Override
    public Set<String> verbs() {
        return Set.of();
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        throw new IllegalStateException("no button is offered");
    }

    @Override
    public Step welcome(Incoming.Joined joined, Language language) {
        return Step.reply(new Content.Text("welcome"));
    }
}
