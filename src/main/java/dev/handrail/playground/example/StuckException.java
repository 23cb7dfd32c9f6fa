package dev.handrail.playground.example;

/** The example does not go on: its words say who waited for what. */
final class StuckException extends RuntimeException {
    StuckException(String what) {
        super(what);
    }
}
