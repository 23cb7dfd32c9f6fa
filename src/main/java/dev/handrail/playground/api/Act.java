package dev.handrail.playground.api;

import java.util.Optional;
import java.util.stream.Stream;

/** What a persona can do besides talking. */
public enum Act {
    EXECUTE("Action.Execute", "adaptiveCard/action", true),
    SUBMIT("Action.Submit", "", true),
    FETCH_DIALOG("task/fetch", "task/fetch", false),
    SUBMIT_DIALOG("task/submit", "task/submit", false),
    SEARCH("composeExtension/query", "composeExtension/query", false),
    CONSENT("fileConsent/invoke", "fileConsent/invoke", true);

    private final String type;
    private final String invokeName;
    private final boolean needsCard;

    Act(String type, String invokeName, boolean needsCard) {
        this.type = type;
        this.invokeName = invokeName;
        this.needsCard = needsCard;
    }

    static Optional<Act> of(String type) {
        return Stream.of(values()).filter(act -> act.type.equals(type)).findFirst();
    }

    /** The name of the invoke that Teams makes of it; empty where it makes a message. */
    String invokeName() {
        return invokeName;
    }

    boolean needsCard() {
        return needsCard;
    }
}
