package dev.handrail.engagement.task;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An engagement's tasks as the personas work on them, in words, presses and dialogs alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaskFlowTests {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z0-9]{4}-[A-Z0-9]{4}\\b");

    private static Stage stage;

    @BeforeAll
    static void gather() {
        stage = Stage.open();
        Shown offer = tell("jonas", "start an engagement", "engagement.start");
        stage.fillIn(
                offer,
                "engagement.start",
                Map.of(
                        "customer", "Brasswick Foods",
                        "tenant",
                                stage.playground()
                                        .world()
                                        .persona("harriet")
                                        .orElseThrow()
                                        .homeTenant(),
                        "playbooks", "microsoft-365,intune",
                        "languages", "en,fr,pt",
                        "zone", "Europe/London"));
        Shown begun =
                stage.next("jonas", stage.chat("jonas"), shown -> shown.words().contains("is started"));
        Matcher code = CODE.matcher(begun.words());
        assertThat(code.find()).isTrue();
        // Letters have arrived by then.
        stage.advance("PT1S");
        Shown joined = tell("harriet", "join " + code.group(), "people.ask");
        stage.fillIn(joined, "people.ask", Map.of("roles", "project-manager"));
        stage.press(inChat("jonas", "Harriet Cole asks for a role"), "people.confirm");
        Shown camille = tell("camille", "rejoindre " + code.group(), "people.ask");
        stage.fillIn(camille, "people.ask", Map.of("roles", "technical-resource"));
        stage.press(inChat("harriet", "Camille Verrier asks for a role"), "people.confirm");
        stage.advance("PT1S");
        stage.tell("harriet", stage.channel(), "link this channel");
        stage.advance("PT1S");
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    /** The welcome may come late, and is no answer. */
    private static Shown tell(String persona, String text, String verb) {
        Shown first = stage.tell(persona, text);
        return first.has(verb) ? first : stage.next(persona, stage.chat(persona), shown -> shown.has(verb));
    }

    private static Shown inChat(String persona, String words) {
        return stage.next(persona, stage.chat(persona), shown -> shown.words().contains(words));
    }

    private static String shownBy(JsonNode outcome) {
        return outcome.toString();
    }

    @Test
    @Order(1)
    void tasksAreThereFromTheStartInEverybodysLanguage() {
        Shown english = stage.tell("harriet", "tasks");
        assertThat(english.words())
                .contains("Initiate: open tasks", "0 of 11 done or not needed", "Page 1 of 2, 11 in all");
        assertThat(stage.tell("camille", "tâches de la phase évaluation").words())
                .contains("Évaluation : tâches ouvertes", "Page 1 sur 3");
        assertThat(stage.tell("camille", "liste de contrôle").words())
                .contains("Liste de contrôle de correction", "Terminées ou inutiles : 0 sur 6");
        assertThat(shownBy(stage.press(english, "task.list"))).contains("Checklist");
    }

    @Test
    @Order(2)
    void aTaskIsAssignedByNameAndItsOwnerHears() {
        Shown assigned = stage.tell("harriet", "assign 1 to Camille");
        assertThat(assigned.words()).contains("Task 1 is now Camille Verrier’s.");
        Shown told = inChat("camille", "vous a attribué une tâche");
        assertThat(told.words()).contains("Harriet Cole vous a attribué une tâche", "1 · ");
        assertThat(shownBy(stage.press(told, "task.open"))).contains("Responsable", "Camille Verrier");
    }

    @Test
    @Order(3)
    void onesOwnTasksAreSentToOnesOwnChat() {
        stage.catchUp("camille", stage.chat("camille"));
        assertThat(stage.tell("camille", stage.channel(), "mes tâches").words())
                .contains("je vous les ai envoyées")
                .doesNotContain("1 · ");
        Shown mine = inChat("camille", "Mes tâches");
        assertThat(mine.words()).contains("1 · ", "Brasswick Foods · Camille Verrier");
        String done = shownBy(stage.press(mine, "task.done"));
        assertThat(done).contains("Terminée : 1", "Rien ne vous attend", "task.undo");
    }

    @Test
    @Order(4)
    void whatWasDoneIsShownAndTakenBackAndRemembered() {
        Shown again = stage.tell("camille", "la tâche 1 est terminée");
        assertThat(again.words()).contains("La tâche 1 est déjà terminée.");
        stage.advance("PT1M");
        Shown history = stage.tell("harriet", "history of task 1");
        assertThat(history.words()).contains("Done", "Camille Verrier · ", "Assigned · for Camille Verrier");
        assertThat(stage.tell("harriet", "history").words())
                .contains("Task 1 · Done", "A role was confirmed", "The engagement was started")
                .doesNotContain("Something else");
    }

    @Test
    @Order(5)
    void aTaskIsChangedInADialog() {
        Shown task = stage.tell("harriet", "assign 2 to me");
        JsonNode closed = stage.fillIn(
                task,
                "task.edit",
                Map.of("due", "2027-01-05", "state", "STARTED", "blocking", "true", "note", "Ask IT"));
        assertThat(closed.toString()).doesNotContain("wrong", "Input");
        Shown changed = inChat("harriet", "Task 2 is changed.");
        assertThat(changed.words()).contains("Jan 5, 2027", "started", "Ask IT", "Harriet Cole");
    }

    @Test
    @Order(6)
    void manyTasksAreChangedInADialog() {
        Shown list = stage.tell("harriet", "tasks");
        stage.fillIn(list, "task.many", Map.of("tasks", "40,41,42", "owner", "p3", "due", "2027-02-01"));
        Shown changed = inChat("harriet", "3 tasks are changed.");
        assertThat(changed.event()).isEqualTo("created");
        assertThat(inChat("camille", "3 tâches").words()).contains("Harriet Cole vous a attribué 3 tâches", "41 · ");
    }

    @Test
    @Order(7)
    void aTaskIsAddedByWordsAndByTheDialog() {
        Shown added = stage.tell("harriet", "add a task: Book the workshop room");
        assertThat(added.words()).contains("Book the workshop room", "is added.");
        Shown checklist = stage.tell("harriet", "checklist");
        stage.fillIn(checklist, "task.add", Map.of("title", "Replace the old proxy", "owner", "p1"));
        Shown shown = inChat("harriet", "is added.");
        assertThat(shown.words()).contains("Replace the old proxy", "Remediate", "On the remediation checklist");
        assertThat(stage.tell("harriet", "checklist").words()).contains("0 of 7", "Replace the old proxy");
    }

    @Test
    @Order(8)
    void whoHasNoPartGetsNothingByAForgedButton() {
        Shown list = stage.tell("harriet", "tasks");
        Shown no = stage.tell("mere", "hello");
        ObjectNode data = ((ObjectNode) list.data("task.open")).deepCopy();
        assertThat(Stage.said(stage.press("mere", no, "task.open", data, Map.of())))
                .contains("I find nothing there that you take part in");
        assertThat(Stage.said(stage.press("mere", no, "task.done", data, Map.of())))
                .contains("I find nothing there that you take part in");
    }

    @Test
    @Order(9)
    void anAnswersButtonsLeadToItsTask() {
        Shown answer = stage.tell("harriet", "Who provides the SSL certificates?");
        assertThat(answer.has("task.done")).as(answer.words()).isTrue();
        JsonNode form = stage.dialog(answer, "task.assign-form");
        assertThat(form.toString()).contains("Provide and configure public SSL certificates", "Camille Verrier");
        stage.press(answer, "task.done");
        assertThat(inChat("harriet", "Done: ").words()).contains("Provide and configure public SSL certificates");
    }
}
