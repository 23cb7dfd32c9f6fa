package dev.handrail.playground;

import dev.handrail.store.cosmos.QuietClient;
import dev.handrail.store.cosmos.gateway.StubGateway;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same engagement, word for word, with the documents in Cosmos DB. */
@ExtendWith(QuietClient.class)
class EngagementFlowOnCosmosTests extends EngagementFlowTests {
    private @Nullable StubGateway gateway;

    @Override
    String[] settings() throws IOException {
        StubGateway started = StubGateway.start(3, 1_000, Clock.systemUTC());
        gateway = started;
        return new String[] {
            "handrail.store=cosmos",
            "handrail.cosmos.endpoint=" + started.address(),
            "handrail.cosmos.key=" + StubGateway.KEY
        };
    }

    /** After the program, which still commits while it stops. */
    @AfterAll
    @Override
    void close() {
        super.close();
        if (gateway != null) {
            gateway.close();
        }
    }
}
