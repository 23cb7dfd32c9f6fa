package dev.handrail.engagement.task;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Person;
import dev.handrail.turn.PressHandler;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the pages of somebody's own list, which belongs to no engagement in particular. */
@Component
final class LeafMyTasks implements PressHandler {
    /** Its data names the page. */
    static final String PAGE = "task.mine-page";

    private final ShowMyTasks showMyTasks;
    private final TaskWords words;

    LeafMyTasks(ShowMyTasks showMyTasks, TaskWords words) {
        this.showMyTasks = showMyTasks;
        this.words = words;
    }

    @Override
    public Set<String> verbs() {
        return Set.of(PAGE);
    }

    @Override
    public Step press(Incoming.Pressed pressed, Language language) {
        @Nullable Person person = pressed.origin().sender().person();
        if (person == null || !Reader.of(pressed.origin(), language).inPerson()) {
            return AnswerWith.toast(words.text("inPerson", language));
        }
        int page = Carried.number(pressed.data().get(ShowMyTasks.PAGE));
        return AnswerWith.card(showMyTasks.card(person, null, page, language, null, List.of()));
    }
}
