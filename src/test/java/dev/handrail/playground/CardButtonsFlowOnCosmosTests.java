package dev.handrail.playground;

import dev.handrail.store.cosmos.QuietClient;
import dev.handrail.store.cosmos.gateway.StubGateway;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;

/** The same conversations, word for word, with the documents in Cosmos DB. */
@ExtendWith(QuietClient.class)
class CardButtonsFlowOnCosmosTests extends CardButtonsFlowTests {
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
    void stop() {
        super.stop();
        if (gateway != null) {
            gateway.close();
        }
    }
}
