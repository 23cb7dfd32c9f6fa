package dev.handrail.store.cosmos;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** Silences Cosmos DB's client, as the program does: it writes a page for every fault that a test orders. */
public final class QuietClient implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        ((Logger) LoggerFactory.getLogger("com.azure.cosmos")).setLevel(Level.OFF);
    }
}
