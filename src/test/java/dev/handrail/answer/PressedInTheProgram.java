package dev.handrail.answer;

import dev.handrail.turn.Counted;
import dev.handrail.turn.PressHandler;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** The whole program with its buttons. */
@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@AutoConfigureMockMvc
abstract class PressedInTheProgram {
    static final String MFA = "Who sets up multi-factor authentication?";
    static final String MFA_ENTRY = "microsoft-365/mfa-configure";
    static final String LIST = "What do we have to do in the Enable phase?";

    @Autowired
    List<PressHandler> handlers;

    /** What a turn would count by now. */
    final List<Counted> counted = new ArrayList<>();

    PressButtons press() {
        return new PressButtons(handlers, counted);
    }
}
