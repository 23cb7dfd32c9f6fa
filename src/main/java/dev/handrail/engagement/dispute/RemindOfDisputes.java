package dev.handrail.engagement.dispute;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.FollowsEngagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reminds the managers of a side of what waits for their word, one dispute a step. */
@Component
final class RemindOfDisputes implements DueHandler, FollowsEngagement {
    private final LoadEngagement loadEngagement;
    private final LoadDecisions loadDecisions;
    private final TellOfDispute tellOfDispute;
    private final ProductTime time;

    RemindOfDisputes(
            LoadEngagement loadEngagement, LoadDecisions loadDecisions, TellOfDispute tellOfDispute, ProductTime time) {
        this.loadEngagement = loadEngagement;
        this.loadDecisions = loadDecisions;
        this.tellOfDispute = tellOfDispute;
        this.time = time;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Decisions.KIND);
    }

    @Override
    public Step handle(Stored due) {
        Document document = due.document();
        return EngagementId.read(
                        document.partition().substring(document.partition().indexOf(':') + 1))
                .flatMap(loadEngagement::load)
                .map(loaded -> remind(loaded, LoadDecisions.read(loaded.id(), due)))
                .orElseGet(() -> Step.nothing()
                        .withChanges(List.of(new Write.Delete(document.partition(), document.id(), due.version()))));
    }

    private Step remind(Loaded loaded, LoadDecisions.Read read) {
        Engagement engagement = loaded.engagement();
        Optional<Dispute> waiting = engagement.isRunning()
                ? Reminders.due(read.decisions(), engagement.zone(), time.instant())
                : Optional.empty();
        return waiting.map(dispute -> remind(loaded, read, dispute))
                .orElseGet(() -> Step.nothing().withChanges(List.of(read.write(read.decisions(), engagement))));
    }

    private Step remind(Loaded loaded, LoadDecisions.Read read, Dispute dispute) {
        Decisions after = read.decisions().with(dispute.reminded(time.instant()));
        return Step.nothing()
                .withChanges(List.of(read.write(after, loaded.engagement())))
                .withMessages(tellOfDispute.reminder(dispute, loaded))
                .withHistory(new Happening(
                        "dispute.reminded",
                        Map.of("dispute", String.valueOf(dispute.number()), "entry", dispute.entry())));
    }

    /** What is closed reminds nobody, and another zone has another morning. */
    @Override
    public List<Write> follow(@Nullable Engagement before, Engagement after) {
        if (before == null
                || (before.standing() == after.standing() && before.zone().equals(after.zone()))) {
            return List.of();
        }
        LoadDecisions.Read read = loadDecisions.of(after.id());
        return read.document()
                .map(Stored::document)
                .filter(there -> !Objects.equals(there.due(), LoadDecisions.due(read.decisions(), after)))
                .map(there -> List.of(read.write(read.decisions(), after)))
                .orElse(List.of());
    }
}
