package dev.handrail.engagement.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Outcome;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do with tasks, through the routing and the turn. */
class WorkOnTasksTests {
    private final Scene scene = new Scene();

    private Map<String, Object> data(int number) {
        return Map.of("task", number, "at", String.valueOf(scene.task(number).version()));
    }

    private Map<String, Object> to(int number, String owner) {
        return Map.of("task", number, "at", String.valueOf(scene.task(number).version()), "owner", owner);
    }

    private int free(Side side) {
        return scene.tasks().all().stream()
                .filter(task -> task.side() == side)
                .findFirst()
                .orElseThrow()
                .number();
    }

    private void give(int number, String owner) {
        scene.change(number, task -> task.owned(owner, scene.clock.instant()));
    }

    @Test
    void whoTakesATaskOwnsItAndWhoFinishesItIsRemembered() {
        int number = free(Side.CUSTOMER);
        scene.press("joao", "task.take", data(number));
        assertThat(scene.task(number).owner()).isEqualTo("joao");
        scene.clock.advance(Duration.ofMinutes(1));
        Outcome done = scene.press("joao", "task.done", data(number));
        assertThat(scene.task(number).state()).isEqualTo(Task.State.DONE);
        assertThat(Scene.words(done)).contains("Done: " + number).contains("task.undo");
        scene.clock.advance(Duration.ofMinutes(1));
        Outcome history = scene.press("marie", "task.history", Map.of("task", number));
        assertThat(Scene.words(history)).contains("Taken", "João da Silva", "Done", "Mar 2, 2026");
    }

    @Test
    void whoComesSecondWithDoneSeesThatItIsDone() {
        int number = free(Side.CUSTOMER);
        Map<String, Object> seen = data(number);
        scene.press("joao", "task.done", seen);
        Outcome second = scene.press("marie", "task.done", seen);
        assertThat(Scene.words(second)).contains("Task " + number + " is done already.");
        assertThat(scene.lastStep().changes()).isEmpty();
        assertThat(scene.task(number).owner()).isEqualTo("joao");
    }

    @Test
    void doneThatMeetsAnEditIsDecidedAgainAndHasNoWrongEffect() {
        int number = free(Side.CUSTOMER);
        scene.meanwhile(() -> give(number, "marie"));
        Outcome met = scene.press("joao", "task.done", data(number));
        assertThat(Scene.words(met)).contains("This is for somebody else: Marie Dupont.");
        assertThat(scene.task(number).state()).isEqualTo(Task.State.OPEN);
    }

    @Test
    void anEditThatMeetsDoneComesBackWithWhatWasFilledIn() {
        int number = free(Side.CUSTOMER);
        Map<String, Object> filled = Map.of(
                "task",
                number,
                "at",
                String.valueOf(scene.task(number).version()),
                "owner",
                "joao",
                "due",
                "2026-05-01",
                "state",
                "OPEN",
                "blocking",
                "true",
                "note",
                "Ask the network team");
        scene.press("joao", "task.done", data(number));
        Outcome again = scene.send("marie", "task.save", filled);
        assertThat(Scene.words(again))
                .contains("Somebody changed this while you had it open", "Ask the network team", "2026-05-01");
        assertThat(scene.task(number).state()).isEqualTo(Task.State.DONE);
        assertThat(scene.task(number).notes()).isEmpty();
    }

    @Test
    void doneIsTakenBackWhileNothingElseHappened() {
        int number = free(Side.CUSTOMER);
        scene.press("joao", "task.done", data(number));
        Map<String, Object> undo =
                Map.of("task", number, "at", String.valueOf(scene.task(number).version()), "was", "OPEN");
        scene.clock.advance(Duration.ofSeconds(1));
        scene.press("joao", "task.undo", undo);
        assertThat(scene.task(number).state()).isEqualTo(Task.State.OPEN);
        scene.press("joao", "task.done", data(number));
        scene.press("marie", "task.undo", undo);
        assertThat(scene.task(number).state()).isEqualTo(Task.State.DONE);
    }

    @Test
    void nobodyWorksOnWhatIsAnotherSidesOrAnothersUnlessTheyManage() {
        int vendors = free(Side.VENDOR);
        int customers = free(Side.CUSTOMER);
        give(customers, "marie");
        scene.press("joao", "task.take", data(vendors));
        scene.press("joao", "task.take", data(customers));
        scene.press("joao", "task.done", data(customers));
        scene.press("joao", "task.assign", Map.of("task", vendors, "owner", "marie"));
        scene.send(
                "joao",
                "task.save",
                Map.of("task", customers, "at", data(customers).get("at"), "state", "DONE"));
        assertThat(scene.task(vendors).owner()).isNull();
        assertThat(scene.task(customers))
                .extracting(Task::owner, Task::state)
                .containsExactly("marie", Task.State.OPEN);
        scene.press("marie", "task.take", data(vendors));
        assertThat(scene.task(vendors).owner()).isEqualTo("marie");
    }

    @Test
    void aMemberWithoutARoleOnlyLooks() {
        scene.join("ann", "Ann Green", Side.CUSTOMER);
        int number = free(Side.CUSTOMER);
        assertThat(Scene.words(scene.press("ann", "task.take", data(number)))).contains("project manager");
        assertThat(Scene.words(scene.press("ann", "task.open", data(number)))).doesNotContain("task.done", "task.edit");
        assertThat(scene.task(number).owner()).isNull();
    }

    @Test
    void aNoteByWhoDoesNotOwnItIsKeptAndChangesNothingElse() {
        int number = free(Side.CUSTOMER);
        give(number, "marie");
        scene.send(
                "joao",
                "task.save",
                Map.of(
                        "task",
                        number,
                        "at",
                        data(number).get("at"),
                        "note",
                        "Seen",
                        "state",
                        "DONE",
                        "due",
                        "2026-03-09"));
        assertThat(scene.task(number).notes()).extracting(Task.Note::text).containsExactly("Seen");
        assertThat(scene.task(number)).extracting(Task::state, Task::due).containsExactly(Task.State.OPEN, null);
    }

    @Test
    void theOwnerIsToldInPersonAndTheGiverWhereThatIsImpossible() {
        int number = free(Side.CUSTOMER);
        Outcome reached = scene.press("marie", "task.assign", to(number, "joao"));
        assertThat(scene.lastStep().messages()).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo(Scene.chat("joao"));
            assertThat(Scene.words(Objects.requireNonNull(message.content())))
                    .contains("Marie Dupont has given you a task");
        });
        assertThat(Scene.words(reached)).doesNotContain("cannot reach");
        scene.uninstall("joao");
        scene.press("marie", "task.take", data(number));
        Outcome unreached = scene.press("marie", "task.assign", to(number, "joao"));
        assertThat(scene.lastStep().messages()).isEmpty();
        assertThat(Scene.words(unreached)).contains("I cannot reach João da Silva in person");
    }

    @Test
    void sixtyTasksAreChangedAtOnce() {
        List<Task> chosen = scene.tasks().all().stream().limit(60).toList();
        Outcome dialog = scene.press(
                "marie",
                Scene.chat("marie"),
                "task.many",
                Map.of("phase", "*", "filter", "open", "page", 0),
                Manner.OPEN_DIALOG);
        assertThat(Scene.bytes(dialog)).isLessThan(40_000);
        String numbers = chosen.stream().map(task -> "" + task.number()).collect(Collectors.joining(","));
        Map<String, Object> filled = Map.of(
                "phase",
                "*",
                "filter",
                "open",
                "page",
                0,
                "seen",
                String.valueOf(scene.clock.instant().toEpochMilli()),
                "tasks",
                numbers,
                "owner",
                "joao",
                "due",
                "2026-06-01",
                "state",
                "STARTED",
                "blocking",
                "true");
        scene.send("marie", "task.many-save", filled);
        assertThat(scene.tasks().all().stream().filter(task -> "joao".equals(task.owner())))
                .hasSize(60)
                .allSatisfy(task -> assertThat(task)
                        .extracting(Task::due, Task::state, Task::blocking)
                        .containsExactly(Scene.day("2026-06-01"), Task.State.STARTED, true));
        Step step = scene.lastStep();
        assertThat(step.messages()).hasSize(1);
        assertThat(step.history()).hasSize(1);
        assertThat(Scene.words(step)).contains("60 tasks are changed.");
        assertThat(Scene.words(scene.press(
                        "joao", "task.history", Map.of("task", chosen.get(41).number()))))
                .contains("Changed with others", "for João da Silva", "Marie Dupont");
    }

    @Test
    void manyTasksOfWhichOneWasChangedMeanwhileAreAskedForAgain() {
        String seen = String.valueOf(scene.clock.instant().toEpochMilli());
        scene.clock.advance(Duration.ofSeconds(5));
        scene.change(2, task -> task.dueBy(Scene.day("2026-04-04"), scene.clock.instant()));
        Outcome again = scene.send(
                "marie",
                "task.many-save",
                Map.of(
                        "phase",
                        "*",
                        "filter",
                        "open",
                        "page",
                        0,
                        "seen",
                        seen,
                        "tasks",
                        "1,2,3",
                        "state",
                        "NOT_NEEDED",
                        "owner",
                        "keep",
                        "blocking",
                        "keep"));
        assertThat(Scene.words(again)).contains("Somebody has changed these meanwhile: 2.");
        assertThat(scene.task(1).state()).isEqualTo(Task.State.OPEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            joao            | ENGLISH    | Task 3 is now João da Silva’s.
            João da Silva   | PORTUGUESE | A tarefa 3 agora é de João da Silva.
            Dupont          | FRENCH     | La tâche 3 est maintenant attribuée à Marie Dupont.
            moi             | FRENCH     | La tâche 3 est maintenant attribuée à Jonas Berg.
            mim             | PORTUGUESE | A tarefa 3 agora é de Jonas Berg.
            myself          | ENGLISH    | Task 3 is now Jonas Berg’s.
            """)
    void aTaskIsAssignedByName(String name, Language language, String answer) {
        Step step = scene.say("jonas", Scene.chat("jonas"), Intent.TASK_ASSIGN, 3, name, language);
        assertThat(Scene.words(step)).contains(answer);
    }

    @Test
    void aNameThatSeveralHaveIsAskedBack() {
        scene.join("marie2", "Marie Curie", Side.CUSTOMER, Role.TECHNICAL_LEAD);
        Step asked = scene.say("jonas", Intent.TASK_ASSIGN, 3, "Marie");
        assertThat(asked.changes()).isEmpty();
        assertThat(Scene.words(asked))
                .contains("Marie Curie", "Marie Dupont", "task.assign")
                .doesNotContain("João");
        scene.press("jonas", "task.assign", Map.of("task", 3, "owner", "marie2"));
        assertThat(scene.task(3).owner()).isEqualTo("marie2");
        assertThat(Scene.words(scene.say("jonas", Intent.TASK_ASSIGN, 3, "Zoe")))
                .contains("Nobody called “Zoe”");
        assertThat(Scene.words(scene.say("jonas", Intent.TASK_ASSIGN, 999, "Marie")))
                .contains("There is no task 999");
        assertThat(Scene.words(scene.say("jonas", Intent.TASK_ASSIGN, null, "Marie")))
                .contains("number");
    }

    @Test
    void twoWhoAddAtOnceGetTwoNumbers() {
        int last = scene.tasks().all().getLast().number();
        Map<String, Object> filled = Map.of(
                "title",
                "Call the ISP",
                "phase",
                "remediate",
                "side",
                "CUSTOMER",
                "remediation",
                "true",
                "blocking",
                "true");
        scene.meanwhile(() -> scene.say("jonas", Intent.ADD_TASK, null, "Order a circuit"));
        scene.send("marie", "task.create", filled);
        assertThat(scene.tasks().all().stream().filter(task -> task.number() > last))
                .extracting(Task::number, Task::title, Task::remediation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(last + 1, "Order a circuit", false),
                        org.assertj.core.groups.Tuple.tuple(last + 2, "Call the ISP", true));
    }

    @Test
    void theSameWordsInAnotherFormAreAnotherTask() {
        int last = scene.tasks().all().getLast().number();
        for (String form : List.of("one", "two", "one")) {
            scene.send(
                    "marie",
                    "task.create",
                    Map.of("title", "Call the ISP", "phase", "remediate", "side", "CUSTOMER", "form", form));
        }
        assertThat(scene.tasks().all().stream().filter(task -> task.number() > last))
                .hasSize(2);
        assertThat(opened()).isNotEqualTo(opened());
    }

    private String opened() {
        Outcome.ShowDialog dialog = (Outcome.ShowDialog) scene.press(
                "marie",
                Scene.chat("marie"),
                "task.add",
                Map.of(),
                dev.handrail.chat.Incoming.Pressed.Manner.OPEN_DIALOG);
        return String.valueOf(dialog.content().card().get("actions"));
    }

    @Test
    void aFormWithFaultsComesBack() {
        Outcome again = scene.send("marie", "task.create", Map.of("title", "", "phase", "nowhere", "side", "CUSTOMER"));
        assertThat(again).isInstanceOf(Outcome.ShowDialog.class);
        assertThat(scene.lastStep().changes()).isEmpty();
    }

    @Test
    void onesOwnTasksNeverStandInAChannel() {
        give(3, "joao");
        Step step = scene.say("joao", scene.channel(), Intent.MY_TASKS, null, "", Language.ENGLISH);
        assertThat(Scene.words(step)).contains("I have sent them to you").doesNotContain("task.open");
        assertThat(step.messages()).singleElement().satisfies(message -> {
            assertThat(message.to()).isEqualTo(Scene.chat("joao"));
            assertThat(Scene.words(Objects.requireNonNull(message.content()))).contains("My tasks", "\"3 · ");
        });
        Outcome mine = scene.press(
                "joao", scene.channel(), "task.list", Map.of("phase", "*", "filter", "mine", "page", 0), Manner.BUTTON);
        assertThat(mine).isInstanceOf(Outcome.ShowText.class);
        scene.uninstall("joao");
        assertThat(Scene.words(scene.say("joao", scene.channel(), Intent.MY_TASKS, null, "", Language.FRENCH)))
                .contains("installez-moi");
    }

    @Test
    void onesOwnTasksHaveWhatIsLateFirst() {
        scene.change(5, task -> task.owned("joao", scene.clock.instant()));
        scene.change(
                7,
                task -> task.owned("joao", scene.clock.instant())
                        .dueBy(Scene.day("2026-02-20"), scene.clock.instant()));
        scene.change(
                6,
                task -> task.owned("joao", scene.clock.instant())
                        .dueBy(Scene.day("2026-03-20"), scene.clock.instant()));
        String card = Scene.words(scene.say("joao", Intent.MY_TASKS, null, ""));
        assertThat(card.indexOf("\"7 · ")).isPositive().isLessThan(card.indexOf("\"6 · "));
        assertThat(card.indexOf("\"6 · ")).isLessThan(card.indexOf("\"5 · "));
        Map<String, Object> fromMine = new java.util.HashMap<>(data(7));
        fromMine.put("in", "mine");
        assertThat(Scene.words(scene.press("joao", "task.done", fromMine)))
                .contains("Done: 7", "My tasks", "\"6 · ")
                .doesNotContain("\"7 · ");
    }

    @Test
    void threeHundredTasksWithLongTitlesStayWithinACard() {
        List<Task> many = new ArrayList<>();
        for (int person = 0; person < 80; person++) {
            scene.join(
                    "p" + person, "Participante Número " + person + " ção".repeat(10), Side.CUSTOMER, Role.STAKEHOLDER);
        }
        int last = scene.tasks().all().getLast().number();
        IntStream.rangeClosed(1, 300)
                .forEach(i -> many.add(scene.fresh(last + i, "Ünïcödé ".repeat(25) + i)
                        .owned("p" + i % 80, scene.clock.instant())
                        .dueBy(Scene.day("2026-02-01"), scene.clock.instant())));
        scene.add(many);
        for (Language language : Language.values()) {
            Step list = scene.say("marie", Scene.chat("marie"), Intent.TASKS, null, "assess", language);
            assertThat(Scene.bytes(list)).as(language + " list").isLessThan(40_000);
        }
        Map<String, Object> all = Map.of("phase", "*", "filter", "all", "page", 31);
        assertThat(Scene.bytes(scene.press("marie", "task.list", all))).isLessThan(40_000);
        assertThat(Scene.bytes(scene.press("marie", Scene.chat("marie"), "task.many", all, Manner.OPEN_DIALOG)))
                .as("dialog for many")
                .isLessThan(40_000);
        assertThat(Scene.bytes(
                        scene.press("marie", Scene.chat("marie"), "task.edit", data(last + 1), Manner.OPEN_DIALOG)))
                .isLessThan(40_000);
        assertThat(scene.store
                        .read(Scene.ID.partition(), "tasks/assess")
                        .orElseThrow()
                        .document()
                        .body()
                        .length())
                .isLessThan(400_000);
    }

    @Test
    void theTaskOfAnEntryIsFoundByWhatItMeans() {
        Outcome shown = scene.press("marie", "task.from-entry", Map.of("entry", "intune/remediate-do-fixes"));
        assertThat(shown).isInstanceOf(Outcome.Accepted.class);
        assertThat(Scene.words(scene.lastStep())).contains("Carry out the remediation activities", "line 282");
        Outcome form = scene.press(
                "marie",
                Scene.chat("marie"),
                "task.assign-form",
                Map.of("entry", "intune/remediate-do-fixes"),
                Manner.OPEN_DIALOG);
        assertThat(Scene.words(form)).contains("Carry out the remediation activities", "task.assign");
        assertThat(scene.press("marie", "task.from-entry", Map.of("entry", "intune/languages")))
                .isInstanceOf(Outcome.ShowText.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assess       | Assess: open tasks
            avaliação    | Assess: open tasks
            avaliar      | Assess: open tasks
            l’évaluation | Assess: open tasks
            Remediate    | Remediate: open tasks
            correction   | Remediate: open tasks
            ''           | Assess: open tasks
            """)
    void tasksAreListedByThePhaseThatIsNamed(String named, String title) {
        assertThat(Scene.words(scene.say("joao", Intent.TASKS, null, named))).contains(title);
    }

    @Test
    void theChecklistShowsHowFarItIs() {
        Task fix = scene.tasks().all().stream()
                .filter(Task::remediation)
                .findFirst()
                .orElseThrow();
        scene.press("joao", "task.done", Map.of("task", fix.number()));
        String card = Scene.words(scene.say("joao", Intent.CHECKLIST, null, ""));
        assertThat(card).contains("Remediation checklist", "1 of 6 done or not needed", "done");
    }

    @Test
    void aListInAChannelShowsButtonsForAllAndStillChecksWhoPresses() {
        Address channel = scene.channel();
        Step list = scene.say("joao", channel, Intent.TASKS, null, "general", Language.ENGLISH);
        assertThat(Scene.words(list)).contains("task.take", "task.many").doesNotContain("\"Mine\"");
        assertThat(list.replies()).singleElement().isInstanceOf(Content.Card.class);
        assertThat(Scene.words(scene.press(
                        "joao",
                        channel,
                        "task.many",
                        Map.of("phase", "general", "filter", "open", "page", 0),
                        Manner.OPEN_DIALOG)))
                .contains("project manager");
    }

    @Test
    void theOwnerWhoLeftLeavesTheTaskFree() {
        give(3, "joao");
        scene.leave("joao");
        String list =
                Scene.words(scene.press("marie", "task.list", Map.of("phase", "*", "filter", "unassigned", "page", 0)));
        assertThat(list).contains("João da Silva (takes part no more)");
    }

    private Map<String, Object> filled(int number, String field, String value) {
        Map<String, Object> filled = new java.util.HashMap<>(data(number));
        filled.put("owner", "nobody");
        filled.put("state", "OPEN");
        filled.put(field, value);
        return filled;
    }

    @Test
    void aDayThatIsOverIsAskedBackAboutOnceAndTakenTheSecondTime() {
        int number = free(Side.CUSTOMER);
        Map<String, Object> filled = filled(number, "due", "2026-02-20");
        Outcome asked = scene.send("marie", "task.save", filled);
        assertThat(Scene.words(asked)).contains("This day is over. Send it in once more", "due=2026-02-20");
        assertThat(scene.task(number).due()).isNull();
        filled.put("sure", "due=2026-02-20");
        scene.send("marie", "task.save", filled);
        assertThat(scene.task(number).due()).isEqualTo("2026-02-20");
        Map<String, Object> noted = filled(number, "due", "2026-02-20");
        noted.put("note", "Late, as we know");
        scene.send("marie", "task.save", noted);
        assertThat(scene.task(number).notes()).as("the day stood there before").hasSize(1);
        Map<String, Object> another = filled(number, "due", "2026-02-21");
        another.put("sure", "due=2026-02-20");
        assertThat(Scene.words(scene.send("marie", "task.save", another))).contains("This day is over");
    }

    @Test
    void aDayThatIsOverIsAskedBackAboutForANewTaskAndForManyToo() {
        Map<String, Object> fresh = Map.of(
                "form", "one", "title", "Count the badges", "phase", "assess", "side", "CUSTOMER", "due", "2026-02-20");
        assertThat(Scene.words(scene.send("marie", "task.create", fresh))).contains("This day is over");
        Map<String, Object> many = Map.of(
                "phase",
                "*",
                "filter",
                "open",
                "page",
                0,
                "tasks",
                "1,2",
                "seen",
                "9999999999999",
                "due",
                "2026-02-20");
        assertThat(Scene.words(scene.send("marie", "task.many-save", many))).contains("This day is over");
        assertThat(scene.lastStep().changes()).isEmpty();
    }

    @Test
    void whoeverOwnsATaskGivesItBackInItsFormOrByAWord() {
        int number = free(Side.CUSTOMER);
        give(number, "joao");
        assertThat(Scene.words(scene.press("joao", Scene.chat("joao"), "task.edit", data(number), Manner.OPEN_DIALOG)))
                .contains("Nobody", "João da Silva")
                .doesNotContain("Marie Dupont");
        scene.send("joao", "task.save", filled(number, "owner", "nobody"));
        assertThat(scene.task(number).owner()).isNull();

        give(number, "joao");
        Step back = scene.say("joao", Intent.TASK_GIVE_BACK, number, "");
        assertThat(Scene.words(back)).contains("Task " + number + " is nobody’s in particular now.");
        assertThat(scene.task(number).owner()).isNull();
        assertThat(back.history()).extracting(dev.handrail.turn.Happening::what).containsExactly("task.given-back");
        assertThat(Scene.words(scene.say("joao", Intent.TASK_GIVE_BACK, number, "")))
                .contains("has no owner");

        give(number, "joao");
        scene.say("marie", Intent.TASK_ASSIGN, number, "nobody");
        assertThat(scene.task(number).owner()).isNull();
    }

    @Test
    void nobodyGivesBackWhatIsAnothers() {
        int number = free(Side.CUSTOMER);
        give(number, "marie");
        assertThat(Scene.words(scene.say("joao", Intent.TASK_GIVE_BACK, number, "")))
                .contains("This is for somebody else: Marie Dupont.");
        scene.send("joao", "task.save", filled(number, "owner", "nobody"));
        assertThat(scene.task(number).owner()).isEqualTo("marie");
    }

    @Test
    void whoChangesSeveralSeesWhoseEachIs() {
        int number = free(Side.CUSTOMER);
        give(number, "joao");
        Outcome dialog = scene.press(
                "marie",
                Scene.chat("marie"),
                "task.many",
                Map.of("phase", "*", "filter", "open", "page", 0),
                Manner.OPEN_DIALOG);
        assertThat(Scene.words(dialog))
                .contains("Customer · João da Silva", "Customer, nobody yet", "FastTrack, nobody yet");
    }

    @Test
    void oneTaskIsChangedInTheSingular() {
        Map<String, Object> one = Map.of(
                "phase", "*", "filter", "open", "page", 0, "tasks", "1", "seen", "9999999999999", "blocking", "true");
        scene.send("marie", "task.many-save", one);
        assertThat(Scene.words(scene.lastStep())).contains("1 task is changed.");
    }

    @Test
    void whatIsLateInAnEarlierPhaseStandsAboveTheListOfALaterOne() {
        Task early = scene.tasks().all().stream()
                .filter(task -> task.phase().equals("assess"))
                .findFirst()
                .orElseThrow();
        scene.change(early.number(), task -> task.dueBy(Scene.day("2026-02-20"), scene.clock.instant()));
        assertThat(Scene.words(scene.say("marie", Intent.TASKS, null, "enable")))
                .contains("1 overdue in an earlier phase", "Overdue in all phases");
        assertThat(Scene.words(scene.say("marie", Intent.TASKS, null, "assess")))
                .contains("1 overdue")
                .doesNotContain("earlier phase");
        assertThat(Scene.words(scene.say("marie", Intent.TASKS, null, "Overdue")))
                .contains("All phases: overdue tasks", early.number() + " · ");
    }

    @Test
    void aLongNoteIsReadInFull() {
        int number = free(Side.CUSTOMER);
        String note = "Word ".repeat(99) + "end.";
        scene.send("marie", "task.save", filled(number, "note", note));
        scene.press("marie", "task.open", data(number));
        assertThat(Scene.words(scene.lastStep())).contains(note);
    }
}
