package dev.handrail.checkpoint.plan;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.KeepsKinds;
import dev.handrail.engagement.MilestoneDays;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** On which day each milestone is meant to be reached: one document beside the engagement. */
@Component
public final class MilestoneDates implements MilestoneDays, KeepsKinds {
    /** The document's kind, and its id. */
    public static final String KIND = "milestone-dates";

    private final DocumentStore store;

    /** @param days by the milestones' public ids */
    record Dates(Map<String, LocalDate> days) {
        Dates {
            days = Map.copyOf(days);
        }

        /** @param day absent where it is to have none any more */
        Dates with(String milestone, @Nullable LocalDate day) {
            Map<String, LocalDate> others = new TreeMap<>(days);
            if (day == null) {
                others.remove(milestone);
            } else {
                others.put(milestone, day);
            }
            return new Dates(others);
        }
    }

    /** @param document as it was read; empty where there is none yet */
    record Read(Dates dates, Optional<Stored> document) {}

    MilestoneDates(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Map<String, LocalDate> of(EngagementId engagement) {
        return read(engagement).dates().days();
    }

    @Override
    public Set<String> ofAnEngagement() {
        return Set.of(KIND);
    }

    @Override
    public Set<String> beside() {
        return Set.of();
    }

    @Override
    public Set<String> ofAPerson() {
        return Set.of();
    }

    Read read(EngagementId engagement) {
        Optional<Stored> document = store.read(engagement.partition(), KIND);
        return new Read(
                document.map(there -> EngagementDocuments.read(there.document(), Dates.class))
                        .orElse(new Dates(Map.of())),
                document);
    }

    static Write write(EngagementId engagement, Dates dates, Read read) {
        return Write.put(EngagementDocuments.document(engagement, KIND, KIND, dates), read.document());
    }
}
