package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.Stage;
import dev.handrail.playground.Stage.Shown;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An engagement's people as the personas come together, in words and presses alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleFlowTests {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{4}-[A-Z0-9]{4}\\b");
    private static final Pattern PIN = Pattern.compile("[0-9]{6}");

    private static Stage stage;
    private static String code = "";

    @BeforeAll
    static void start() {
        stage = Stage.open();
        Shown offer = stage.tell("jonas", "start an engagement");
        stage.fillIn(
                offer,
                "engagement.start",
                Map.of(
                        "customer", "Brasswick Foods",
                        "tenant", tenantOf("harriet"),
                        "playbooks", "microsoft-365",
                        "languages", "en,fr,pt",
                        "zone", "Europe/London"));
        code = found(
                CODE,
                stage.next("jonas", stage.chat("jonas"), shown -> shown.words().contains("is started")));
        settle();
    }

    /** What one partition tells another has arrived. */
    private static void settle() {
        stage.advance("PT1S");
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    private static String tenantOf(String persona) {
        return stage.playground().world().persona(persona).orElseThrow().homeTenant();
    }

    private static String found(Pattern pattern, Shown in) {
        Matcher matcher = pattern.matcher(in.words());
        assertThat(matcher.find()).as(in.words()).isTrue();
        return matcher.group();
    }

    private static Shown inChat(String persona, String words) {
        return stage.next(persona, stage.chat(persona), shown -> shown.words().contains(words));
    }

    @Test
    @Order(1)
    void theProjectManagerJoinsByTheCodeAndIsConfirmedByTheOtherSide() {
        Shown joined = stage.tell("harriet", "join " + code);
        assertThat(joined.words()).contains("Harriet Cole, you take part in “Brasswick Foods” now");
        stage.fillIn(joined, "people.ask", Map.of("roles", "project-manager"));

        Shown asked = inChat("jonas", "Harriet Cole asks for a role");
        assertThat(stage.press(asked, "people.confirm").toString()).contains("nothing waits any more");

        inChat("harriet", "you are now: project manager");
        settle();
    }

    @Test
    @Order(2)
    void othersJoinInTheirLanguages() {
        assertThat(stage.tell("camille", "rejoindre " + code).words()).contains("vous participez maintenant");
        assertThat(stage.tell("rafael", "participar " + code).words()).contains("agora você participa");
        assertThat(stage.tell("noor", "join AAAA-BBBB").words()).contains("nothing to join");
    }

    @Test
    @Order(3)
    void whoHasNotInstalledTheAppJoinsInTheChannelAndShowsAsUnreachable() {
        assertThat(stage.tell("harriet", stage.channel(), "link this channel").words())
                .contains("at home here");
        settle();
        assertThat(stage.tell("tobias", stage.channel(), "join").words())
                .contains("Tobias Grant, you take part", "I cannot write to you in person yet");

        assertThat(stage.tell("harriet", "participants").words())
                .contains("Tobias Grant · participant", "cannot be reached in person");
    }

    @Test
    @Order(4)
    void theVendorsManagerIsTheSameAsTheGuestWhoWritesTheCodeInTheChannel() {
        String pin = found(PIN, stage.tell("jonas", "connect my other account"));
        assertThat(stage.tell("jonas", stage.channel(), "participants").words()).contains("you don’t take part");
        settle();
        assertThat(stage.tell("jonas", stage.channel(), "code " + pin).words()).contains("That is the right code");

        Shown asked = inChat("jonas", "Is this you?");
        assertThat(stage.press(asked, "people.account-yes").toString()).contains("count as one person");

        settle();
        assertThat(stage.tell("jonas", stage.channel(), "participants").words())
                .contains("Jonas Lindqvist · FastTrack");
    }

    @Test
    @Order(5)
    void theSoleProjectManagerLeavesAndTheOtherSideNamesTheNext() {
        Shown list = stage.tell("harriet", "participants");
        assertThat(stage.dialog(list, "people.leave").toString()).contains("You are the only project manager");
        stage.catchUp("jonas", stage.chat("jonas"));
        stage.fillIn(list, "people.leave", Map.of());

        Shown alarm = inChat("jonas", "Nobody is project manager any more");
        assertThat(stage.press(alarm, "people.list").toString()).contains("Camille Verrier");
        settle();
        assertThat(stage.tell("harriet", "participants").words()).doesNotContain("Camille", "Brasswick");
        assertThat(stage.tell("harriet", "join " + code).words()).contains("You took part in", "before");
    }
}
