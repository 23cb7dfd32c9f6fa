package dev.handrail.turn;

import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.due.DueWork;
import dev.handrail.turn.due.Postpone;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Letters: each applied in the partition it is for, together with the note that it was, and taken away afterwards. One
 * that comes again, or after a newer one on its topic, is only taken away; one that only has its reader look is applied
 * each time. One that cannot be applied stays, and is tried later each time.
 */
@Component
final class DeliverLetters implements DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverLetters.class);

    private static final int TRIES = 4;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, LetterHandler> handlers;
    private final DocumentStore store;
    private final CommitStep commitStep;
    private final SystemTime time;
    private final ProductTime productTime;
    private final MeterRegistry meters;

    private record Received(long version) {}

    /**
     * @throws IllegalStateException when two handlers claim one kind
     */
    DeliverLetters(
            List<LetterHandler> handlers,
            DocumentStore store,
            CommitStep commitStep,
            SystemTime time,
            ProductTime productTime,
            MeterRegistry meters) {
        this.store = store;
        this.commitStep = commitStep;
        this.time = time;
        this.productTime = productTime;
        this.meters = meters;
        this.handlers = Routes.byClaim(handlers, LetterHandler::letters);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(LetterDocument.KIND);
    }

    @Override
    public void doIt(Stored due) {
        Letter letter = LetterDocument.read(due);
        String from = due.document().partition();
        try {
            for (int tried = 0; tried < TRIES; tried++) {
                if (isApplied(letter, from, due.document().id())) {
                    store.commit(
                            from, List.of(new Write.Delete(from, due.document().id(), due.version())));
                    return;
                }
            }
            keep(due, "its step met other changes each time", null);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            keep(due, e.getClass().getSimpleName(), e);
        }
    }

    private boolean isApplied(Letter letter, String from, String id) {
        String note = "letter-from/" + MarkIds.brief(from + '/' + letter.topic());
        Optional<Stored> received = store.read(letter.to(), note);
        long last = received.map(stored ->
                        JSON.readValue(stored.document().body(), Received.class).version())
                .orElse(Letter.LOOK);
        if (letter.version() == Letter.LOOK) {
            return last == Letter.LAST || look(letter, id);
        }
        return letter.version() <= last || apply(letter, received, note);
    }

    private boolean look(Letter letter, String id) {
        Step step = handler(letter).apply(letter);
        Commit commit = new Commit();
        commitStep.add(commit, letter.to(), step, id, "");
        return commit.writes().isEmpty() || commitStep.commit(letter.to(), commit, step);
    }

    private void keep(Stored due, String cause, @Nullable Throwable failure) {
        int failures = LetterDocument.failures(due.document()) + 1;
        Document later = LetterDocument.failed(
                due.document(), cause, productTime.instant().plus(Postpone.wait(failures)));
        store.commit(later.partition(), List.of(new Write.Replace(later, due.version())));
        meters.counter("handrail.letters.failed").increment();
        (failures < StuckLetters.MANY ? LOG.atWarn() : LOG.atError())
                .setCause(failure)
                .addKeyValue("id", later.id())
                .addKeyValue("failures", failures)
                .addKeyValue("cause", cause)
                .log("a letter could not be applied; it is kept, and tried again later");
    }

    private boolean apply(Letter letter, Optional<Stored> received, String note) {
        Step step = handler(letter).apply(letter);
        Document document = new Document(
                letter.to(),
                note,
                "letter-from",
                JSON.writeValueAsString(new Received(letter.version())),
                null,
                time.now().plus(KEPT));
        Commit commit = new Commit();
        commit.add(Write.put(document, received));
        commitStep.add(commit, letter.to(), step, note + '/' + letter.version(), "");
        return commitStep.commit(letter.to(), commit, step);
    }

    private LetterHandler handler(Letter letter) {
        LetterHandler handler = handlers.get(letter.kind());
        if (handler == null) {
            throw new IllegalStateException("no handler for letters of the kind " + letter.kind());
        }
        return handler;
    }
}
