package dev.handrail.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class CommandsTests {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final Path LISTS = Path.of("src/test/resources/commands");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt", "meetings-en", "meetings-fr", "meetings-pt"})
    void mostCommandsAreRecognisedAndNoneIsTakenForAnother(String list) throws IOException {
        String language = list.substring(list.length() - 2);
        List<String> missed = new ArrayList<>();
        List<String> lines = lines(LISTS.resolve(list + ".txt"));
        for (String line : lines) {
            String[] parts = line.split(" \\| ", 2);
            String[] wanted = parts[0].split("/");
            Interpretation said = said(parts[1], Locale.forLanguageTag(language));
            if (said.intent() == Intent.QUESTION) {
                missed.add(line);
                continue;
            }
            assertThat(said.intent()).as(line).isEqualTo(Intent.valueOf(wanted[0]));
            assertThat(said.language().code()).as(line).isEqualTo(language);
            assertThat(said.arguments().number())
                    .as(line)
                    .isEqualTo(wanted.length > 1 ? Integer.valueOf(wanted[1]) : null);
        }
        assertThat(lines).hasSizeGreaterThan(60);
        assertThat(missed).hasSizeLessThanOrEqualTo(lines.size() / 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt"})
    void whatOnlyLooksLikeACommandStaysAQuestion(String language) throws IOException {
        List<String> questions = lines(LISTS.resolve("near-" + language + ".txt"));
        assertThat(questions).hasSizeGreaterThan(40).allSatisfy(CommandsTests::staysAQuestion);
    }

    @Test
    void everyQuestionThatAnswersAreMeasuredByStaysAQuestion() throws IOException {
        JsonMapper json = JsonMapper.shared();
        List<String> questions = new ArrayList<>();
        for (Path file : files(Path.of("src/test/resources/eval"), ".jsonl")) {
            lines(file)
                    .forEach(line -> questions.add(json.readTree(line).path("q").asString()));
        }
        assertThat(questions).hasSizeGreaterThan(300).allSatisfy(CommandsTests::staysAQuestion);
    }

    @Test
    void everyPhrasingOfThePlaybooksStaysAQuestion() throws IOException {
        List<String> asked = new ArrayList<>();
        for (Path file : files(Path.of("src/main/resources/playbooks"), ".yaml")) {
            if (file.getFileName().toString().startsWith("words.")) {
                collect(new Yaml().load(Files.readString(file)), asked);
            }
        }
        assertThat(asked).hasSizeGreaterThan(10_000).allSatisfy(CommandsTests::staysAQuestion);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            assign 12 to Marie Lefèvre, please              | 12 | Marie Lefèvre
            assign task 12 to “Marie”                       | 12 | Marie
            I'll take 12                                    | 12 | I
            donne la 5 à Jonas stp                          | 5  | Jonas
            add a task: "Order the badge printers"          |    | Order the badge printers
            ajoute une tâche : « Réserver la salle »        |    | Réserver la salle
            join abcd-efgh                                  |    | abcd-efgh
            code 123456                                     |    | 123456
            sign off the Assess phase                       |    | Assess
            tasks of Assess                                 |    | Assess
            tarefas da fase de avaliação                    |    | avaliação
            link this channel to Contoso – Wave 2           |    | Contoso – Wave 2
            switch to Contoso                               |    | Contoso
            export my data                                  |    | my data
            history of task 12                              | 12 | ''
            add “Backup of mailboxes” to our agenda please  |    | Backup of mailboxes
            put who signs off on the agenda for next week   |    | who signs off
            agenda item: order the badges                   |    | order the badges
            ajoute le budget à l'ordre du jour de demain    |    | le budget
            coloca o orçamento na pauta da próxima reunião  |    | o orçamento
            what is on the agenda for tomorrow?             |    | ''
            remind me 15 minutes before                     | 15 | ''
            status                                          |    | ''
            """)
    void passesOnWhatACommandIsAbout(String text, Integer number, String rest) {
        Interpretation said = said(text, Locale.ENGLISH);
        assertThat(said.intent()).isNotEqualTo(Intent.QUESTION);
        assertThat(said.arguments()).isEqualTo(new Command(number, rest));
    }

    @ParameterizedTest
    @CsvSource({"show the timelne, TIMELINE", "my taskss, MY_TASKS", "portfolo, PORTFOLIO", "partcipants, PEOPLE"})
    void forgivesASlipOfTheFinger(String text, Intent intent) {
        assertThat(said(text, Locale.ENGLISH).intent()).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource({"status, en, ENGLISH", "status, fr, FRENCH", "status, pt, PORTUGUESE", "mes tâches, en, FRENCH"})
    void repliesInTheLanguageOfTheCommandAndInTheClientsWhereItIsOneOfSeveral(
            String text, String client, Language language) {
        assertThat(said(text, Locale.forLanguageTag(client)).language()).isEqualTo(language);
    }

    private static Interpretation said(String text, Locale client) {
        return UNDERSTANDING.interpret(text, client).orElseThrow();
    }

    private static void staysAQuestion(String text) {
        for (String client : List.of("en", "fr", "pt")) {
            Interpretation said = said(text, Locale.forLanguageTag(client));
            assertThat(said.intent()).as(text).isEqualTo(Intent.QUESTION);
            assertThat(said.arguments()).as(text).isEqualTo(Command.NONE);
        }
    }

    private static void collect(Object part, List<String> asked) {
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (key.equals("asked") && value instanceof List<?> phrasings) {
                    phrasings.forEach(phrasing -> asked.add(String.valueOf(phrasing)));
                } else {
                    collect(value, asked);
                }
            });
        }
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
