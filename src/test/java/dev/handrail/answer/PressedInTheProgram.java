package dev.handrail.answer;

import dev.handrail.turn.PressHandler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole program with its buttons, its corrections counted from zero. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@AutoConfigureMockMvc
abstract class PressedInTheProgram {
    static final String MFA = "Who sets up multi-factor authentication?";
    static final String MFA_ENTRY = "microsoft-365/mfa-configure";
    static final String LIST = "What do we have to do in the Enable phase?";

    @Autowired
    List<PressHandler> handlers;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void countFromZero() {
        counters().forEach(meters::remove);
    }

    List<Counter> counters() {
        return List.copyOf(meters.find(CountCorrections.NAME).counters());
    }

    PressButtons press() {
        return new PressButtons(handlers);
    }
}
