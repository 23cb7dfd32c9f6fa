package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameTurnTests {
    private final NameTurn nameTurn = new NameTurn(
            new Understanding(),
            new Routes(
                    List.of(new Everything()),
                    List.of(new OneButton()),
                    List.of(new OneFile()),
                    List.of((joined, language) -> Step.nothing())));

    private static Origin origin() {
        Place place = new Place(Place.Kind.PERSONAL, "tenant", "chat", null);
        return new Origin(
                "1",
                "1",
                Instant.EPOCH,
                new Address(place, "chat", "https://chat.example/", "28:bot"),
                new Account("29:her", new Person("tenant", "her"), "Harriet"),
                Locale.ENGLISH,
                null);
    }

    private String said(String text) {
        return nameTurn.about(new Incoming.Said(origin(), text));
    }

    private String pressed(String verb, Manner manner) {
        return nameTurn.about(new Incoming.Pressed(origin(), verb, Map.of(), null, manner));
    }

    @Test
    void whatIsSaidIsNamedByItsIntent() {
        assertThat(said("my tasks")).isEqualTo("my-tasks");
        assertThat(said("Who sets up MFA?")).isEqualTo("question");
    }

    @Test
    void aButtonIsNamedByItsVerbAndItsDialogByWhatIsDoneToIt() {
        assertThat(pressed("ask", Manner.BUTTON)).isEqualTo("ask");
        assertThat(pressed("ask", Manner.OPEN_DIALOG)).isEqualTo("ask opened");
        assertThat(pressed("ask", Manner.SUBMIT_DIALOG)).isEqualTo("ask sent in");
    }

    @Test
    void whatAClientMadeUpHasNoNameOfItsOwn() {
        assertThat(pressed("made-up", Manner.BUTTON)).isEqualTo(NameTurn.OTHER);
        assertThat(file("made up")).isEqualTo(NameTurn.OTHER);
        assertThat(file("export")).isEqualTo("export");
        assertThat(said("x".repeat(Understanding.LONGEST_TEXT + 1))).isEqualTo(NameTurn.OTHER);
        assertThat(said(" ")).isEqualTo(NameTurn.OTHER);
    }

    private String file(String offer) {
        return nameTurn.about(new Incoming.FileAnswered(origin(), false, Map.of("offer", offer), null, null));
    }

    private record Everything() implements SpeechHandler {
        @Override
        public Set<Intent> intents() {
            return Set.of(Intent.values());
        }

        @Override
        public Step answer(Origin origin, Interpretation said) {
            return Step.nothing();
        }
    }

    private record OneButton() implements PressHandler {
        @Override
        public Set<String> verbs() {
            return Set.of("ask");
        }

        @Override
        public Step press(Incoming.Pressed pressed, Language language) {
            return Step.nothing();
        }
    }

    private record OneFile() implements FileHandler {
        @Override
        public Set<String> offers() {
            return Set.of("export");
        }

        @Override
        public Step answered(Incoming.FileAnswered answered, Language language) {
            return Step.nothing();
        }
    }
}
