package dev.handrail.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.card.Cards;
import dev.handrail.card.CardsInTests;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands on the buttons of an engagement's cards, written instead of pressed. */
class ButtonLabelsTests {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final Cards CARDS = CardsInTests.read();

    /** As playbooks' own headings they are questions there, and stay so. */
    private static final List<String> QUESTIONS = List.of("Milestones", "Remediation checklist");

    @ParameterizedTest
    @CsvSource({
        "status.button.tasks, TASKS",
        "status.button.mine, MY_TASKS",
        "status.button.sign, SIGN_OFF",
        "status.button.milestones, MILESTONES",
        "status.button.timeline, TIMELINE",
        "status.button.limits, LIMITS",
        "status.button.people, PEOPLE",
        "timeline.title, TIMELINE",
        "timeline.back, STATUS",
        "gate.status, STATUS",
        "gate.sign, SIGN_OFF",
        "gate.takeBack, SIGN_OFF",
        "milestone.title, MILESTONES",
        "limit.all, LIMITS",
        "limit.titleAll, LIMITS",
        "dispute.all, DECISIONS",
        "dispute.list, DECISIONS",
        "portfolio.title, PORTFOLIO",
        "task.mine, MY_TASKS",
        "task.checklist, CHECKLIST",
        "task.filter.checklist, CHECKLIST",
        "task.filter.overdue, TASKS",
        "task.filter.unassigned, TASKS",
        "task.overdueEverywhere, TASKS",
        "task.many, TASKS",
        "task.add, ADD_TASK",
        "task.history, HISTORY",
        "task.historyTitle, HISTORY",
        "task.assign, TASK_ASSIGN",
        "task.take, TASK_ASSIGN",
        "task.done, TASK_DONE"
    })
    void areUnderstoodInEveryLanguage(String label, Intent intent) {
        for (Language language : Language.values()) {
            String text = CARDS.text(label, language.locale());
            assertThat(UNDERSTANDING.interpret(text, language.locale()).orElseThrow())
                    .as(text)
                    .satisfies(said ->
                            assertThat(said.intent()).isEqualTo(QUESTIONS.contains(text) ? Intent.QUESTION : intent))
                    .satisfies(said -> assertThat(said.language()).isEqualTo(language));
        }
    }
}
