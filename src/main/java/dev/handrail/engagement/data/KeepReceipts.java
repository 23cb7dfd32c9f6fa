package dev.handrail.engagement.data;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.Letter;
import dev.handrail.turn.LetterHandler;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps that something was forgotten, and when, for whoever has the receipt's number; and nothing of what it was. */
@Component
final class KeepReceipts implements LetterHandler {
    static final String PARTITION = "erasures";
    private static final String KIND = "erasure-receipt";

    private final DocumentStore store;
    private final ErasureLog erasureLog;

    private record Receipt(String receipt, String of, Instant asked, Instant done) {}

    KeepReceipts(DocumentStore store, ErasureLog erasureLog) {
        this.store = store;
        this.erasureLog = erasureLog;
    }

    static Letter letter(Erasure erasure, Instant done) {
        return letter(erasure.receipt(), "engagement " + erasure.engagement().value(), erasure.asked(), done);
    }

    /** @param of what was forgotten, as the log beside the store has it */
    static Letter letter(String receipt, String of, Instant asked, Instant done) {
        return new Letter(
                PARTITION,
                KIND,
                KIND + "/" + receipt,
                done.toEpochMilli(),
                EngagementDocuments.json(new Receipt(receipt, of, asked, done)));
    }

    /** Whether the store knows of it: one that was restored from before does not. */
    static boolean isKept(DocumentStore store, String receipt) {
        return store.read(PARTITION, KIND + "/" + receipt).isPresent();
    }

    @Override
    public Set<String> letters() {
        return Set.of(KIND);
    }

    @Override
    public Step apply(Letter letter) {
        Receipt receipt = EngagementDocuments.read(letter.body(), Receipt.class);
        erasureLog.add(receipt.of() + " " + receipt.receipt());
        String id = KIND + "/" + receipt.receipt();
        Optional<Stored> there = store.read(PARTITION, id);
        return Step.nothing()
                .withChanges(List.of(Write.put(new Document(PARTITION, id, KIND, letter.body(), null, null), there)));
    }
}
