package dev.handrail.playground;

/** A request's body is larger than the playground takes. */
public class BodyTooLarge extends RuntimeException {
    BodyTooLarge(int limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
