package dev.handrail.turn.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.turn.sending.MessageView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of points at which a process may die, one row and one test each. What happens is one thing of its kind,
 * after anything that it builds on has come to rest; at the point the process dies, another starts over the same store,
 * and the platform delivers again what was not acknowledged.
 *
 * <p>Each row: what happens; whether its home is its place or another partition; the point, as the beginning of a
 * regular expression on what the process was about to do or had just done; what people see in the end, as the texts on
 * their screens, where a copy that was in doubt stands twice; and the message's state by the ledger. Beside that the
 * promises of {@link Inspect} hold in each row: effects, letters and history once, everything acknowledged, nothing
 * open.
 */
class CrashTableTests {
    private final QuietLog log = new QuietLog();
    private final Surroundings around = new Surroundings(new Chance(1), Weather.CALM, true);
    private final Platform platform = new Platform(around);
    private final People people = new People(around, platform);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a message in a personal chat, whose reply may be shown once more in doubt
            message | place | before commit .*\\+said             | echo 1.0#1             | ACCEPTED
            message | place | after commit .*\\+said              | echo 1.0#1             | ACCEPTED
            message | place | before request create echo          | echo 1.0#1             | ACCEPTED
            message | place | after request create echo           | echo 1.0#1, echo 1.0#1 | ACCEPTED
            message | place | after commit .*reply.*ACCEPTED      | echo 1.0#1             | ACCEPTED
            # a message in a group chat, whose reply is never repeated
            message | other | before commit place.*\\+said        | echo 1.0#1             | ACCEPTED
            message | other | after commit place.*\\+said         | echo 1.0#1             | ACCEPTED
            message | other | before commit engage.*\\+said       | echo 1.0#1             | ACCEPTED
            message | other | after commit engage.*\\+said        |                        | UNKNOWN
            message | other | before request create echo          |                        | UNKNOWN
            message | other | after request create echo           | echo 1.0#1             | UNKNOWN
            message | other | after commit .*reply.*ACCEPTED      | echo 1.0#1             | ACCEPTED
            # an edit: what is shown is changed, as often as it takes
            edit    | place | before commit .*\\+seen             | echo 1.0#2             | ACCEPTED
            edit    | place | after commit .*\\+seen              | echo 1.0#2             | ACCEPTED
            edit    | place | before request update               | echo 1.0#2             | ACCEPTED
            edit    | place | after request update                | echo 1.0#2             | ACCEPTED
            edit    | place | after commit .*reply.*ACCEPTED      | echo 1.0#2             | ACCEPTED
            edit    | other | before commit place.*\\+seen        | echo 1.0#2             | ACCEPTED
            edit    | other | after commit place.*\\+seen         | echo 1.0#2             | ACCEPTED
            edit    | other | before commit engage.*\\+seen       | echo 1.0#2             | ACCEPTED
            edit    | other | after commit engage.*\\+seen        | echo 1.0#2             | ACCEPTED
            edit    | other | before request update               | echo 1.0#2             | ACCEPTED
            edit    | other | after request update                | echo 1.0#2             | ACCEPTED
            edit    | other | after commit .*reply.*ACCEPTED      | echo 1.0#2             | ACCEPTED
            # a deletion: what is shown is taken away
            delete  | place | before commit .*\\+seen             |                        | REMOVED
            delete  | place | after commit .*\\+seen              |                        | REMOVED
            delete  | place | before request delete               |                        | REMOVED
            delete  | place | after request delete                |                        | REMOVED
            delete  | place | after commit .*reply.*REMOVED       |                        | REMOVED
            delete  | other | before commit place.*\\+seen        |                        | REMOVED
            delete  | other | after commit place.*\\+seen         |                        | REMOVED
            delete  | other | before commit engage.*\\+seen       |                        | REMOVED
            delete  | other | after commit engage.*\\+seen        |                        | REMOVED
            delete  | other | before request delete               |                        | REMOVED
            delete  | other | after request delete                |                        | REMOVED
            delete  | other | after commit .*reply.*REMOVED       |                        | REMOVED
            # an arrival; its home is always its place
            arrival | place | before commit .*\\+welcomed         | welcome a:chat-ada#j1  | ACCEPTED
            arrival | place | after commit .*\\+welcomed          | welcome a:chat-ada#j1  | ACCEPTED
            arrival | place | before request create welcome       | welcome a:chat-ada#j1  | ACCEPTED
            arrival | place | after request create welcome | welcome a:chat-ada#j1, welcome a:chat-ada#j1 | ACCEPTED
            arrival | place | after commit .*reply.*ACCEPTED      | welcome a:chat-ada#j1  | ACCEPTED
            # a press, and the board that it queues; a board is never repeated
            press   | place | before commit .*\\+counter          | board HOME#1           | ACCEPTED
            press   | place | after commit .*\\+counter           | board HOME#1           | ACCEPTED
            press   | place | before commit .*board.SENDING       | board HOME#1           | ACCEPTED
            press   | place | after commit .*board.SENDING        |                        | UNKNOWN
            press   | place | before request create board         |                        | UNKNOWN
            press   | place | after request create board          | board HOME#1           | UNKNOWN
            press   | place | after commit .*board.ACCEPTED       | board HOME#1           | ACCEPTED
            press   | other | before commit place.*\\+seen        | board HOME#1           | ACCEPTED
            press   | other | after commit place.*\\+seen         | board HOME#1           | ACCEPTED
            press   | other | before commit .*\\+counter          | board HOME#1           | ACCEPTED
            press   | other | after commit .*\\+counter           | board HOME#1           | ACCEPTED
            press   | other | before request create board         |                        | UNKNOWN
            press   | other | after request create board          | board HOME#1           | UNKNOWN
            press   | other | after commit .*board.ACCEPTED       | board HOME#1           | ACCEPTED
            # the board again, where it is shown already
            again   | other | before commit .*board.SENDING       | board HOME#2           | ACCEPTED
            again   | other | after commit .*board.SENDING        | board HOME#2           | ACCEPTED
            again   | other | before request update               | board HOME#2           | ACCEPTED
            again   | other | after request update                | board HOME#2           | ACCEPTED
            again   | other | after commit .*board.ACCEPTED       | board HOME#2           | ACCEPTED
            # a due document, and the message that it queues, which may be shown once more in doubt
            due     | place | before commit .*-reminder           | reminder 1 29:ada#1    | ACCEPTED
            due     | place | after commit .*-reminder            | reminder 1 29:ada#1    | ACCEPTED
            due     | other | before commit .*-reminder           | reminder 1 29:ada#1    | ACCEPTED
            due     | other | after commit .*-reminder            | reminder 1 29:ada#1    | ACCEPTED
            due     | other | before commit .*reminder.*SENDING   | reminder 1 29:ada#1    | ACCEPTED
            due     | other | before request create reminder      | reminder 1 29:ada#1    | ACCEPTED
            due     | other | after request create reminder | reminder 1 29:ada#1, reminder 1 29:ada#1 | ACCEPTED
            due     | other | after commit .*reminder.*ACCEPTED   | reminder 1 29:ada#1    | ACCEPTED
            # a letter, which shows nothing
            letter  | place | before commit .*letter-from         |                        |
            letter  | place | after commit .*letter-from          |                        |
            letter  | place | before commit .*-letter             |                        |
            letter  | place | after commit .*-letter              |                        |
            letter  | other | before commit .*letter-from         |                        |
            letter  | other | after commit .*letter-from          |                        |
            letter  | other | before commit .*-letter             |                        |
            letter  | other | after commit .*-letter              |                        |
            """)
    void keepsItsPromisesWhereverTheProcessDies(
            String what, String home, String point, @Nullable String screens, @Nullable String state) {
        Pattern fatal = Pattern.compile("^" + point);
        String partition = home.equals("place") ? "place:tenant-a:19:group" : "engagement:1";
        around.baton.run(around.world, () -> {
            platform.start();
            rest();
            Runnable act = prepare(what, home.equals("place") ? "a:chat-ada" : "19:group", partition);
            rest();
            around.crashAt(reached -> fatal.matcher(reached).find());
            act.run();
            rest();
            new Inspect(around, platform, people).everything();
            around.world.stop();
        });
        assertThat(around.isCrashStillToCome()).as("never came to that point").isFalse();
        assertThat(around.problems).isEmpty();
        assertThat(screens()).isEqualTo(expected(screens, partition));
        assertThat(states()).isEqualTo(state == null ? List.of() : List.of(state));
    }

    @AfterEach
    void speak() {
        log.close();
    }

    private void rest() {
        around.baton.pause(Duration.ofSeconds(90));
    }

    private Runnable prepare(String what, String conversation, String home) {
        return switch (what) {
            case "message" -> () -> people.ask("1", conversation, "ada");
            case "edit" -> {
                People.Question question = people.ask("1", conversation, "ada");
                yield () -> people.edit(question, "ada", 2);
            }
            case "delete" -> {
                People.Question question = people.ask("1", conversation, "ada");
                yield () -> people.takeBack(question, "ada", 2);
            }
            case "arrival" -> () -> people.join("a:chat-ada");
            case "press" -> () -> people.press(press("add", "1", home), "");
            case "again" -> {
                people.press(press("add", "1", home), "");
                yield () -> people.press(press("add", "2", home), "");
            }
            case "due" -> () -> people.press(press("remind", "1", home), "");
            case "letter" -> () -> people.press(press("move", "1", home), "engagement:2");
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static People.Press press(String verb, String n, String home) {
        return new People.Press(verb, home, n, "ada", new ArrayList<>());
    }

    private List<String> screens() {
        return around.outside.shown().values().stream()
                .filter(shown -> shown.text() != null)
                .map(shown -> String.valueOf(shown.text()))
                .toList();
    }

    private static List<String> expected(@Nullable String screens, String home) {
        return screens == null
                ? List.of()
                : List.of(screens.replace("HOME", home).split(", "));
    }

    private List<String> states() {
        return around.store.all(null, 1_000).documents().stream()
                .filter(stored -> stored.document().kind().startsWith("message"))
                .map(stored -> MessageView.of(stored).state())
                .toList();
    }
}
