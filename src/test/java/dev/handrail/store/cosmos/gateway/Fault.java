package dev.handrail.store.cosmos.gateway;

import java.util.concurrent.CountDownLatch;

/** What goes wrong with a request. */
public sealed interface Fault {
    /** Answered with this, and nothing done. */
    record Refuse(int status, int substatus, int retryAfterMillis) implements Fault {
        public Refuse(int status) {
            this(status, 0, 1);
        }
    }

    /** The connection breaks before anything is done. */
    record DropBefore() implements Fault {}

    /** All is done, and the connection breaks in place of the answer. */
    record DropAfter() implements Fault {}

    /** All is done, and the answer is this nevertheless. */
    record RefuseAfter(int status) implements Fault {}

    /** Nothing is done until the test lets it go on. */
    record Hold(CountDownLatch arrived, CountDownLatch until) implements Fault {
        public Hold(CountDownLatch until) {
            this(new CountDownLatch(1), until);
        }
    }
}
