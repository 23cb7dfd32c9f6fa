package dev.handrail.engagement.gate;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.TellSteering;
import dev.handrail.playbook.Phase;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in one line how a gate stands. */
@Component
public final class TellGate {
    private final LoadGate loadGate;
    private final ShowGate showGate;

    TellGate(LoadGate loadGate, ShowGate showGate) {
        this.loadGate = loadGate;
        this.showGate = showGate;
    }

    public String in(Engagement engagement, People people, Language language) {
        Gate gate = loadGate.of(engagement).gate();
        return switch (gate.stage()) {
            case COMPLETE -> showGate.text("allDone", language);
            case BEFORE_OPTIONAL ->
                showGate.text(
                        "between",
                        language,
                        gate.next().map(Phase::name).orElseThrow().in(language.code()));
            case RUNNING -> running(gate, people, language);
        };
    }

    private String running(Gate gate, People people, Language language) {
        List<String> parts = new ArrayList<>();
        if (!gate.blocking().isEmpty()) {
            parts.add(showGate.text("blocking", language, gate.blocking().size()));
        }
        for (Side side : List.of(Side.CUSTOMER, Side.VENDOR)) {
            String name = showGate.side(side, language);
            parts.add(
                    gate.of(side).isPresent()
                            ? showGate.text("shortSigned", language, name)
                            : TellSteering.of(people, side).isEmpty()
                                    ? showGate.text("shortNobody", language, name)
                                    : showGate.text("shortOpen", language, name));
        }
        return String.join(" · ", parts);
    }
}
