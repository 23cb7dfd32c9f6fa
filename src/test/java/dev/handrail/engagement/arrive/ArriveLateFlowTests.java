package dev.handrail.engagement.arrive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.engagement.Planted;
import dev.handrail.engagement.Side;
import dev.handrail.playground.Stage;
import dev.handrail.store.Write;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who installs the app after messages to them failed is told what is waiting. */
class ArriveLateFlowTests {
    @Test
    void whoInstallsTheAppLateFindsTheirEngagementsAndWhatWaitsInThem() {
        try (Planted planted = Planted.grow()) {
            planted.people(
                    planted.first,
                    Stream.concat(
                                    planted.loaded(planted.first).people().all().stream(),
                                    Stream.of(planted.part("beatriz", Side.CUSTOMER)))
                            .toList());
            planted.stage.install("beatriz", false);
            planted.settle();
            forgetTheWelcome(planted);
            String owner = planted.loaded(planted.first)
                    .people()
                    .of(planted.person("beatriz"))
                    .orElseThrow()
                    .id();
            planted.press(
                    "harriet",
                    planted.chat("harriet"),
                    "task.create",
                    Map.of(
                            "engagement", planted.first.value(),
                            "title", "late",
                            "phase", "assess",
                            "side", "CUSTOMER",
                            "owner", owner),
                    Manner.SUBMIT_DIALOG);
            planted.settle();

            planted.stage.install("beatriz", true);
            planted.settle();

            Stage.Shown shown = planted.stage.next(
                    "beatriz",
                    planted.stage.chat("beatriz"),
                    each -> each.words().contains("espera por você"));
            assertThat(shown.words()).contains("Quillmarsh", "suas tarefas abertas: 1", "Whimbrelton");
            planted.stage.install("mere", false);
            planted.stage.install("mere", true);
            planted.settle();
            assertThat(Planted.in(
                            planted.feed("mere", planted.chat("mere")),
                            Stream.concat(Planted.WORDS.stream(), List.of("waiting for you").stream())))
                    .isEmpty();
        }
    }

    /** A day later nobody remembers that somebody was welcomed before. */
    private static void forgetTheWelcome(Planted planted) {
        String chat = "place:" + planted.chat("beatriz").tenantId() + ":"
                + planted.chat("beatriz").id();
        planted.store
                .query(chat, "welcomed", null, 10)
                .documents()
                .forEach(stored ->
                        planted.commit(new Write.Delete(chat, stored.document().id(), stored.version())));
    }
}
