package dev.handrail.turn;

import dev.handrail.chat.Connector;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Sharing;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.due.DueLag;
import dev.handrail.turn.due.DueLoop;
import dev.handrail.turn.due.DueWork;
import dev.handrail.turn.due.Postpone;
import dev.handrail.turn.due.Shards;
import dev.handrail.turn.sending.Instance;
import dev.handrail.turn.sending.LookAtMessages;
import dev.handrail.turn.sending.Outbox;
import dev.handrail.turn.sending.SendingParts;
import dev.handrail.turn.sending.ServiceUrls;
import dev.handrail.turn.sending.Threads;
import dev.handrail.turn.sending.Troubles;
import dev.handrail.understanding.Understanding;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.function.DoubleSupplier;

/** One instance of everything that a turn goes through, put together as the program does, over a store of the test's. */
final class TurnInMemory {
    private static final Understanding UNDERSTANDING = new Understanding();

    final MeterRegistry meters = new SimpleMeterRegistry();
    final ProductTime productTime;
    final Outbox outbox;
    final HandleOnce handleOnce;
    final TakeTurn takeTurn;
    final Shards shards;
    final DueLoop dueLoop;

    /** What a test brings along, each with something plain for those who don't care. */
    record Parts(
            DocumentStore store,
            Connector connector,
            Clock clock,
            Threads threads,
            DoubleSupplier random,
            Routes routes,
            AllowedTenants tenants,
            Budget budget,
            List<DueHandler> due,
            List<LetterHandler> letters,
            List<FindsHome> homes,
            List<NoticesPeople> people,
            List<NoticesDeliveries> deliveries,
            String instance,
            boolean shared) {
        /** Without those who only watch. */
        Parts(
                DocumentStore store,
                Connector connector,
                Clock clock,
                Threads threads,
                DoubleSupplier random,
                Routes routes,
                AllowedTenants tenants,
                Budget budget,
                List<DueHandler> due,
                List<LetterHandler> letters,
                List<FindsHome> homes,
                String instance,
                boolean shared) {
            this(
                    store, connector, clock, threads, random, routes, tenants, budget, due, letters, homes, List.of(),
                    List.of(), instance, shared);
        }
    }

    TurnInMemory(Parts parts) {
        SystemTime systemTime = new SystemTime(parts.clock());
        productTime = new ProductTime(parts.clock());
        Instance instance = new Instance(parts.instance());
        ServiceUrls serviceUrls = new ServiceUrls(parts.store());
        outbox = SendingParts.outbox(
                parts.store(),
                parts.connector(),
                instance,
                parts.threads(),
                serviceUrls,
                systemTime,
                productTime,
                parts.random(),
                meters);
        Troubles troubles = new Troubles(parts.store(), productTime, systemTime);
        Deliveries deliveries = new Deliveries(parts.store(), new LookAtMessages(productTime, systemTime));
        CommitStep commitStep = new CommitStep(parts.store(), outbox, productTime, meters);
        handleOnce = new HandleOnce(
                parts.store(),
                new RecallTurn(parts.store(), parts.homes()),
                new DecideStep(UNDERSTANDING, parts.routes(), parts.tenants()),
                new Welcomes(parts.store(), systemTime),
                new PlanReplies(parts.store(), outbox, parts.routes(), systemTime),
                commitStep,
                serviceUrls,
                troubles,
                parts.people(),
                systemTime);
        takeTurn =
                new TakeTurn(handleOnce, outbox, new NameTurn(UNDERSTANDING, parts.routes()), meters, parts.budget());
        shards = new Shards(parts.store(), instance, new Sharing(parts.shared()), systemTime);
        List<DueWork> works = List.of(
                new SendDueMessages(outbox, shards),
                new HandleDue(parts.due(), parts.store(), commitStep),
                new DeliverLetters(parts.letters(), parts.store(), commitStep, systemTime, productTime, meters),
                new NoticeUnshown(deliveries, troubles, parts.deliveries(), commitStep, meters),
                new ReviveMessages(
                        parts.store(), deliveries, parts.deliveries(), commitStep, productTime, systemTime, meters));
        dueLoop = new DueLoop(
                parts.store(),
                shards,
                new Postpone(parts.store(), productTime),
                new DueLag(meters),
                productTime,
                works);
    }
}
