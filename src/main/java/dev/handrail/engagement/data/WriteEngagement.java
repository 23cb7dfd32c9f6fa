package dev.handrail.engagement.data;

import dev.handrail.engagement.EngagementId;
import dev.handrail.store.Document;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Page;
import dev.handrail.store.Stored;
import dev.handrail.turn.HistoryLine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes all that an engagement has as one JSON text: each kind of document a list, the newest history if it is long. */
@Component
final class WriteEngagement {
    /** So many bytes fit into the message that brings a file, with room for what else it carries. */
    static final int MOST_BYTES = 1_200_000;

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int A_PAGE = 500;

    private final DocumentStore store;
    private final KeptKinds keptKinds;

    WriteEngagement(DocumentStore store, KeptKinds keptKinds) {
        this.store = store;
        this.keptKinds = keptKinds;
    }

    String write(EngagementId engagement) {
        ObjectNode all = JSON.createObjectNode().put("id", engagement.value());
        Set<String> kinds = new TreeSet<>(keptKinds.ofAnEngagement());
        kinds.remove(HistoryLine.KIND);
        for (String kind : kinds) {
            ArrayNode list = all.putArray(kind);
            each(
                    engagement.partition(),
                    kind,
                    stored -> list.add(JSON.readTree(stored.document().body())));
        }
        addHistory(engagement, all);
        return JSON.writeValueAsString(all);
    }

    private void addHistory(EngagementId engagement, ObjectNode all) {
        long room = MOST_BYTES - (long) JSON.writeValueAsBytes(all).length;
        Deque<String> newest = new ArrayDeque<>();
        long[] used = {0};
        int[] leftOut = {0};
        each(engagement.partition(), HistoryLine.KIND, stored -> {
            String line = stored.document().body();
            newest.addLast(line);
            used[0] += Document.wellFormed(line).length() * 2L;
            while (used[0] > room && !newest.isEmpty()) {
                used[0] -= newest.removeFirst().length() * 2L;
                leftOut[0]++;
            }
        });
        all.put("historyLeftOut", leftOut[0]);
        ArrayNode history = all.putArray(HistoryLine.KIND);
        newest.forEach(line -> history.add(JSON.readTree(line)));
    }

    private void each(String partition, String kind, java.util.function.Consumer<Stored> take) {
        @Nullable String after = null;
        do {
            Page page = store.query(partition, kind, after, A_PAGE);
            page.documents().forEach(take);
            after = page.next();
        } while (after != null);
    }
}
