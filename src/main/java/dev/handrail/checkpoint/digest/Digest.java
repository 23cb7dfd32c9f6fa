package dev.handrail.checkpoint.digest;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.Membership;
import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What waits for somebody's next morning. It is there from the first news on, and due only where there is something to
 * look at: whoever has no news costs nothing.
 *
 * @param accounts all of the human's, as the engagement knew them that told last
 * @param zone the engagement's that told first, for a person whose own nobody knows
 * @param news what is new since the last one, by the engagement's id; see {@link Point#ref}
 * @param sent the day, in the person's zone, of the last one; absent before the first
 */
record Digest(
        List<Person> accounts,
        ZoneId zone,
        Map<String, List<String>> news,
        @Nullable LocalDate sent) {
    /** The document's kind, and its id. */
    static final String KIND = "digest";

    Digest {
        accounts = List.copyOf(accounts);
        news = Map.copyOf(news);
    }

    static Digest read(Stored stored) {
        return EngagementDocuments.read(stored.document(), Digest.class);
    }

    /** Of a human's accounts the one in whose partition all of this is kept, so that two never say it twice. */
    static Person home(List<Person> accounts) {
        return accounts.stream()
                .min(Comparator.comparing(Membership::partition))
                .orElseThrow(() -> new IllegalArgumentException("nobody"));
    }

    Digest hearing(String engagement, List<String> more) {
        Map<String, List<String>> all = new TreeMap<>(news);
        TreeSet<String> refs = new TreeSet<>(all.getOrDefault(engagement, List.of()));
        refs.addAll(more);
        all.put(engagement, List.copyOf(refs));
        return new Digest(accounts, zone, all, sent);
    }

    Digest of(List<Person> others) {
        return new Digest(others, zone, news, sent);
    }

    Digest withoutNews() {
        return new Digest(accounts, zone, Map.of(), sent);
    }

    Digest sentOn(LocalDate day) {
        return new Digest(accounts, zone, Map.of(), day);
    }

    /** @param due absent where nothing is to be looked at before there is news */
    Document document(String partition, @Nullable Instant due) {
        Person home = home(accounts);
        return new Document(
                partition,
                KIND,
                KIND,
                EngagementDocuments.json(this),
                Optional.ofNullable(due)
                        .map(at -> new Document.Due(Document.Due.shardOf(home.tenantId()), at))
                        .orElse(null),
                null);
    }
}
