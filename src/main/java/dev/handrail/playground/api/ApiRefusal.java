package dev.handrail.playground.api;

import org.springframework.http.HttpStatus;

/** A request that is refused, with a message that names what is wrong with it. */
class ApiRefusal extends RuntimeException {
    private final transient HttpStatus status;

    private ApiRefusal(HttpStatus status, String message) {
        super(message);
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    /** What was sent cannot be meant. */
    static ApiRefusal bad(String message) {
        return new ApiRefusal(HttpStatus.BAD_REQUEST, message);
    }

    /** What was named is not there, or not for this persona. */
    static ApiRefusal unknown(String message) {
        return new ApiRefusal(HttpStatus.NOT_FOUND, message);
    }
}
