package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.Stage.Shown;
import dev.handrail.playground.channel.DeliverActivity;
import dev.handrail.playground.channel.WriteActivity;
import dev.handrail.playground.world.Conversation;
import dev.handrail.playground.world.Message;
import dev.handrail.playground.world.Persona;
import dev.handrail.playground.world.Spot;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An engagement of eighty people with three hundred tasks: everything is found, and no card is too large. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EngagementCrowdTests {
    private static final int PEOPLE = 80;
    private static final int TASKS = 300;

    /** So many bytes of a card Teams takes, with the rest of the message. */
    private static final int LARGEST = 38 * 1024;

    private Stage stage;

    @BeforeAll
    void gather() {
        stage = Stage.open();
        stage.settle();
        Shown offer = stage.tell("jonas", "start an engagement", shown -> shown.has("engagement.start"));
        stage.fillIn(
                offer,
                "engagement.start",
                Map.of(
                        "customer", "Brasswick Foods",
                        "tenant", world("harriet").homeTenant(),
                        "playbooks", "microsoft-365,intune,enterprise-mobility,service-continuity",
                        "languages", "en,fr,pt",
                        "zone", "Europe/London"));
        stage.settle();
        String code = stage.tell("jonas", "invite", shown -> shown.has("people.renew"))
                .data("people.renew")
                .path("code")
                .asString();
        stage.tell("harriet", "join " + code);
        stage.fillIn(participants("jonas").line("Harriet Cole"), "people.manage", Map.of("roles", "project-manager"));
        stage.settle();
        stage.tell("harriet", stage.groupChat(), "link");
        stage.tell("harriet", stage.channel(), "link");
        stage.settle();
        for (int number = 3; number <= PEOPLE; number++) {
            assertThat(joinAs(number)).isEqualTo(202);
        }
        for (int number = tasks(); number < TASKS; number++) {
            // Each place is answered at a rate of its own.
            List<String> places = List.of(stage.chat("harriet"), stage.groupChat(), stage.channel());
            stage.playground().say("harriet", places.get(number % 3), "add task: Move the files of office " + number);
        }
        stage.settle();
    }

    private Persona world(String persona) {
        return stage.playground().world().persona(persona).orElseThrow();
    }

    private Shown participants(String as) {
        return stage.tell(as, "participants", shown -> shown.has("people.ask"));
    }

    /** Somebody who is no persona says so in the group chat, or in a thread of the channel. */
    private int joinAs(int number) {
        String place = number % 2 == 0 ? stage.groupChat() : stage.channel();
        Conversation where =
                stage.playground().world().spot(place).orElseThrow().conversation();
        String id = "17" + number;
        String thread = where.isChannel() ? id : null;
        Message words = new Message(id, "camille", "join", null, List.of(), thread, true, Instant.now());
        ObjectNode activity =
                stage.playground().bean(WriteActivity.class).said(world("camille"), new Spot(where, thread), words);
        activity.withObject("/from")
                .put("id", "29:1somebody" + number)
                .put("name", "Somebody Number%03d".formatted(number))
                .put("aadObjectId", objectId(number));
        return stage.playground().bean(DeliverActivity.class).deliver(activity).status();
    }

    private static String objectId(int number) {
        return UUID.nameUUIDFromBytes(("somebody " + number).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private int tasks() {
        Shown all = stage.turn(
                stage.tell("harriet", "tasks"),
                "task.list",
                data -> data.path("phase").asString("").equals("*")
                        && !data.path("filter").asString("").equals("checklist"));
        return Integer.parseInt(all.words().replaceAll("(?s).* of \\d+, (\\d+) in all.*", "$1"));
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @Test
    @Order(1)
    void everybody_is_found_on_some_page_of_the_participants() {
        Shown first = participants("harriet");
        assertThat(first.words()).contains("Taking part: " + PEOPLE);
        List<String> names = walk(first, "people.list", line -> line.has("people.manage") ? line.words() : "");
        assertThat(names).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    @Test
    @Order(1)
    void every_task_is_found_on_some_page_of_the_list() {
        Shown all = stage.turn(
                stage.tell("harriet", "tasks"),
                "task.list",
                data -> data.path("phase").asString("").equals("*")
                        && !data.path("filter").asString("").equals("checklist"));
        List<String> numbers = walk(
                all,
                "task.list",
                line -> line.has("task.open")
                        ? line.data("task.open").path("task").asString()
                        : "");
        assertThat(numbers).hasSize(TASKS).doesNotHaveDuplicates();
    }

    /** What stands on the lines of all pages; each page is led on from by the button that says so. */
    private List<String> walk(Shown first, String verb, Function<Shown, String> read) {
        List<String> found = new ArrayList<>();
        Shown page = first;
        while (true) {
            assertThat(page.card().toString().getBytes(StandardCharsets.UTF_8).length)
                    .isLessThan(LARGEST);
            page.lines().map(read).filter(words -> !words.isEmpty()).forEach(found::add);
            List<JsonNode> on = page.titled(verb, "More", "Next");
            if (on.isEmpty()) {
                return found;
            }
            page = stage.turn(page, verb, on.getFirst()::equals);
        }
    }

    @Test
    @Order(1)
    void the_form_for_many_tasks_is_not_too_large_and_changes_a_hundred_at_once() {
        Shown list = stage.tell("harriet", "tasks", shown -> shown.has("task.many"));
        Shown all = stage.turn(
                list,
                "task.list",
                data -> data.path("phase").asString("").equals("*")
                        && !data.path("filter").asString("").equals("checklist"));
        JsonNode form = stage.dialog(all, "task.many");
        assertThat(form.toString().getBytes(StandardCharsets.UTF_8).length).isLessThan(2 * LARGEST);
        List<String> hundred = new ArrayList<>();
        form.findParents("choices").stream()
                .filter(input -> input.path("id").asString("").equals("tasks"))
                .flatMap(input -> input.path("choices").valueStream())
                .forEach(choice -> hundred.add(choice.path("value").asString()));
        assertThat(hundred).hasSize(100);

        Map<String, String> filled = new HashMap<>(Map.of("tasks", String.join(",", hundred), "state", "STARTED"));
        assertThat(Stage.words(stage.fillIn(all, "task.many", filled))).isEmpty();
        Shown changed = stage.next("harriet", stage.chat("harriet"), shown -> shown.reads("tasks are changed"));
        assertThat(changed.words()).contains("100 tasks are changed");
    }

    /** The last one: eighty chats that nobody has are tried one after the other. */
    @Test
    @Order(2)
    void whoever_can_be_reached_hears_of_a_new_manager() {
        Shown somebody = participants("harriet").line("Somebody Number003");
        stage.catchUp("jonas", stage.chat("jonas"));
        stage.fillIn(somebody, "people.manage", Map.of("roles", "project-manager"));
        Shown told = stage.next("jonas", stage.chat("jonas"), shown -> shown.reads("Somebody Number003"));
        assertThat(told.words()).contains("project manager");
    }
}
