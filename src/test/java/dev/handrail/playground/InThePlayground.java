package dev.handrail.playground;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One playground for all tests of a class, whose bot has heard nothing yet when a test begins. */
public abstract class InThePlayground {
    protected static RunningPlayground playground;

    @BeforeAll
    static void start() {
        playground = RunningPlayground.start();
    }

    @AfterAll
    static void stop() {
        playground.close();
    }

    @BeforeEach
    void startOver() {
        playground.bot().startOver();
    }
}
