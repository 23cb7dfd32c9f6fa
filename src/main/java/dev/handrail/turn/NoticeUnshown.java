package dev.handrail.turn;

import dev.handrail.chat.Place;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.turn.due.DueWork;
import dev.handrail.turn.sending.Outbox;
import dev.handrail.turn.sending.Troubles;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Messages that came to nothing: each is noticed once, so that it is known where to look when something is heard from
 * there, and so that whoever has to do something about it hears of it.
 */
@Component
final class NoticeUnshown implements DueWork {
    private final Deliveries deliveries;
    private final Troubles troubles;
    private final List<NoticesDeliveries> features;
    private final CommitStep commitStep;
    private final MeterRegistry meters;

    /**
     * @throws IllegalStateException when more than one feature wants to know
     */
    NoticeUnshown(
            Deliveries deliveries,
            Troubles troubles,
            List<NoticesDeliveries> features,
            CommitStep commitStep,
            MeterRegistry meters) {
        if (features.size() > 1) {
            throw new IllegalStateException("at most one feature is told of deliveries, not " + features.size());
        }
        this.deliveries = deliveries;
        this.troubles = troubles;
        this.features = List.copyOf(features);
        this.commitStep = commitStep;
        this.meters = meters;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Outbox.UNSHOWN);
    }

    @Override
    public void doIt(Stored due) {
        Delivery delivery = deliveries.read(due);
        Optional<String> where = where(delivery);
        if (where.isPresent() && !troubles.note(where.get(), delivery.place().tenantId(), delivery.partition())) {
            return;
        }
        Step step = features.stream()
                .findFirst()
                .map(feature -> feature.unshown(delivery))
                .orElseGet(Step::nothing);
        List<Write> writes = new ArrayList<>(step.changes());
        if (writes.stream().noneMatch(write -> write.id().equals(due.document().id()))) {
            writes.add(deliveries.noticed(delivery));
        }
        Step whole = step.withChanges(writes);
        Commit commit = new Commit();
        commitStep.add(
                commit, delivery.partition(), whole, "due/" + due.document().id() + '/' + due.version(), "");
        if (commitStep.commit(delivery.partition(), commit, whole)) {
            meters.counter("handrail.messages.unshown", "why", why(delivery)).increment();
        }
    }

    private static String why(Delivery delivery) {
        return delivery.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** From where it has to be heard before the message is tried again; nothing where that does not help. */
    private static Optional<String> where(Delivery delivery) {
        Place place = delivery.place();
        return switch (delivery.state()) {
            case SWITCHED_OFF -> Optional.of(Troubles.ofTenant(place.tenantId()));
            case BLOCKED, NOT_INSTALLED, NOT_IN_ROSTER ->
                delivery.whom().isPresent() ? Optional.empty() : Optional.of(place.partition());
            case WAITING, ACCEPTED, TAKEN_AWAY, GIVEN_UP, UNKNOWN -> Optional.empty();
        };
    }
}
