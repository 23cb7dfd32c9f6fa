package dev.handrail.engagement.task;

import dev.handrail.card.Form.Choice;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What the dialogs of tasks let people choose from. */
final class Choices {
    private Choices() {}

    /** Everybody who takes part, by name. */
    static List<Choice> people(View view, TaskWords words, Language language) {
        return view.people().active().stream()
                .map(person -> new Choice(words.name(person, language), person.id()))
                .sorted(Comparator.comparing(Choice::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** In the place of an owner: none. */
    static final String NOBODY = "nobody";

    static List<Choice> orNobody(List<Choice> people, TaskWords words, Language language) {
        return after(words.text("nobody", language), NOBODY, people);
    }

    static List<Choice> states(TaskWords words, Language language) {
        return Stream.of(Task.State.values())
                .map(state -> new Choice(words.state(state, language), state.name()))
                .toList();
    }

    /** The same after one that stands for something of its own. */
    static List<Choice> after(String title, String value, List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice(title, value)), choices.stream())
                .toList();
    }
}
