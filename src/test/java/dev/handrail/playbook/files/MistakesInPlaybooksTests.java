package dev.handrail.playbook.files;

import static dev.handrail.playbook.files.SmallFolder.DOCUMENTS;
import static dev.handrail.playbook.files.SmallFolder.ENGLISH;
import static dev.handrail.playbook.files.SmallFolder.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One mistake in a folder that is right otherwise is told as exactly one problem, with its file and line. */
class MistakesInPlaybooksTests {
    @TempDir
    Path temporary;

    /**
     * A mistake and what is said about it.
     *
     * @param old what stands in the file, replaced by the mistake
     * @param at what stands, for the first time, in the line that the problem names
     */
    record Mistake(String what, String file, String old, String mistake, String at, String message) {
        @Override
        public String toString() {
            return what;
        }
    }

    @Test
    void aFolderWithoutMistakesIsTaken() throws Exception {
        Loaded loaded = SmallFolder.in(temporary).load();

        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.playbooks()).isPresent();
    }

    @ParameterizedTest
    @MethodSource({"inKeysAndTypes", "inEntries", "inMilestones", "inSources", "inDocuments", "inWords"})
    void oneMistakeIsOneProblem(Mistake given) throws Exception {
        SmallFolder folder = SmallFolder.in(temporary);
        folder.replace(given.file(), given.old(), given.mistake());

        int line = lineOf(folder.read(given.file()), given.at());
        assertThat(folder.problems()).containsExactly(given.file() + ":" + line + ": " + given.message());
        assertThat(folder.load().playbooks()).isEmpty();
    }

    @Test
    void whatIsWrongBesidesAnIdIsToldWithIt() throws Exception {
        SmallFolder folder = SmallFolder.in(temporary);
        folder.replace(PLAYBOOK, "id: later, name: {en: Later, fr: Suite, pt", "id: start, name: {en: Later, fr");
        folder.replace(PLAYBOOK, "  - id: fuel-advice\n    kind: responsibility", "  - kind: duty");
        folder.replace(PLAYBOOK, "id: warranty", "id: fuel\n    meaning: warranty");
        folder.replace(PLAYBOOK, "line: 33", "line: 34");

        assertThat(folder.problems())
                .containsExactly(
                        PLAYBOOK + ":7: missing language: pt",
                        PLAYBOOK + ":7: the phase \"start\" is already at acme/playbook.yaml:6",
                        PLAYBOOK + ":17: unknown entry \"fuel-advice\"",
                        PLAYBOOK + ":20: the key \"id\" is missing",
                        PLAYBOOK + ":20: unknown kind \"duty\"; known: responsibility, fact",
                        PLAYBOOK + ":25: the entry \"fuel\" is already at acme/playbook.yaml:11",
                        PLAYBOOK + ":30: line 34 is not normative: blank or markup",
                        "acme/words.en.yaml:13: words for an unknown meaning \"fuel-advice\": no entry has it",
                        "acme/words.fr.yaml:13: words for an unknown meaning \"fuel-advice\": no entry has it",
                        "acme/words.pt.yaml:13: words for an unknown meaning \"fuel-advice\": no entry has it");
    }

    static Stream<Mistake> inKeysAndTypes() {
        return Stream.of(
                book("an unknown key", "phase: start", "fase: start", "fase", "unknown key \"fase\""),
                book("a missing key", "vendor: Acme\n", "", "id: acme", "the key \"vendor\" is missing"),
                book(
                        "a key twice",
                        "vendor: Acme\n",
                        "vendor: Acme\nid: other\n",
                        "id: other",
                        "the key \"id\" is already at acme/playbook.yaml:1"),
                book("a text for a list", "[rockets]", "rockets", "services: rockets", "a list is expected here"),
                book("a list for a text", "vendor: Acme", "vendor: [Acme]", "vendor", "a text is expected here"),
                book(
                        "a text for keys",
                        "{anchor: purchase, duration: P12M}",
                        "a year",
                        "a year",
                        "keys with values are expected here"),
                book(
                        "neither true nor false",
                        "optional: true",
                        "optional: maybe",
                        "maybe",
                        "true or false is expected here, not \"maybe\""),
                book("a blank text", "vendor: Acme", "vendor: \" \"", "vendor", "the text is blank"),
                book("no text", "vendor: Acme", "vendor:", "vendor", "the text is blank"),
                book(
                        "an id with capitals",
                        "id: acme",
                        "id: Acme",
                        "id: Acme",
                        "\"Acme\" is no id: small letters, digits and hyphens, at most 64"),
                book("a title that lacks a language", ", pt: Integração Acme", "", "title", "missing language: pt"),
                book(
                        "a phase that lacks languages",
                        ", fr: Suite, pt: Depois",
                        "",
                        "id: later",
                        "missing language: fr, pt"),
                book(
                        "a title in an unknown language",
                        "pt: Integração Acme",
                        "pt: Integração, xx: Acme",
                        "title",
                        "unknown language \"xx\"; known: en, fr, de, it, ja, pt, es, zh-Hant"),
                book(
                        "a type of one's own",
                        "vendor: Acme",
                        "vendor: !!java.net.URL [\"http://localhost/\"]",
                        "vendor",
                        "this cannot be read as YAML: Global tag is not allowed: tag:yaml.org,2002:java.net.URL"),
                book(
                        "a tag of one's own",
                        "vendor: Acme",
                        "vendor: !acme Acme",
                        "vendor",
                        "tags (!) are not used here"),
                book(
                        "an anchor",
                        "vendor: Acme",
                        "vendor: &v Acme",
                        "vendor",
                        "anchors and aliases (& and *) are not used here"),
                book(
                        "a bracket left open",
                        "documents: [handbook.md]",
                        "documents: [handbook.md",
                        "phases",
                        "this cannot be read as YAML: expected ',' or ']', but got :"));
    }

    static Stream<Mistake> inEntries() {
        return Stream.of(
                book(
                        "an unknown phase",
                        "phase: start",
                        "phase: begin",
                        "begin",
                        "unknown phase \"begin\"; known: start, later"),
                book(
                        "an unknown service",
                        "[rockets]",
                        "[trains]",
                        "trains",
                        "unknown service \"trains\"; known: rockets"),
                book(
                        "an unknown party",
                        "party: customer",
                        "party: client",
                        "client",
                        "unknown party \"client\"; known: vendor, customer, partner, shared"),
                book(
                        "an unknown involvement",
                        "involvement: guides",
                        "involvement: helps",
                        "helps",
                        "unknown involvement \"helps\"; known: performs, guides, provides, decides, attends"),
                book(
                        "an unknown kind",
                        "kind: fact",
                        "kind: rule",
                        "rule",
                        "unknown kind \"rule\"; known: responsibility, fact"),
                book(
                        "an unknown anchor",
                        "anchor: purchase",
                        "anchor: payday",
                        "payday",
                        "unknown anchor \"payday\"; known: purchase, onboarding-start, migration-event-end"),
                book(
                        "no length of time",
                        "P12M",
                        "a year",
                        "a year",
                        "a length of time is written as P5D, P30D or P12M, not \"a year\""),
                book(
                        "a length of nothing",
                        "P12M",
                        "P0D",
                        "P0D",
                        "a length of time is written as P5D, P30D or P12M, not \"P0D\""),
                book(
                        "involvement on a fact",
                        "kind: fact",
                        "kind: fact\n    involvement: attends",
                        "attends",
                        "a fact has no involvement: it is no duty"),
                book(
                        "a responsibility without a party",
                        "    party: vendor\n",
                        "",
                        "id: fuel-advice",
                        "a responsibility needs the key \"party\""),
                book(
                        "a responsibility without involvement",
                        "    involvement: guides\n",
                        "",
                        "id: fuel-advice",
                        "a responsibility needs the key \"involvement\""),
                book("an unknown entry beside it", "[fuel-advice]", "[advice]", "[advice]", "unknown entry \"advice\""),
                book("itself beside it", "[fuel-advice]", "[fuel]", "[fuel]", "an entry does not stand beside itself"),
                book(
                        "an id twice in a list",
                        "[rockets]",
                        "[rockets, rockets]",
                        "[rockets",
                        "\"rockets\" stands in this list twice"),
                book(
                        "a phase twice",
                        "id: later",
                        "id: start",
                        "fr: Suite",
                        "the phase \"start\" is already at acme/playbook.yaml:6"),
                book(
                        "an entry twice",
                        "  - id: warranty",
                        """
                          - id: fuel
                            kind: fact
                            sources:
                              - {document: handbook.md, line: 9}
                          - id: warranty\
                        """,
                        "  - id: fuel\n    kind: fact",
                        "the entry \"fuel\" is already at acme/playbook.yaml:11"));
    }

    static Stream<Mistake> inMilestones() {
        return Stream.of(
                book(
                        "a milestone twice",
                        "id: orbit",
                        "id: lift-off",
                        "id: lift-off\n    name: {en: Orbit",
                        "the milestone \"lift-off\" is already at acme/playbook.yaml:32"),
                book(
                        "a milestone of an unknown phase",
                        "phase: start\n    optional",
                        "phase: landing\n    optional",
                        "landing",
                        "unknown phase \"landing\"; known: start, later"),
                book("a milestone that lacks a language", ", pt: Órbita", "", "{en: Orbit", "missing language: pt"),
                book(
                        "a milestone's name in no language",
                        "{en: Orbit, fr: Orbite, pt: Órbita}",
                        "Orbit",
                        "name: Orbit",
                        "keys with values are expected here"),
                book(
                        "a milestone from nowhere",
                        "\n    sources:\n      - {document: handbook.md, line: 20}",
                        "",
                        "id: orbit",
                        "the key \"sources\" is missing"),
                book(
                        "a milestone whose source says nothing",
                        "line: 19",
                        "line: 31",
                        "line: 31",
                        "line 31 is not normative: heading"),
                book(
                        "a milestone that is a duty",
                        "phase: start\n    optional",
                        "phase: start\n    party: vendor\n    optional",
                        "party: vendor\n    optional",
                        "unknown key \"party\""));
    }

    static Stream<Mistake> inSources() {
        return Stream.of(
                book(
                        "an unknown document in a source",
                        "handbook.md, line: 17",
                        "manual.md, line: 17",
                        "manual.md",
                        "unknown document \"manual.md\": no documents.yaml describes it"),
                book(
                        "an unknown document of a playbook",
                        "[handbook.md]",
                        "[handbook.md, manual.md]",
                        "manual.md",
                        "unknown document \"manual.md\": no documents.yaml describes it"),
                book(
                        "lines outside the document",
                        "line: 33",
                        "line: 41",
                        "line: 41",
                        "line 41 is not in the document, which has 40"),
                book("a heading as source", "line: 17", "line: 16", "line: 16", "line 16 is not normative: heading"),
                book(
                        "a blank line as source",
                        "line: 17",
                        "line: 12",
                        "line: 12",
                        "line 12 is not normative: blank or markup"),
                book(
                        "a source that ends in an image",
                        "lines: 3-4",
                        "lines: 7-8",
                        "lines: 7-8",
                        "line 8 is not normative: image"),
                book(
                        "a source that is too wide",
                        "lines: 3-4",
                        "lines: 3-6",
                        "lines: 3-6",
                        "the source is too wide: 4 normative lines, at most 3; a source is one list item, table cell"
                                + " or paragraph"),
                book(
                        "a source that crosses sections",
                        "lines: 3-4",
                        "lines: 9-17",
                        "lines: 9-17",
                        "lines 9-17 cross from one section into another"),
                book(
                        "a source in no section",
                        "line: 33",
                        "line: 39",
                        "line: 39",
                        "line 39 is in no section of the document"),
                book(
                        "a source without a line",
                        ", line: 17",
                        "",
                        "- {document: handbook.md}",
                        "a source has either the key \"line\" or the key \"lines\""),
                book(
                        "no range",
                        "lines: 3-4",
                        "lines: 4-3",
                        "lines: 4-3",
                        "lines are written as 87 or 87-88, not \"4-3\""),
                book(
                        "no source",
                        "\n      - {document: handbook.md, line: 17}",
                        " []",
                        "sources: []",
                        "no source is given"));
    }

    static Stream<Mistake> inDocuments() {
        return Stream.of(
                documents(
                        "many lines",
                        "lines: 40",
                        "lines: many",
                        "many",
                        "a whole number is expected here, not \"many\""),
                documents(
                        "a date in local order",
                        "2024-05-01",
                        "1/5/2024",
                        "1/5/2024",
                        "a date is written as 2021-01-04, not \"1/5/2024\""),
                documents(
                        "an unknown language",
                        "language: en",
                        "language: english",
                        "english",
                        "unknown language \"english\"; known: en, fr, de, it, ja, pt, es, zh-Hant"),
                documents(
                        "an unknown reason",
                        "why: image",
                        "why: picture",
                        "picture",
                        "unknown reason \"picture\"; known: metadata, heading, navigation, image, introduction,"
                                + " explanation"),
                documents(
                        "a section outside its section",
                        "lines: 16-30",
                        "lines: 16-31",
                        "lines: 16-31",
                        "lines 16-31 are not within their section (1-30)"),
                documents(
                        "sections that overlap",
                        "lines: 16-30",
                        "lines: 14-30",
                        "lines: 14-30",
                        "lines 14-30 begin before the section above ends"),
                documents(
                        "normative lines outside the document",
                        "33, 39]",
                        "33, 39, 50]",
                        "normative",
                        "line 50 is not in the document, which has 40"),
                documents(
                        "lines that are both",
                        "lines: [8]",
                        "lines: [8-9]",
                        "normative",
                        "line 9 is normative here, and image (8-9) below \"others\""),
                documents(
                        "no hash",
                        "date: 2024-05-01",
                        "sha256: abc",
                        "abc",
                        "a SHA-256 has 64 hexadecimal digits, in small letters"));
    }

    static Stream<Mistake> inWords() {
        return Stream.of(
                english(
                        "too few phrasings",
                        "    - who one fuel-advice\n",
                        "",
                        "- who two fuel-advice",
                        "only 7 phrasings, at least 8 are needed"),
                english(
                        "a phrasing twice",
                        "- who eight fuel-advice",
                        "- who eight fuel-advice\n    - Who one fuel-advice",
                        "Who one",
                        "this phrasing is already at acme/words.en.yaml:17"),
                english("a blank task", "task: About fuel-advice", "task: ''", "task: ''", "the text is blank"),
                english(
                        "an unknown key of words",
                        "text: This is about fuel.",
                        "text: It.\n  hint: no",
                        "hint",
                        "unknown key \"hint\""),
                english(
                        "words for an unknown meaning",
                        "fuel:",
                        SmallFolder.words("steam") + "fuel:",
                        "steam:",
                        "words for an unknown meaning \"steam\": no entry has it"),
                english(
                        "a text that is too long",
                        "About warranty",
                        "w".repeat(201),
                        "wwww",
                        "the text is longer than 200 characters"));
    }

    private static Mistake book(String what, String old, String mistake, String at, String message) {
        return new Mistake(what, PLAYBOOK, old, mistake, at, message);
    }

    private static Mistake documents(String what, String old, String mistake, String at, String message) {
        return new Mistake(what, DOCUMENTS, old, mistake, at, message);
    }

    private static Mistake english(String what, String old, String mistake, String at, String message) {
        return new Mistake(what, ENGLISH, old, mistake, at, message);
    }

    private static int lineOf(String text, String at) {
        assertThat(text).contains(at);
        return 1
                + (int) text.substring(0, text.indexOf(at))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }
}
