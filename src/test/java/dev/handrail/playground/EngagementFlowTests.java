package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.Stage.Shown;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * One engagement from its start to behind its second gate, as the personas go through it: by words, presses and forms,
 * and by what each of them is shown. Each test goes on where the one before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EngagementFlowTests {
    private static final String NAME = "Brasswick Foods";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    private Stage stage;

    /** Where documents are kept. */
    String[] settings() throws IOException {
        return new String[] {"handrail.data-dir=" + folder};
    }

    @BeforeAll
    void open() throws IOException {
        stage = Stage.open(settings());
        stage.settle();
    }

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    @Order(1)
    void a_desk_member_starts_an_engagement_and_a_customer_is_told_who_does() {
        assertThat(stage.tell("harriet", "start an engagement").text()).contains("desk members");

        Shown offer = stage.tell("jonas", "start an engagement");
        assertThat(Stage.words(stage.fillIn(offer, "engagement.start", basics(Map.of("tenant", "none")))))
                .contains("Please look at the fields marked below");
        stage.fillIn(offer, "engagement.start", basics(Map.of()));
        Shown begun = stage.next("jonas", stage.chat("jonas"), shown -> shown.reads("is started"));
        assertThat(begun.words()).contains(NAME, "Microsoft 365, Microsoft Intune", "Microsoft Teams");
        stage.settle();
    }

    private Map<String, String> basics(Map<String, String> but) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "customer",
                NAME,
                "tenant",
                tenantOf("harriet"),
                "playbooks",
                "microsoft-365,intune",
                "services",
                "microsoft-365/exchange-online,microsoft-365/microsoft-teams,intune/microsoft-intune",
                "languages",
                "en,fr,pt",
                "zone",
                "Europe/London",
                "purchased",
                TODAY.minusDays(12).toString(),
                "onboarding",
                TODAY.minusDays(5).toString()));
        fields.putAll(but);
        return fields;
    }

    private String tenantOf(String persona) {
        return stage.playground().world().persona(persona).orElseThrow().homeTenant();
    }

    @Test
    @Order(2)
    void the_project_manager_joins_by_the_code_and_links_chat_and_channel() {
        join("harriet", stage.chat("harriet"), "join " + code(), "project-manager");
        Shown asked = stage.next("jonas", stage.chat("jonas"), shown -> shown.has("people.confirm"));
        assertThat(asked.words()).contains("Harriet Cole asks for a role", "project manager");
        assertThat(stage.turn(asked, "people.confirm").words()).contains("nothing waits any more");
        stage.settle();

        assertThat(stage.tell("harriet", stage.groupChat(), "link").text()).contains("is at home here now");
        assertThat(tellInChannel("harriet", "link").text()).contains("is at home here now");
        stage.settle();
        assertThat(stage.tell("camille", stage.groupChat(), "rattacher").text()).doesNotContain("is at home");
    }

    private String code() {
        return stage.tell("jonas", "invite", shown -> shown.has("people.renew"))
                .data("people.renew")
                .path("code")
                .asString();
    }

    private Shown join(String persona, String in, String words, String role) {
        Shown joined = stage.tell(persona, in, words, shown -> shown.has("people.ask"));
        if (!role.isEmpty()) {
            JsonNode sent = stage.fillIn(joined, "people.ask", Map.of("roles", role));
            assertThat(Stage.words(sent)).isEmpty();
        }
        return joined;
    }

    /** In a thread of its own, which the answer is looked for in. */
    private Shown tellInChannel(String as, String words) {
        return stage.tell(as, stage.channel(), words, shown -> shown.reads(NAME));
    }

    @Test
    @Order(3)
    void people_join_where_they_are_and_in_their_own_language() {
        assertThat(join("camille", stage.groupChat(), "rejoindre", "technical-resource")
                        .words())
                .contains("vous participez maintenant", "Client");
        assertThat(join("beatriz", stage.groupChat(), "participar", "technical-lead")
                        .words())
                .contains("agora você participa", "Cliente");
        assertThat(join("rafael", stage.groupChat(), "participar", "").words()).contains("Rafael Monteiro");
        assertThat(join("priya", stage.chat("priya"), "join " + code(), "specialist")
                        .words())
                .contains("FastTrack");
        assertThat(join("tobias", stage.channel(), "join", "").words()).contains("I cannot write to you in person yet");
        stage.settle();

        confirmAll("harriet");
        confirmAll("jonas");
        stage.settle();
        assertThat(participants("harriet").words())
                .contains(
                        "Taking part: 7",
                        "Harriet Cole · project manager",
                        "Beatriz Azevedo · technical lead",
                        "Camille Verrier · technical resource",
                        "Jonas Lindqvist · FastTrack manager",
                        "Priya Raman · FastTrack specialist");
    }

    private Shown participants(String as) {
        return stage.tell(as, "participants", shown -> shown.has("people.ask"));
    }

    private void confirmAll(String manager) {
        Shown people = participants(manager);
        while (people.has("people.confirm")) {
            people = stage.turn(people, "people.confirm");
        }
    }

    @Test
    @Order(4)
    void whoever_has_not_installed_the_app_shows_as_such_until_it_is_installed() {
        assertThat(participants("harriet").line("Tobias Grant").words()).contains("cannot be reached in person");

        stage.install("tobias", true);
        stage.settle();
        assertThat(participants("harriet").words()).doesNotContain("cannot be reached in person");
        assertThat(stage.tell("tobias", "status", shown -> shown.has("status.timeline"))
                        .words())
                .contains(NAME);
    }

    @Test
    @Order(5)
    void tasks_are_given_to_people_who_find_and_finish_them_in_their_own_chat() {
        Shown list = stage.tell("harriet", "tasks", shown -> shown.has("task.many"));
        List<String> free = numbers(list, "Customer, nobody yet");
        Map<String, String> owners = choices(stage.dialog(list, "task.many"), "owner");
        stage.fillIn(
                list,
                "task.many",
                Map.of(
                        "tasks", free.get(0) + "," + free.get(1),
                        "owner", owners.get("Camille Verrier"),
                        "due", TODAY.plusDays(3).toString()));
        Shown told = stage.next("camille", stage.chat("camille"), shown -> shown.reads("Harriet Cole"));
        assertThat(told.words()).contains("2");

        Shown mine = stage.tell("camille", "mes tâches", shown -> shown.has("task.done"));
        assertThat(mine.words()).contains("Mes tâches");
        Shown done = stage.turn(mine, "task.done");
        assertThat(done.has("task.undo")).isTrue();
        assertThat(stage.tell("harriet", "tasks", shown -> shown.has("task.many"))
                        .words())
                .contains("1 of 11 done");
        assertThat(stage.tell("camille", stage.groupChat(), "mes tâches").text())
                .contains("envoyées");
    }

    private static List<String> numbers(Shown list, String free) {
        return list.lines()
                .filter(line -> line.reads(free) && line.has("task.open"))
                .map(line -> line.data("task.open").path("task").asString())
                .toList();
    }

    private static Map<String, String> choices(JsonNode opened, String field) {
        Map<String, String> choices = new HashMap<>();
        opened.findParents("choices").stream()
                .filter(input -> input.path("id").asString("").equals(field))
                .flatMap(input -> input.path("choices").valueStream())
                .forEach(choice -> choices.put(
                        choice.path("title").asString(), choice.path("value").asString()));
        return choices;
    }

    @Test
    @Order(6)
    void two_who_take_one_task_at_once_see_one_owner() throws Exception {
        Shown list = stage.tell("harriet", stage.groupChat(), "tasks", shown -> shown.has("task.take"));
        JsonNode task = list.line("Customer, nobody yet").data("task.take");
        List<JsonNode> answers = both(
                () -> stage.press("beatriz", list, "task.take", task, Map.of()),
                () -> stage.press("camille", list, "task.take", task, Map.of()));
        String number = task.path("task").asString();
        List<String> shown =
                answers.stream().map(answer -> line(answer, number)).toList();
        assertThat(shown.get(0).contains("Beatriz Azevedo"))
                .isEqualTo(shown.get(1).contains("Beatriz Azevedo"));
        assertThat(shown.get(0).contains("Camille Verrier"))
                .isEqualTo(shown.get(1).contains("Camille Verrier"));
        assertThat(shown.get(0)).containsAnyOf("Beatriz Azevedo", "Camille Verrier");
    }

    private static String line(JsonNode answer, String number) {
        return new Shown("", "", "", "", "", answer.path("value"))
                .line(number + " · ")
                .words();
    }

    private static <T> List<T> both(Callable<T> one, Callable<T> other) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> both = threads.invokeAll(List.of(one, other));
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }

    @Test
    @Order(7)
    void one_person_on_two_devices_does_a_thing_once() throws Exception {
        Shown mine = stage.tell("camille", "mes tâches", shown -> shown.has("task.done"));
        JsonNode task = mine.data("task.done");
        List<JsonNode> answers = both(
                () -> stage.press("camille", mine, "task.done", task, Map.of()),
                () -> stage.press("camille", mine, "task.done", task, Map.of()));
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.path("value").isObject()).isTrue());

        Shown history =
                stage.tell("harriet", "history of task " + task.path("task").asString());
        assertThat(history.words().split("Done", -1)).as(history.words()).hasSize(2);
    }

    @Test
    @Order(8)
    void a_phase_ends_when_both_sides_have_signed_it_off() {
        Shown gate = stage.tell("harriet", "sign off", shown -> shown.has("gate.sign"));
        assertThat(gate.words()).contains("Sign-off: Initiate", "Not yet signed off (Jonas Lindqvist)");
        assertThat(stage.tell("camille", "valider la phase", shown -> shown.has("gate.show"))
                        .has("gate.sign"))
                .isFalse();

        Shown signed = stage.turn(gate, "gate.sign");
        assertThat(signed.words()).contains("Signed off by Harriet Cole");
        stage.turn(signed, "gate.take-back");
        stage.turn(stage.tell("harriet", "sign off", shown -> shown.has("gate.sign")), "gate.sign");

        Shown theirs = stage.tell("jonas", "sign off", shown -> shown.has("gate.sign"));
        assertThat(theirs.words()).contains("Signed off by Harriet Cole");
        stage.catchUp("rafael", stage.groupChat());
        assertThat(stage.turn(theirs, "gate.sign").words()).contains("Initiate is complete", "Assess begins now");
        Shown news = stage.next("rafael", stage.groupChat(), shown -> shown.reads("Initiate is complete"));
        assertThat(news.words()).contains("Harriet Cole", "Jonas Lindqvist");
        assertThat(stage.tell("rafael", "situação", shown -> shown.has("status.timeline"))
                        .words())
                .contains("Avaliar: fase 2 de 5");
    }

    @Test
    @Order(9)
    void whatever_was_done_is_there_after_the_program_was_stopped_and_started() {
        stage.reopen();
        assertThat(stage.tell("jonas", "status", shown -> shown.has("status.timeline"))
                        .words())
                .contains("Assess: phase 2 of 5");
        assertThat(stage.tell("beatriz", "participantes", shown -> shown.has("people.ask"))
                        .words())
                .contains("Camille Verrier · recurso técnico");
        assertThat(stage.tell("tobias", stage.channel(), "status").words()).contains(NAME, "Assess");
    }

    @Test
    @Order(10)
    void what_blocks_a_phase_is_named_until_it_is_done() {
        Shown list = stage.tell("beatriz", "tarefas", shown -> shown.has("task.add"));
        stage.fillIn(list, "task.add", Map.of("title", "Renew the mail certificates", "blocking", "true"));
        stage.next("beatriz", stage.chat("beatriz"), shown -> shown.reads("Renew the mail certificates"));

        Shown gate = stage.tell("harriet", "sign off", shown -> shown.has("gate.show"));
        assertThat(gate.words()).contains("In the way: 1", "Renew the mail certificates");
        assertThat(gate.has("gate.sign")).isFalse();

        String number = gate.words().replaceAll("(?s).*\\D(\\d+) · Renew.*", "$1");
        stage.tell("harriet", "assign task " + number + " to Camille", shown -> shown.reads("Camille Verrier"));
        stage.tell("camille", "tâche " + number + " terminée", shown -> shown.has("task.undo"));
        assertThat(stage.tell("harriet", "sign off", shown -> shown.has("gate.show"))
                        .has("gate.sign"))
                .isTrue();
    }

    @Test
    @Order(11)
    void an_edit_that_meets_a_sign_off_is_never_passed_over() throws Exception {
        Shown gate = stage.tell("harriet", "sign off", shown -> shown.has("gate.sign"));
        Shown list = stage.tell("beatriz", "tarefas", shown -> shown.has("task.open"));
        Shown task = stage.turn(
                list.lines().filter(line -> line.has("task.open")).findFirst().orElseThrow(), "task.open");
        both(() -> stage.turn(gate, "gate.sign"), () -> stage.fillIn(task, "task.edit", Map.of("blocking", "true")));

        Shown blocked = stage.tell("jonas", "sign off", shown -> shown.has("gate.show"));
        assertThat(blocked.words()).contains("In the way: 1");
        assertThat(blocked.has("gate.sign")).isFalse();
        stage.fillIn(task(task.data("task.edit").path("task").asString()), "task.edit", Map.of("blocking", "false"));
    }

    private Shown task(String number) {
        Shown list = stage.tell("beatriz", "tarefas", shown -> shown.has("task.open"));
        return stage.turn(list.line(number + " · "), "task.open");
    }

    @Test
    @Order(12)
    void a_disputed_duty_is_decided_by_both_sides_and_the_answer_says_so_from_then_on() {
        String question = "Qui migre les boîtes aux lettres ?";
        Shown answer = stage.tell("camille", question, shown -> shown.has("dispute.ask"));
        assertThat(answer.words()).contains("votre équipe");
        stage.fillIn(answer, "dispute.ask", Map.of("reason", "Nous n’avons pas accès aux serveurs."));
        Shown raised = stage.next("camille", stage.chat("camille"), shown -> shown.has("dispute.withdraw"));
        assertThat(raised.words()).contains("Harriet Cole", "Jonas Lindqvist");

        Shown asked = stage.tell("harriet", "decisions", shown -> shown.has("dispute.show"));
        Shown dispute = stage.turn(asked, "dispute.show");
        assertThat(dispute.words()).contains("Nous n’avons pas accès aux serveurs.");
        vote("harriet", dispute);
        vote("jonas", stage.turn(stage.tell("jonas", "decisions", shown -> shown.has("dispute.show")), "dispute.show"));
        stage.next("camille", stage.chat("camille"), shown -> shown.reads("FastTrack") && !shown.has("dispute.ask"));

        assertThat(stage.tell("camille", question, shown -> shown.reads("Votre question"))
                        .words())
                .contains("Harriet Cole", "Jonas Lindqvist", "FastTrack")
                .contains("Convenu");
    }

    private void vote(String manager, Shown dispute) {
        JsonNode toVendor = dispute.card().findParents("verb").stream()
                .filter(button -> button.at("/data/party").asString("").equals("vendor"))
                .findFirst()
                .orElseThrow()
                .path("data");
        stage.press(manager, dispute, "dispute.vote", toVendor, Map.of());
    }

    @Test
    @Order(13)
    void the_other_side_replaces_a_project_manager_who_then_decides_nothing_more() {
        Shown gate = stage.tell("harriet", "sign off", shown -> shown.has("gate.show"));
        manage("jonas", "Beatriz Azevedo", Map.of("roles", "project-manager,technical-lead"));
        manage("jonas", "Harriet Cole", Map.of("roles", "sponsor"));
        stage.settle();

        assertThat(Stage.said(stage.press("harriet", gate, "gate.sign", gate.data("gate.show"), Map.of())))
                .contains("That is for others in this engagement");
        assertThat(participants("harriet").words())
                .contains("Beatriz Azevedo · project manager", "Harriet Cole · sponsor");
        Shown theirs = stage.tell("beatriz", "assinar a fase", shown -> shown.has("gate.show"));
        assertThat(theirs.has("gate.sign") || theirs.has("gate.take-back")).isTrue();
    }

    private void manage(String manager, String whom, Map<String, String> fields) {
        JsonNode sent = stage.fillIn(participants(manager).line(whom), "people.manage", fields);
        assertThat(Stage.words(sent)).isEmpty();
    }

    @Test
    @Order(14)
    void the_second_gate_is_passed_by_the_new_manager() {
        Shown theirs = stage.tell("beatriz", "assinar a fase", shown -> shown.has("gate.show"));
        if (theirs.has("gate.sign")) {
            stage.turn(theirs, "gate.sign");
        }
        Shown ours = stage.tell("jonas", "sign off", shown -> shown.has("gate.sign"));
        assertThat(stage.turn(ours, "gate.sign").words()).contains("Assess is complete", "Remediate begins now");
        stage.settle();
        stage.next("rafael", stage.groupChat(), shown -> shown.reads("Assess is complete"));
        Shown portfolio = stage.tell("jonas", "portfolio");
        assertThat(portfolio.words()).contains(NAME, "Remediate");
    }

    @Test
    @Order(15)
    void a_removed_member_sees_nothing_more() {
        Shown status = stage.tell("rafael", "situação", shown -> shown.has("status.timeline"));
        manage("jonas", "Rafael Monteiro", Map.of("remove", "true"));
        stage.settle();

        assertThat(Stage.said(stage.press(status, "status.timeline"))).doesNotContain(NAME);
        assertThat(stage.tell("rafael", "situação").words()).doesNotContain(NAME, "Harriet");
        assertThat(stage.tell("rafael", stage.groupChat(), "situação").words()).doesNotContain("Harriet", "fase 3");
        assertThat(Stream.of("tarefas", "participantes", "decisões", "prazos")
                        .map(words -> stage.tell("rafael", words).words()))
                .noneMatch(words -> words.contains(NAME));
    }

    @Test
    @Order(16)
    void a_turn_reads_everything_but_once() {
        stage.settle();
        double before = requests("add-task");
        stage.tell("jonas", "add task: Thank everybody", shown -> shown.reads("Thank everybody"));
        // Two commits, whether the turn was taken before, the choice, the list, the engagement with its tasks and
        // history; and every five minutes whether messages to the place or its tenant had been refused.
        assertThat(requests("add-task") - before).isLessThanOrEqualTo(13);
    }

    /** How often turns about that have asked the store so far. */
    private double requests(String about) {
        return stage
                .playground()
                .bean(MeterRegistry.class)
                .find("handrail.turn.requests")
                .tag("about", about)
                .summaries()
                .stream()
                .mapToDouble(DistributionSummary::totalAmount)
                .sum();
    }
}
