package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.Stage.Shown;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Three weekly checkpoints over a change of the clocks, as the personas live through them. Each test goes on where the
 * one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CheckpointFlowTests {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The first meeting, a Tuesday: the clocks change on the Sunday after it. */
    private static final LocalDate FIRST = firstTuesday();

    @TempDir
    private static Path folder;

    private Stage stage;
    private Instant now;

    private static LocalDate firstTuesday() {
        Instant soon = Instant.now().plus(Duration.ofDays(21));
        LocalDate change = LONDON.getRules()
                .nextTransition(soon)
                .getInstant()
                .atZone(LONDON)
                .toLocalDate();
        return change.with(java.time.temporal.TemporalAdjusters.previous(DayOfWeek.TUESDAY));
    }

    @BeforeAll
    void open() {
        now = Instant.now();
        stage = Stage.open("handrail.data-dir=" + folder);
        passTo(FIRST.minusDays(6), "09:00");
        Shown offer = stage.tell("jonas", "start an engagement");
        stage.fillIn(offer, "engagement.start", basics());
        stage.settle();
        String code = stage.tell("jonas", "invite", shown -> shown.has("people.renew"))
                .data("people.renew")
                .path("code")
                .asString();
        join("harriet", stage.chat("harriet"), "join " + code, "project-manager");
        Shown asked = stage.next("jonas", stage.chat("jonas"), shown -> shown.has("people.confirm"));
        stage.turn(asked, "people.confirm");
        stage.tell("harriet", stage.groupChat(), "link");
        stage.settle();
        join("camille", stage.groupChat(), "rejoindre", "");
        join("rafael", stage.groupChat(), "participar", "");
        join("tobias", stage.channel(), "join " + code, "");
        stage.settle();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    private Map<String, String> basics() {
        return Map.of(
                "customer",
                "Brasswick Foods",
                "tenant",
                stage.playground().world().persona("harriet").orElseThrow().homeTenant(),
                "playbooks",
                "service-continuity",
                "services",
                "",
                "languages",
                "en,fr,pt",
                "zone",
                LONDON.getId(),
                "purchased",
                FIRST.minusDays(12).toString(),
                "onboarding",
                FIRST.minusDays(8).toString());
    }

    private void join(String persona, String in, String words, String role) {
        Shown joined = stage.tell(persona, in, words);
        if (!role.isEmpty()) {
            stage.fillIn(joined, "people.ask", Map.of("roles", role));
        }
    }

    /** The engagement's day and hour. */
    private void passTo(LocalDate day, String hour) {
        Instant target = day.atTime(LocalTime.parse(hour)).atZone(LONDON).toInstant();
        stage.advance(Duration.between(now, target).toString());
        now = target;
    }

    /** What the bot has shown to somebody in person anew, whose words have this. */
    private List<Shown> shownTo(String persona, String words) {
        String chat = stage.chat(persona);
        JsonNode all = stage.playground().activities(persona, chat, "").body().path("activities");
        return all.valueStream()
                .filter(each -> each.path("from").asString().equals("bot"))
                .filter(each -> each.path("event").asString().equals("created"))
                .map(each -> new Shown(
                        persona,
                        chat,
                        each.path("id").asString(),
                        "created",
                        each.path("text").asString(""),
                        each.at("/attachments/0/content")))
                .filter(shown -> shown.reads(words))
                .toList();
    }

    @Test
    @Order(1)
    void a_project_manager_plans_a_weekly_checkpoint_and_the_chat_is_told() {
        Shown offer = stage.tell("harriet", "plan a meeting", shown -> shown.has("meeting.plan"));
        assertThat(Stage.words(stage.fillIn(offer, "meeting.plan", weekly(FIRST.minusDays(60)))))
                .contains("Please look at the fields marked below");
        stage.catchUp("camille", stage.groupChat());
        stage.fillIn(offer, "meeting.plan", weekly(FIRST));
        assertThat(stage.next("camille", stage.groupChat(), shown -> shown.reads("Checkpoint"))
                        .words())
                .contains("10:00");
        stage.settle();
    }

    private static Map<String, String> weekly(LocalDate day) {
        return Map.of(
                "kind", "checkpoint",
                "title", "",
                "day", day.toString(),
                "hour", "10:00",
                "minutes", "30",
                "rhythm", "weekly",
                "until", "",
                "free", "KEEP",
                "ours", "",
                "theirs", "");
    }

    @Test
    @Order(2)
    void everybody_answers_the_first_reminder_in_their_own_way() {
        passTo(FIRST.minusDays(1), "10:30");
        Shown harriets = shownTo("harriet", "Reminder: Checkpoint").getFirst();
        assertThat(stage.turn(harriets, "meeting.come").words()).contains("yes: 1");
        Shown camilles = shownTo("camille", "Rappel").getFirst();
        stage.fillIn(camilles, "meeting.cannot", Map.of("reason", "chez le dentiste"));
        stage.settle();
        assertThat(shownTo("harriet", "Camille Verrier")).isNotEmpty();
        assertThat(shownTo("rafael", "Lembrete").getFirst().words()).contains("(BRT)");
        stage.fillIn(shownTo("rafael", "Lembrete").getFirst(), "meeting.add", Map.of("text", "Plano de continuidade"));
        stage.settle();
    }

    @Test
    @Order(3)
    void what_is_noted_of_it_becomes_tasks_and_a_summary() {
        passTo(FIRST, "10:05");
        Shown agenda = last(stage.groupChat(), "Plano de continuidade");
        stage.fillIn(agenda, "meeting.note", notes(agenda));
        stage.settle();
        assertThat(last(stage.groupChat(), "Go on in March").words()).contains("Write the plan", "Rafael Monteiro");
        assertThat(stage.tell("rafael", "minhas tarefas", shown -> shown.reads("Write the plan"))
                        .words())
                .contains("Write the plan");
    }

    private Map<String, String> notes(Shown agenda) {
        Map<String, String> filled = new HashMap<>();
        filled.put("decisions", "Go on in March");
        filled.put("action1", "Write the plan");
        filled.put("due1", FIRST.plusDays(2).toString());
        JsonNode opened = stage.dialog(agenda, "meeting.note");
        Stream.of(opened)
                .flatMap(node -> node.findParents("choices").stream())
                .filter(field -> field.path("id").asString("").equals("owner1"))
                .flatMap(field -> field.path("choices").valueStream())
                .filter(choice -> choice.path("title").asString().contains("Rafael"))
                .findFirst()
                .ifPresent(choice -> filled.put("owner1", choice.path("value").asString()));
        return filled;
    }

    /** The last card in a place with those words, as the project manager sees it. */
    private Shown last(String place, String words) {
        JsonNode all =
                stage.playground().activities("harriet", place, "").body().path("activities");
        return all.valueStream()
                .filter(each -> each.path("from").asString().equals("bot"))
                .map(each -> new Shown(
                        "harriet",
                        place,
                        each.path("id").asString(),
                        each.path("event").asString(),
                        each.path("text").asString(""),
                        each.at("/attachments/0/content")))
                .filter(shown -> shown.reads(words))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new AssertionError("nothing with " + words));
    }

    @Test
    @Order(4)
    void three_weeks_later_everybody_was_reminded_twice_of_each_in_their_own_hours() {
        passTo(FIRST.plusDays(15), "12:00");
        assertThat(shownTo("harriet", "Reminder: Checkpoint")).hasSize(6);
        assertThat(shownTo("camille", "Rappel")).hasSize(6).allMatch(shown -> shown.reads("11:00"));
        List<Shown> rafaels = shownTo("rafael", "Lembrete");
        assertThat(rafaels).hasSize(6);
        String before = FIRST.atTime(10, 0)
                        .atZone(LONDON)
                        .withZoneSameInstant(ZoneOffset.ofHours(-3))
                        .toLocalTime() + "";
        String after =
                FIRST.plusDays(7)
                                .atTime(10, 0)
                                .atZone(LONDON)
                                .withZoneSameInstant(ZoneOffset.ofHours(-3))
                                .toLocalTime() + "";
        assertThat(rafaels.subList(0, 2)).allMatch(shown -> shown.reads(before));
        assertThat(rafaels.subList(2, 6)).allMatch(shown -> shown.reads(after));
        assertThat(before).isNotEqualTo(after);
    }

    @Test
    @Order(5)
    void an_overdue_task_is_in_its_owners_digest_and_later_in_the_managers() {
        assertThat(shownTo("rafael", "Seu dia")).isNotEmpty().anyMatch(shown -> shown.reads("Write the plan"));
        assertThat(shownTo("harriet", "Your day")).isNotEmpty().anyMatch(shown -> shown.reads("Rafael Monteiro"));
    }

    @Test
    @Order(6)
    void a_moved_meeting_is_told_and_reminded_of_at_its_new_time() {
        LocalDate fourth = FIRST.plusDays(21);
        passTo(fourth.minusDays(1), "10:30");
        Shown meetings = stage.tell("harriet", "meetings", shown -> shown.has("meeting.show"));
        Shown one = stage.turn(meetings, "meeting.show");
        stage.fillIn(
                one, "meeting.move", Map.of("day", fourth.toString(), "hour", "15:00", "minutes", "30", "reason", ""));
        stage.settle();
        passTo(fourth, "14:30");
        assertThat(shownTo("camille", "16:00"))
                .filteredOn(shown -> shown.has("meeting.come"))
                .extracting(Shown::words)
                .as("that it was moved, and the reminders a day and an hour before the new time")
                .hasSize(3);
    }

    @Test
    @Order(7)
    void whoever_has_not_installed_the_app_stands_in_the_panel_until_it_is_installed() {
        Shown panel = stage.tell("harriet", "deliveries", shown -> shown.has("delivery.show"));
        assertThat(panel.words()).contains("Tobias Grant");
        stage.install("tobias", true);
        stage.settle();
        assertThat(stage.tell("harriet", "deliveries", shown -> shown.has("delivery.show"))
                        .words())
                .doesNotContain("Tobias Grant");
    }
}
