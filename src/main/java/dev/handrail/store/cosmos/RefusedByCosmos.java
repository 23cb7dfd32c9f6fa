package dev.handrail.store.cosmos;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.cosmos.CosmosException;
import dev.handrail.store.StoreRefused;

/** Says what keeps Cosmos DB from being used, and what to do about it. */
final class RefusedByCosmos {
    private static final String ENDPOINT = "handrail.cosmos.endpoint (environment: HANDRAIL_COSMOS_ENDPOINT)";
    private static final String KEY = "handrail.cosmos.key (environment: HANDRAIL_COSMOS_KEY)";
    private static final String STEPS = "README.md, “Cosmos DB step by step”, has the commands.";

    private RefusedByCosmos() {}

    /** @param failure Cosmos DB's, or one of the client's that may have it as its cause */
    static StoreRefused connecting(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CosmosException told) {
                return told(told);
            }
            if (cause instanceof ClientAuthenticationException) {
                return unknown();
            }
        }
        return unreachable(failure.getClass().getSimpleName());
    }

    private static StoreRefused told(CosmosException failure) {
        return switch (failure.getStatusCode()) {
            case 401 -> unknown();
            case 403 ->
                refused(
                        "Cosmos DB lets this program neither read nor make its database and container (403/"
                                + failure.getSubStatusCode() + ")",
                        "With a managed identity, make both beforehand and give it the data contributor's role; with a"
                                + " key, use a read-write one; and let this network in. " + STEPS);
            default -> unreachable("status " + failure.getStatusCode() + "/" + failure.getSubStatusCode());
        };
    }

    private static StoreRefused unknown() {
        return refused(
                "Cosmos DB does not know who asks",
                "Check " + KEY + ", and this machine's clock; without a key, that this machine has the managed identity"
                        + " which the settings name.");
    }

    /** @param reason in short; the client's own message would fill a page */
    private static StoreRefused unreachable(String reason) {
        return refused(
                "Cosmos DB cannot be reached (" + reason + ")",
                "Check " + ENDPOINT
                        + " and that this machine may connect to it; if it is away for a while, start again.");
    }

    static StoreRefused unfit(String what) {
        return refused(
                "The container " + PrepareContainer.CONTAINER + " in Cosmos DB is not made for Handrail: " + what,
                "Make it anew, or let Handrail make it in an empty database: handrail.cosmos.database (environment:"
                        + " HANDRAIL_COSMOS_DATABASE). " + STEPS);
    }

    private static StoreRefused refused(String reason, String remedy) {
        return new StoreRefused(reason, remedy, null);
    }
}
