package dev.handrail.engagement;

import dev.handrail.playbook.Anchor;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that limits are counted from, and the one that is hoped for; in the engagement's zone.
 *
 * @param migrationEventEnded the end of the latest migration event
 */
public record Dates(
        @Nullable LocalDate purchased,
        @Nullable LocalDate onboardingStart,
        @Nullable LocalDate desired,
        @Nullable LocalDate migrationEventEnded) {

    /** The day of an event, where it is known. */
    public Optional<LocalDate> of(Anchor anchor) {
        return Optional.ofNullable(
                switch (anchor) {
                    case PURCHASE -> purchased;
                    case ONBOARDING_START -> onboardingStart;
                    case MIGRATION_EVENT_END -> migrationEventEnded;
                });
    }
}
