package dev.handrail.store.cosmos;

import dev.handrail.store.CosmosSettings;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.DocumentStoreContract;
import dev.handrail.store.cosmos.gateway.StubGateway;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(QuietClient.class)
class CosmosContractTests {
    @Nested
    class InOnePhysicalPartition extends OnTheStub {
        InOnePhysicalPartition() {
            super(1, 1_000);
        }
    }

    /** And by short pages: Cosmos DB ends a page early where it would be large, or take long. */
    @Nested
    class InThreePhysicalPartitions extends OnTheStub {
        InThreePhysicalPartitions() {
            super(3, 4);
        }
    }

    abstract static class OnTheStub extends DocumentStoreContract {
        /** A busy machine is no fault. */
        private static final Patience LONG = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(60), 3);

        private final int partitions;
        private final int mostOnAPage;
        private @Nullable StubGateway gateway;
        private @Nullable CosmosStore store;

        OnTheStub(int partitions, int mostOnAPage) {
            this.partitions = partitions;
            this.mostOnAPage = mostOnAPage;
        }

        @Override
        protected DocumentStore open(SystemTime time) throws IOException {
            gateway = StubGateway.start(partitions, mostOnAPage, time.clock());
            store = CosmosStore.open(
                    ConnectToCosmos.to(new CosmosSettings(gateway.address(), StubGateway.KEY, null, "handrail")),
                    "handrail",
                    LONG,
                    time);
            return store;
        }

        @AfterEach
        void close() {
            if (store != null) {
                store.close();
            }
            if (gateway != null) {
                gateway.close();
            }
        }
    }
}
