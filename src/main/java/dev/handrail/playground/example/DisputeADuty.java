package dev.handrail.playground.example;

import dev.handrail.playground.InPlayground;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Somebody asks who does something, is told that it is theirs, and says that it is not: the managers are asked. */
@Component
@Order(4)
@InPlayground
class DisputeADuty implements Scene {
    private static final String ASK = "dispute.ask";

    @Override
    public void play(Actors actors) throws InterruptedException {
        Actor camille = actors.alone("camille");
        Shown decisions = camille.tell("décisions", shown -> shown.reads(StartBrasswick.NAME));
        if (!decisions.has("dispute.show")) {
            Shown answer = camille.tell("Qui migre les boîtes aux lettres ?", shown -> shown.opens(ASK));
            camille.send(
                    camille.open(answer, ASK),
                    Map.of(
                            "reason",
                            "L’ancien prestataire gère encore nos serveurs de messagerie ; nous n’y avons pas accès."));
            actors.settle();
        }
    }
}
