package dev.handrail.engagement.delivery;

import dev.handrail.chat.Address;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.MessageId;
import dev.handrail.engagement.Participant;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Deliveries;
import dev.handrail.turn.Delivery;
import dev.handrail.turn.NoticesDeliveries;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Notes who is out of reach by what became of their messages, and who may be in reach again. */
@Component
final class NoticeUnreached implements NoticesDeliveries {
    private final LoadEngagement loadEngagement;
    private final LoadAcquaintance loadAcquaintance;
    private final KeepUnreached keepUnreached;
    private final TellUnreached tellUnreached;
    private final Deliveries deliveries;
    private final ProductTime time;

    NoticeUnreached(
            LoadEngagement loadEngagement,
            LoadAcquaintance loadAcquaintance,
            KeepUnreached keepUnreached,
            TellUnreached tellUnreached,
            Deliveries deliveries,
            ProductTime time) {
        this.loadEngagement = loadEngagement;
        this.loadAcquaintance = loadAcquaintance;
        this.keepUnreached = keepUnreached;
        this.tellUnreached = tellUnreached;
        this.deliveries = deliveries;
        this.time = time;
    }

    @Override
    public Step unshown(Delivery delivery) {
        Optional<String> whom = MessageId.read(delivery.id()).map(MessageId::whom);
        Optional<Loaded> loaded = delivery.state().isOutOfReach() ? load(delivery) : Optional.empty();
        if (whom.isEmpty() || loaded.isEmpty()) {
            return Step.nothing();
        }
        Optional<Participant> person =
                loaded.get().people().participant(whom.get()).filter(Participant::isActive);
        if (person.isEmpty() && SayDelivery.place(loaded.get(), whom.get()).isEmpty()) {
            return Step.nothing();
        }
        // The person may have come meanwhile, elsewhere than where it went.
        return person.flatMap(each -> loadAcquaintance.of(each).reach())
                .filter(chat -> !chat.place().equals(delivery.place()) && delivery.isWorth(time.instant()))
                .map(chat -> again(delivery, chat))
                .orElseGet(() -> lose(loaded.get(), whom.get(), delivery));
    }

    private Step again(Delivery delivery, Address chat) {
        return Step.nothing().withChanges(List.of(deliveries.again(delivery, chat)));
    }

    private Step lose(Loaded loaded, String whom, Delivery delivery) {
        KeepUnreached.Read read = keepUnreached.read(loaded.id());
        return tellUnreached.step(loaded, read, read.unreached().losing(whom, delivery.state(), time.instant()));
    }

    /** Nothing of an engagement goes to who left it, nor to a place that is not its any more. */
    @Override
    public List<Delivery> stillFor(List<Delivery> refused) {
        return load(refused.getFirst())
                .map(loaded -> refused.stream()
                        .filter(each -> MessageId.read(each.id())
                                .filter(id -> SayDelivery.isHere(loaded.engagement(), loaded.people(), id.whom()))
                                .isPresent())
                        .toList())
                .orElse(refused);
    }

    @Override
    public Step again(List<Delivery> wanted) {
        return load(wanted.getFirst())
                .map(loaded -> {
                    KeepUnreached.Read read = keepUnreached.read(loaded.id());
                    List<String> whom = wanted.stream()
                            .flatMap(each -> MessageId.read(each.id()).map(MessageId::whom).stream())
                            .distinct()
                            .toList();
                    return tellUnreached.step(loaded, read, read.unreached().back(whom, time.instant()));
                })
                .orElseGet(Step::nothing);
    }

    private Optional<Loaded> load(Delivery delivery) {
        String partition = delivery.partition();
        return EngagementId.read(partition.substring(partition.indexOf(':') + 1))
                .flatMap(loadEngagement::load);
    }
}
