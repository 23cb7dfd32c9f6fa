package dev.handrail.turn;

import dev.handrail.chat.Place;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.due.DueWork;
import dev.handrail.turn.sending.Trouble;
import dev.handrail.turn.sending.Troubles;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Something was heard from where messages were refused: those of them that are still worth it are shown after all, a few
 * partitions at a time.
 */
@Component
final class ReviveMessages implements DueWork {
    private static final int PARTITIONS = 20;
    private static final int MESSAGES = 40;

    private final DocumentStore store;
    private final Deliveries deliveries;
    private final List<NoticesDeliveries> features;
    private final CommitStep commitStep;
    private final ProductTime time;
    private final SystemTime systemTime;
    private final MeterRegistry meters;

    ReviveMessages(
            DocumentStore store,
            Deliveries deliveries,
            List<NoticesDeliveries> features,
            CommitStep commitStep,
            ProductTime time,
            SystemTime systemTime,
            MeterRegistry meters) {
        this.store = store;
        this.deliveries = deliveries;
        this.features = List.copyOf(features);
        this.commitStep = commitStep;
        this.time = time;
        this.systemTime = systemTime;
        this.meters = meters;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Trouble.KIND);
    }

    @Override
    public void doIt(Stored due) {
        Trouble trouble = Trouble.read(due);
        String where = due.document().partition();
        List<String> kept = new ArrayList<>();
        List<String> again = new ArrayList<>();
        List<String> now = trouble.partitions().subList(0, Math.min(PARTITIONS, trouble.todo()));
        for (String partition : now) {
            switch (revive(where, partition, trouble, due.version())) {
                case WELL -> {}
                case REFUSED_SINCE -> kept.add(partition);
                case MORE -> again.add(partition);
            }
        }
        Trouble after = trouble.looked(now.size(), kept, again, time.instant());
        store.commit(
                where, List.of(new Write.Replace(after.in(where, time.instant(), systemTime.now()), due.version())));
    }

    private enum Left {
        WELL,
        /** Something that what was heard says nothing about. */
        REFUSED_SINCE,
        MORE
    }

    private Left revive(String where, String partition, Trouble trouble, String cause) {
        Instant now = time.instant();
        List<Delivery> refused = stillFor(deliveries.unshown(partition).all().stream()
                .filter(each -> isThere(where, each) && each.isWorth(now))
                .toList());
        Instant heardAt = trouble.heardAt() == null ? now : trouble.heardAt();
        List<Delivery> wanted =
                refused.stream().filter(each -> each.at().isBefore(heardAt)).toList();
        if (wanted.isEmpty()) {
            return refused.isEmpty() ? Left.WELL : Left.REFUSED_SINCE;
        }
        List<Delivery> some = wanted.stream().limit(MESSAGES).toList();
        boolean done = revive(partition, some, cause);
        return !done || some.size() < wanted.size()
                ? Left.MORE
                : some.size() < refused.size() ? Left.REFUSED_SINCE : Left.WELL;
    }

    private List<Delivery> stillFor(List<Delivery> refused) {
        return refused.isEmpty()
                ? refused
                : features.stream()
                        .findFirst()
                        .map(feature -> feature.stillFor(refused))
                        .orElse(refused);
    }

    private boolean revive(String partition, List<Delivery> some, String cause) {
        Step step = features.stream()
                .findFirst()
                .map(feature -> feature.again(some))
                .orElseGet(Step::nothing);
        Step whole = step.withChanges(Stream.concat(
                        step.changes().stream(), some.stream().map(each -> deliveries.again(each, deliveries.to(each))))
                .toList());
        Commit commit = new Commit();
        commitStep.add(commit, partition, whole, "due/" + Trouble.KIND + '/' + cause, "");
        boolean committed = commitStep.commit(partition, commit, whole);
        if (committed) {
            meters.counter("handrail.messages.revived").increment(some.size());
        }
        return committed;
    }

    private static boolean isThere(String where, Delivery delivery) {
        Place place = delivery.place();
        return switch (delivery.state()) {
            case SWITCHED_OFF -> where.equals(Troubles.ofTenant(place.tenantId())) || where.equals(place.partition());
            case BLOCKED, NOT_INSTALLED, NOT_IN_ROSTER -> delivery.whom().isEmpty() && where.equals(place.partition());
            case WAITING, ACCEPTED, TAKEN_AWAY, GIVEN_UP, UNKNOWN -> false;
        };
    }
}
