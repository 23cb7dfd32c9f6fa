package dev.handrail.playground.channel;

import org.springframework.http.HttpStatus;

/** A call that the connector refuses, with the status and code that Teams gives. */
class ConnectorRefusal extends RuntimeException {
    private final transient HttpStatus status;
    private final String code;

    private ConnectorRefusal(HttpStatus status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    static ConnectorRefusal badSyntax(String message) {
        return new ConnectorRefusal(HttpStatus.BAD_REQUEST, "BadSyntax", message);
    }

    static ConnectorRefusal notInRoster() {
        return new ConnectorRefusal(
                HttpStatus.FORBIDDEN, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");
    }

    static ConnectorRefusal notOwn() {
        return new ConnectorRefusal(
                HttpStatus.FORBIDDEN, "ForbiddenOperationException", "A bot changes its own messages only.");
    }

    static ConnectorRefusal noConversation() {
        return new ConnectorRefusal(HttpStatus.NOT_FOUND, "ConversationNotFound", "Conversation not found.");
    }

    static ConnectorRefusal noActivity() {
        return new ConnectorRefusal(HttpStatus.NOT_FOUND, "ActivityNotFoundInConversation", "Activity not found.");
    }

    static ConnectorRefusal noMember() {
        return new ConnectorRefusal(HttpStatus.NOT_FOUND, "MemberNotFoundInConversation", "Member not found.");
    }

    static ConnectorRefusal tokenAtAnUpload() {
        return new ConnectorRefusal(
                HttpStatus.UNAUTHORIZED,
                "unauthenticated",
                "The address is the leave to write; no token goes with it.");
    }

    static ConnectorRefusal badRange() {
        return new ConnectorRefusal(
                HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, "invalidRange", "The range is not that of the bytes.");
    }

    static ConnectorRefusal noUpload() {
        return new ConnectorRefusal(HttpStatus.NOT_FOUND, "itemNotFound", "No file is expected here.");
    }

    static ConnectorRefusal tooBig() {
        return new ConnectorRefusal(HttpStatus.CONTENT_TOO_LARGE, "MessageSizeTooBig", "Message size too large.");
    }
}
