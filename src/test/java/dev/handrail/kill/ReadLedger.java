package dev.handrail.kill;

import dev.handrail.store.CosmosSettings;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.OpenStore;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.Page;
import dev.handrail.store.StoreSettings;
import dev.handrail.store.Stored;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.sending.MessageView;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers that a store knows of, by their questions: conversation, {@code |} and message. */
final class ReadLedger {
    private static final String ANSWER = "reply/said/";

    private ReadLedger() {}

    static Map<String, MessageView> of(DocumentStore store) {
        Map<String, MessageView> ledger = new HashMap<>();
        Page page = store.all(null, 1_000);
        collect(page.documents(), ledger);
        while (page.next() != null) {
            page = store.all(page.next(), 1_000);
            collect(page.documents(), ledger);
        }
        return ledger;
    }

    private static void collect(List<Stored> documents, Map<String, MessageView> ledger) {
        for (Stored stored : documents) {
            String id = stored.document().id();
            if (id.startsWith(ANSWER)) {
                ledger.put(id.substring(ANSWER.length(), id.indexOf('/', id.indexOf('|'))), MessageView.of(stored));
            }
        }
    }

    /** The store of a bot with these settings, by their environment names. */
    static OwnedStore open(Map<String, String> settings) {
        String kind = settings.getOrDefault("HANDRAIL_STORE", "sqlite").toUpperCase(Locale.ROOT);
        Path data = Path.of(settings.getOrDefault("HANDRAIL_DATA_DIR", "data"));
        return OpenStore.open(
                new StoreSettings(StoreSettings.Kind.valueOf(kind), data, cosmos(settings)),
                new SystemTime(Clock.systemUTC()));
    }

    private static @Nullable CosmosSettings cosmos(Map<String, String> settings) {
        String endpoint = settings.get("HANDRAIL_COSMOS_ENDPOINT");
        return endpoint == null
                ? null
                : new CosmosSettings(
                        endpoint,
                        settings.get("HANDRAIL_COSMOS_KEY"),
                        null,
                        settings.getOrDefault("HANDRAIL_COSMOS_DATABASE", "handrail"));
    }
}
