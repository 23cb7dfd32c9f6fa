package dev.handrail.teams.credential;

import java.nio.file.Path;

/** By what the bot shows that it is the application it says. */
public sealed interface Credential {
    /** A secret of the application's. */
    record Secret(String value) implements Credential {
        @Override
        public String toString() {
            return "Secret";
        }
    }

    /**
     * A certificate that is registered with the application.
     *
     * @param file PEM, with certificate and private key
     */
    record Certificate(Path file) implements Credential {}

    /** A managed identity that is assigned to the machine; its client id is the bot's application id. */
    record ManagedIdentity() implements Credential {}
}
