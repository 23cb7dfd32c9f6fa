package dev.handrail.engagement.task;

import dev.handrail.chat.Origin;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementSpeech;
import dev.handrail.engagement.View;
import dev.handrail.engagement.Wish;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets whoever owns a task give it back by a word: it is its side's then, and nobody's in particular. */
@Component
final class GiveTaskBack implements EngagementSpeech {
    private final LoadTasks loadTasks;
    private final TaskWords words;
    private final ShowTask showTask;
    private final ProductTime time;

    GiveTaskBack(LoadTasks loadTasks, TaskWords words, ShowTask showTask, ProductTime time) {
        this.loadTasks = loadTasks;
        this.words = words;
        this.showTask = showTask;
        this.time = time;
    }

    @Override
    public List<Wish> wishes() {
        return List.of(new Wish(Intent.TASK_GIVE_BACK, Action.WORK_ON_TASKS, true));
    }

    @Override
    public Step answer(View view, Origin origin, Interpretation said) {
        Language language = said.language();
        Integer number = said.arguments().number();
        if (number == null) {
            return AnswerWith.words(words.text("whichBack", language));
        }
        Tasks tasks = loadTasks.tasks(view.id());
        return tasks.numbered(number)
                .map(task -> giveBack(view, tasks, task, Reader.of(origin, language)))
                .orElseGet(() -> AnswerWith.words(words.text("no.task", language, number)));
    }

    Step giveBack(View view, Tasks tasks, Task task, Reader reader) {
        Optional<String> refusal = refusal(view, task, reader.language());
        if (refusal.isPresent()) {
            return Step.reply(showTask.card(view, task, null, reader, refusal.get(), List.of()));
        }
        Task free = task.owned(null, time.instant());
        String said = words.text("isGivenBack", reader.language(), task.number());
        return Step.reply(showTask.card(view, free, null, reader, said, List.of()))
                .withChanges(tasks.with(List.of(free)).writesSince(tasks))
                .withHistory(new Happening("task.given-back", Map.of("task", String.valueOf(task.number()))));
    }

    private Optional<String> refusal(View view, Task task, Language language) {
        if (task.owner() == null) {
            return Optional.of(words.text("isFree", language, task.number()));
        }
        if (task.state().isOver()) {
            return Optional.of(words.text("isOver", language, task.number()));
        }
        return TaskRights.isMine(view, task) || view.may(Action.MANAGE_TASKS)
                ? Optional.empty()
                : Optional.of(words.text("no.notYours", language, words.owner(task, view, language)));
    }
}
