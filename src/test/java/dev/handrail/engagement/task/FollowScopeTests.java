package dev.handrail.engagement.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.InScope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes of tasks when an engagement begins, and when its scope changes. */
class FollowScopeTests {
    private static final InScope MAIL = new InScope(List.of("microsoft-365"), List.of("microsoft-365/exchange-online"));
    private static final InScope MAIL_AND_SITES = new InScope(
            List.of("microsoft-365"), List.of("microsoft-365/exchange-online", "microsoft-365/sharepoint-online"));

    private final Scene scene = new Scene(MAIL);

    private Optional<Task> of(String entry) {
        return scene.tasks().all().stream()
                .filter(task -> entry.equals(task.entry()))
                .findFirst();
    }

    private Set<Integer> numbers() {
        return scene.tasks().all().stream().map(Task::number).collect(Collectors.toSet());
    }

    @Test
    void anEngagementBeginsWithOneListAPhase() {
        assertThat(scene.tasks().lists())
                .extracting(kept -> kept.list().phase())
                .containsExactlyInAnyOrder("general", "initiate", "assess", "remediate", "enable", "data-migration");
        assertThat(numbers()).hasSize(scene.tasks().all().size()).contains(1);
        assertThat(scene.tasks().all().stream().filter(Task::blocking))
                .allMatch(Task::remediation)
                .hasSize(6);
    }

    @Test
    void newDutiesComeWithNewNumbersAndUntouchedOnesGo() {
        int last = scene.tasks().all().getLast().number();
        scene.scope(MAIL_AND_SITES);
        Task sites = of("microsoft-365/assess-sharepoint").orElseThrow();
        assertThat(sites.number()).isGreaterThan(last);
        scene.scope(MAIL);
        assertThat(of("microsoft-365/assess-sharepoint")).isEmpty();
        scene.scope(MAIL_AND_SITES);
        assertThat(of("microsoft-365/assess-sharepoint").orElseThrow().number()).isGreaterThan(sites.number());
    }

    @Test
    void whatSomebodyTouchedStaysAsNotNeededAndComesBackWithTheScope() {
        scene.scope(MAIL_AND_SITES);
        int number = of("microsoft-365/assess-sharepoint").orElseThrow().number();
        scene.change(number, task -> task.owned("jonas", scene.clock.instant()));
        scene.scope(MAIL);
        assertThat(scene.task(number).state()).isEqualTo(Task.State.NOT_NEEDED);
        assertThat(Scene.words(scene.press("jonas", "task.open", java.util.Map.of("task", number, "in", "task"))))
                .contains("This fell out of the engagement’s scope.", "not needed");
        scene.scope(MAIL_AND_SITES);
        assertThat(scene.task(number)).extracting(Task::state, Task::owner).containsExactly(Task.State.OPEN, "jonas");
    }

    @Test
    void whatIsDoneStaysDone() {
        int number = of("microsoft-365/assess-mail").orElseThrow().number();
        scene.change(number, task -> task.in(Task.State.DONE, scene.clock.instant()));
        scene.scope(new InScope(List.of("intune"), List.of()));
        assertThat(scene.task(number).state()).isEqualTo(Task.State.DONE);
    }

    @Test
    void aDutyThatTheOtherPlaybookTellsTooKeepsItsNumber() {
        int number = of("microsoft-365/ssl-certificates").orElseThrow().number();
        scene.scope(new InScope(List.of("intune"), List.of()));
        assertThat(of("intune/ssl-certificates").orElseThrow().number()).isEqualTo(number);
    }

    @Test
    void whatPeopleAddedStaysWhateverTheScope() {
        scene.add(List.of(scene.fresh(900, "Buy cake")));
        scene.scope(new InScope(List.of("intune"), List.of()));
        assertThat(scene.task(900).state()).isEqualTo(Task.State.OPEN);
    }
}
