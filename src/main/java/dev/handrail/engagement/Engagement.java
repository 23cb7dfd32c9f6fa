package dev.handrail.engagement;

import dev.handrail.chat.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One customer's run through one or more playbooks.
 *
 * @param revision grows with each change
 * @param name as people call it
 * @param languages codes of those it is held in, the first where another is not known
 * @param zone that its days are counted in
 * @param places where it is at home, with those that the bot was taken out of
 * @param code by which people join, in groups of four letters
 * @param startedBy absent where that person was forgotten
 * @param archivedAt when it was closed, while it is
 * @param eraseOn on which day all of it is to be forgotten; set when it is closed
 */
public record Engagement(
        EngagementId id,
        long revision,
        Standing standing,
        String name,
        Customer customer,
        InScope scope,
        List<String> languages,
        ZoneId zone,
        Dates dates,
        Goals goals,
        Progress progress,
        List<LinkedPlace> places,
        String code,
        @Nullable Person startedBy,
        Instant startedAt,
        @Nullable Instant archivedAt,
        @Nullable LocalDate eraseOn) {
    public Engagement {
        languages = List.copyOf(languages);
        places = List.copyOf(places);
    }

    /** The day of an instant, where the engagement is at home. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public boolean isRunning() {
        return standing == Standing.RUNNING;
    }

    /** Where something can be shown: the places that the bot was not taken out of. */
    public List<LinkedPlace> home() {
        return places.stream().filter(LinkedPlace::isThere).toList();
    }

    /** What a project manager may change of it later. */
    public record Basics(
            String name,
            Customer customer,
            InScope scope,
            List<String> languages,
            ZoneId zone,
            Dates dates,
            Goals goals) {}

    public Basics basics() {
        return new Basics(name, customer, scope, languages, zone, dates, goals);
    }

    public Engagement with(Basics basics) {
        return new Engagement(
                id,
                revision + 1,
                standing,
                basics.name(),
                basics.customer(),
                basics.scope(),
                basics.languages(),
                basics.zone(),
                basics.dates(),
                basics.goals(),
                progress,
                places,
                code,
                startedBy,
                startedAt,
                archivedAt,
                eraseOn);
    }

    public Engagement with(Progress further) {
        return rest(standing, further, places, code, archivedAt, eraseOn);
    }

    public Engagement withPlaces(List<LinkedPlace> others) {
        return rest(standing, progress, others, code, archivedAt, eraseOn);
    }

    /** By the old code nobody joins any more. */
    public Engagement withCode(String other) {
        return rest(standing, progress, places, other, archivedAt, eraseOn);
    }

    public Engagement archived(Instant at, LocalDate erase) {
        return rest(Standing.ARCHIVED, progress, places, code, at, erase);
    }

    public Engagement reopened() {
        return rest(Standing.RUNNING, progress, places, code, null, null);
    }

    /** The same, without who started it. */
    public Engagement startedByNobody() {
        return new Engagement(
                id,
                revision + 1,
                standing,
                name,
                customer,
                scope,
                languages,
                zone,
                dates,
                goals,
                progress,
                places,
                code,
                null,
                startedAt,
                archivedAt,
                eraseOn);
    }

    private Engagement rest(
            Standing stands,
            Progress further,
            List<LinkedPlace> linked,
            String joining,
            @Nullable Instant closed,
            @Nullable LocalDate erase) {
        return new Engagement(
                id,
                revision + 1,
                stands,
                name,
                customer,
                scope,
                languages,
                zone,
                dates,
                goals,
                further,
                linked,
                joining,
                startedBy,
                startedAt,
                closed,
                erase);
    }
}
