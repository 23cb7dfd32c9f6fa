package dev.handrail.turn;

import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Place;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Takes every message and remembers what it was asked, in order; can be told to hold its answers back. */
final class RecordingConnector implements Connector {
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final List<Sent> prepared = new ArrayList<>();
    private CountDownLatch gate = new CountDownLatch(0);
    private CountDownLatch reached = new CountDownLatch(0);
    private int ids;

    /** Answers so next, once. */
    synchronized void answerNext(Sent sent) {
        prepared.add(sent);
    }

    synchronized void hold() {
        gate = new CountDownLatch(1);
        reached = new CountDownLatch(1);
    }

    /** Waits for the first call that is held. */
    void awaitHeld() throws InterruptedException {
        CountDownLatch call;
        synchronized (this) {
            call = reached;
        }
        if (!call.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody called the connector");
        }
    }

    synchronized void release() {
        gate.countDown();
    }

    /** The next call, such as {@code create hello}; waits for it. */
    String next() throws InterruptedException {
        String call = calls.poll(10, TimeUnit.SECONDS);
        return call == null ? "nothing" : call;
    }

    /** All calls that nobody has asked for yet. */
    List<String> all() {
        List<String> all = new ArrayList<>();
        calls.drainTo(all);
        return all;
    }

    boolean isQuiet() {
        return calls.isEmpty();
    }

    @Override
    public Sent create(Address to, Content content) {
        return record("create " + shown(content));
    }

    @Override
    public Sent update(Address to, String activityId, Content content) {
        return record("update " + activityId + " " + shown(content));
    }

    @Override
    public Sent delete(Address to, String activityId) {
        return record("delete " + activityId);
    }

    @Override
    public Opened open(Individual whom) {
        return switch (record("open " + whom.person().objectId())) {
            case Sent.Accepted(String id) ->
                new Opened.To(new Address(
                        new Place(Place.Kind.PERSONAL, whom.tenantId(), id, null),
                        id,
                        whom.serviceUrl(),
                        whom.botId()));
            case Sent not -> new Opened.Not(not);
        };
    }

    @Override
    public Roster members(Address of) {
        return switch (record("members " + of.conversationId())) {
            case Sent.Accepted _ -> new Roster.Of(List.of());
            case Sent not -> new Roster.Not(not);
        };
    }

    private Sent record(String call) {
        CountDownLatch open;
        Sent answer;
        synchronized (this) {
            open = gate;
            reached.countDown();
            answer = prepared.isEmpty() ? new Sent.Accepted("reply-" + ++ids) : prepared.removeFirst();
        }
        try {
            if (!open.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released the connector");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        calls.add(call);
        return answer;
    }

    private static String shown(Content content) {
        return switch (content) {
            case Content.Text text -> text.text();
            case Content.Card card -> card.summary();
            case Content.FileOffer offer -> "offer of " + offer.name();
            case Content.File file -> "file " + file.target().name();
        };
    }
}
