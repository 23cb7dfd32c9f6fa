package dev.handrail.turn.simulation;

import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Outcome;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.ArrivalHandler;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.FindsHome;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.SpeechHandler;
import dev.handrail.turn.StartedTurn;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small feature with an effect of every kind. A home counts, holds a balance that moves to others by letter, tells a
 * portfolio of its count, shows a board, and reminds.
 */
final class Engagements implements SpeechHandler, PressHandler, ArrivalHandler, DueHandler, LetterHandler, FindsHome {
    static final String PORTFOLIO = "portfolio";
    static final String COUNTER = "counter";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentStore store;
    private final Clock clock;

    /** What a home keeps. */
    record Counter(int count, int balance, int reminded, int version) {
        static final Counter NEW = new Counter(0, 0, 0, 0);
    }

    /** What the portfolio knows of a home: the newest, and in which order it learnt. */
    record Known(int count, List<Long> versions) {}

    private record Transfer(String n, int amount) {}

    private record Projection(String home, int count) {}

    private record Reminder(String n) {}

    private record Slot(String who) {}

    private record Read(Counter counter, Optional<Stored> stored) {}

    private Engagements(DocumentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    static StartedTurn.Features features(DocumentStore store, Clock clock) {
        Engagements all = new Engagements(store, clock);
        return new StartedTurn.Features(all, all, all, all, all, all);
    }

    static <T> T read(Stored stored, Class<T> type) {
        return JSON.readValue(stored.document().body(), type);
    }

    @Override
    public Set<Intent> intents() {
        return Set.of(Intent.values());
    }

    /** A question {@code 5#2} is question 5 in its second wording; every third has two replies, until it is edited. */
    @Override
    public Step answer(Origin origin, Interpretation said) {
        String text = said.text();
        int hash = text.indexOf('#');
        String question = text.substring(0, hash);
        String revision = text.substring(hash);
        Content first = new Content.Text("echo " + question + ".0" + revision);
        boolean two = Integer.parseInt(question) % 3 == 0 && revision.equals("#1");
        List<Content> replies =
                two ? List.of(first, new Content.Text("echo " + question + ".1" + revision)) : List.of(first);
        return new Step(replies, new Outcome.Accepted()).withHistory(new Happening("asked", Map.of("n", text)));
    }

    /** What a question is about depends on when it is asked, as with people who have just chosen another engagement. */
    @Override
    public Optional<String> home(Incoming incoming) {
        if (incoming instanceof Incoming.Pressed pressed) {
            return Optional.of(String.valueOf(pressed.data().get("home")));
        }
        if (incoming.origin().address().place().id().contains("group")) {
            return Optional.of("engagement:" + clock.instant().getEpochSecond() / 5 % 3);
        }
        return Optional.empty();
    }

    @Override
    public Step welcome(Incoming.Joined joined, Language language) {
        return Step.reply(
                new Content.Text("welcome " + joined.origin().address().conversationId() + '#'
                        + joined.origin().activityId()));
    }

    @Override
    public Set<String> verbs() {
        return Set.of("add", "move", "remind", "take", "look");
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        String home = String.valueOf(pressed.data().get("home"));
        String n = String.valueOf(pressed.data().get("n"));
        String who = pressed.origin().sender().id();
        return switch (pressed.verb()) {
            case "add" -> add(home, n + ' ' + who);
            case "move" -> move(home, n + ' ' + who, pressed);
            case "remind" -> remind(home, n + ' ' + who, pressed.origin());
            case "take" -> take(home, n, who);
            default ->
                new Step(
                        List.of(),
                        new Outcome.ShowText("count " + counter(home).counter().count()));
        };
    }

    private Step add(String home, String n) {
        Read read = counter(home);
        Counter was = read.counter();
        Counter next = new Counter(was.count() + 1, was.balance(), was.reminded(), was.version() + 1);
        Letter projection =
                new Letter(PORTFOLIO, "projection", "count", next.version(), json(new Projection(home, next.count())));
        Content board = next.count() % 5 == 0 ? null : new Content.Text("board " + home + '#' + next.version());
        return step("count " + next.count())
                .withChanges(List.of(write(home, read, next)))
                .withLetters(List.of(projection))
                .withMessages(List.of(new Outgoing("board", People.boardOf(home), board, false, Duration.ofMinutes(5))))
                .withHistory(new Happening("added", Map.of("n", n)));
    }

    private Step move(String home, String n, Incoming.Pressed pressed) {
        int amount = 7;
        Read read = counter(home);
        Counter was = read.counter();
        Counter next = new Counter(was.count(), was.balance() - amount, was.reminded(), was.version() + 1);
        Letter letter = new Letter(
                String.valueOf(pressed.data().get("to")),
                "transfer",
                "transfer/" + n,
                1,
                json(new Transfer(n, amount)));
        return step("moved " + n)
                .withChanges(List.of(write(home, read, next)))
                .withLetters(List.of(letter))
                .withHistory(new Happening("moved", Map.of("n", n)));
    }

    private Step remind(String home, String n, Origin origin) {
        Document.Due due = new Document.Due(
                Document.Due.shardOf(origin.address().place().tenantId()),
                clock.instant().plusSeconds(n.hashCode() & 31));
        Document reminder = new Document(home, "reminder/" + n, "reminder", json(new Reminder(n)), due, null);
        return step("will remind " + n)
                .withChanges(List.of(new Write.Create(reminder)))
                .withHistory(new Happening("asked to remind", Map.of("n", n)));
    }

    private Step take(String home, String slot, String who) {
        Optional<Stored> taken = store.read(home, "slot/" + slot);
        if (taken.isPresent()) {
            return step(slot + " is " + read(taken.get(), Slot.class).who() + "'s");
        }
        Document document = new Document(home, "slot/" + slot, "slot", json(new Slot(who)), null, null);
        return step(slot + " is " + who + "'s")
                .withChanges(List.of(new Write.Create(document)))
                .withHistory(new Happening("took", Map.of("n", slot)));
    }

    @Override
    public Set<String> kinds() {
        return Set.of("reminder");
    }

    @Override
    public Step handle(Stored due) {
        String home = due.document().partition();
        String n = read(due, Reminder.class).n();
        Read read = counter(home);
        Counter was = read.counter();
        Counter next = new Counter(was.count(), was.balance(), was.reminded() + 1, was.version() + 1);
        Content text = new Content.Text("reminder " + n + "#1");
        Outgoing message = new Outgoing(
                "reminder/" + n,
                People.boardOf(home),
                text,
                n.hashCode() % 2 == 0,
                Duration.ofSeconds(n.hashCode() % 5 == 0 ? 10 : 300));
        return Step.nothing()
                .withChanges(
                        List.of(new Write.Delete(home, due.document().id(), due.version()), write(home, read, next)))
                .withMessages(List.of(message))
                .withHistory(new Happening("reminded", Map.of("n", n)));
    }

    @Override
    public Set<String> letters() {
        return Set.of("transfer", "projection");
    }

    @Override
    public Step apply(Letter letter) {
        return letter.kind().equals("transfer")
                ? receive(letter.to(), JSON.readValue(letter.body(), Transfer.class))
                : learn(letter.version(), JSON.readValue(letter.body(), Projection.class));
    }

    private Step receive(String home, Transfer transfer) {
        Read read = counter(home);
        Counter was = read.counter();
        Counter next = new Counter(was.count(), was.balance() + transfer.amount(), was.reminded(), was.version() + 1);
        return Step.nothing()
                .withChanges(List.of(write(home, read, next)))
                .withHistory(new Happening("received", Map.of("n", transfer.n())));
    }

    private Step learn(long version, Projection projection) {
        String id = "count-of/" + projection.home();
        Optional<Stored> stored = store.read(PORTFOLIO, id);
        List<Long> versions = new ArrayList<>(
                stored.map(was -> read(was, Known.class).versions()).orElse(List.of()));
        versions.add(version);
        Document document =
                new Document(PORTFOLIO, id, "known", json(new Known(projection.count(), versions)), null, null);
        return Step.nothing()
                .withChanges(List.of(stored.<Write>map(was -> new Write.Replace(document, was.version()))
                        .orElseGet(() -> new Write.Create(document))));
    }

    private static Step step(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    private Read counter(String home) {
        Optional<Stored> stored = store.read(home, COUNTER);
        return new Read(stored.map(was -> read(was, Counter.class)).orElse(Counter.NEW), stored);
    }

    private static Write write(String home, Read read, Counter next) {
        Document document = new Document(home, COUNTER, COUNTER, json(next), null, null);
        return read.stored()
                .<Write>map(was -> new Write.Replace(document, was.version()))
                .orElseGet(() -> new Write.Create(document));
    }

    private static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
