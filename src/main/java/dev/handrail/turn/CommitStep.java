package dev.handrail.turn;

import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.sending.MessageKey;
import dev.handrail.turn.sending.Outbox;
import dev.handrail.turn.sending.Posting;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import org.springframework.stereotype.Component;

/** Commits a step whole, with everything that a turn adds to it, and has its messages sent when that has happened. */
@Component
final class CommitStep {
    private final DocumentStore store;
    private final Outbox outbox;
    private final ProductTime productTime;
    private final MeterRegistry meters;

    CommitStep(DocumentStore store, Outbox outbox, ProductTime productTime, MeterRegistry meters) {
        this.store = store;
        this.outbox = outbox;
        this.productTime = productTime;
        this.meters = meters;
    }

    /**
     * Adds what the step itself asks for, its replies aside.
     *
     * @param cause by what id the turn is known, unique in its home
     * @param who caused it; empty for due work
     */
    void add(Commit commit, String home, Step step, String cause, String who) {
        commit.addAll(step.changes());
        for (Outgoing message : step.messages()) {
            MessageKey key = new MessageKey(home, Outbox.MESSAGES + message.id());
            commit.add(outbox.queue(
                    key,
                    store.read(key.partition(), key.id()),
                    Outbox.Wish.to(message.to(), message.content(), message.repeatable(), message.worthFor())));
        }
        for (int place = 0; place < step.letters().size(); place++) {
            commit.add(new Write.Create(LetterDocument.write(
                    home, "letter/" + cause + '/' + place, step.letters().get(place), productTime.instant())));
        }
        for (int place = 0; place < step.history().size(); place++) {
            commit.add(new Write.Create(history(home, step.history().get(place), cause + '/' + place, who)));
        }
    }

    private Document history(String home, Happening happening, String cause, String who) {
        return new HistoryLine(happening.what(), who, productTime.instant(), happening.details()).in(home, cause);
    }

    /** Makes the commit; its messages leave only when it was made. */
    boolean commit(String home, Commit commit, Step step) {
        switch (tryTo(home, commit)) {
            case CommitResult.Committed(List<String> versions) -> {
                send(commit, versions);
                count(step);
                return true;
            }
            case CommitResult.Conflict _ -> {
                drop(commit);
                meters.counter("handrail.conflicts").increment();
                return false;
            }
        }
    }

    private CommitResult tryTo(String home, Commit commit) {
        try {
            return store.commit(home, commit.writes());
        } catch (StoreUnavailable e) {
            commit.postings().forEach(outbox::inDoubt);
            throw e;
        } catch (RuntimeException e) {
            drop(commit);
            throw e;
        }
    }

    /** The commit is not made. */
    void drop(Commit commit) {
        commit.postings().forEach(outbox::dropped);
    }

    private void send(Commit commit, List<String> versions) {
        List<Posting> postings = commit.postings();
        for (int place = 0; place < postings.size(); place++) {
            outbox.committed(postings.get(place), commit.version(place, versions));
        }
    }

    private void count(Step step) {
        for (Counted counted : step.counted()) {
            List<Tag> tags = counted.tags().entrySet().stream()
                    .map(tag -> Tag.of(tag.getKey(), tag.getValue()))
                    .toList();
            meters.counter(counted.name(), tags).increment();
        }
    }
}
