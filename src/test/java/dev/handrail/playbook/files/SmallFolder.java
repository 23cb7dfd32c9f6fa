package dev.handrail.playbook.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A small folder of playbooks without a mistake, for tests to make one in. */
record SmallFolder(Path path) {
    static final String DOCUMENTS = "documents.yaml";
    static final String PLAYBOOK = "acme/playbook.yaml";
    static final String ENGLISH = "acme/words.en.yaml";

    static SmallFolder in(Path path) throws IOException {
        var folder = new SmallFolder(path);
        folder.write(DOCUMENTS, """
                handbook.md:
                  title: Acme handbook
                  language: en
                  date: 2024-05-01
                  lines: 40
                  sections:
                    - title: Duties
                      lines: 1-30
                      sections:
                        - {title: Yours, lines: 2-15}
                        - {title: Ours, lines: 16-30}
                    - {title: More, lines: 31-38}
                  normative: [3-7, 9, 17-20, 33, 39]
                  others:
                    - {why: heading, lines: [1-2, 16, 31]}
                    - {why: image, lines: [8]}
                """);
        folder.write(PLAYBOOK, """
                id: acme
                vendor: Acme
                title: {en: Acme onboarding, fr: Intégration Acme, pt: Integração Acme}
                documents: [handbook.md]
                phases:
                  - {id: start, name: {en: Start, fr: Début, pt: Início}}
                  - {id: later, name: {en: Later, fr: Suite, pt: Depois}, optional: true}
                services:
                  - {id: rockets, name: Rockets}
                entries:
                  - id: fuel
                    kind: responsibility
                    party: customer
                    involvement: performs
                    phase: start
                    services: [rockets]
                    with: [fuel-advice]
                    sources:
                      - {document: handbook.md, lines: 3-4}
                  - id: fuel-advice
                    kind: responsibility
                    party: vendor
                    involvement: guides
                    sources:
                      - {document: handbook.md, line: 17}
                  - id: warranty
                    kind: fact
                    limit: {anchor: purchase, duration: P12M}
                    sources:
                      - {document: handbook.md, line: 33}
                milestones:
                  - id: lift-off
                    name: {en: Lift-off, fr: Décollage, pt: Decolagem}
                    phase: start
                    optional: true
                    sources:
                      - {document: handbook.md, line: 19}
                  - id: orbit
                    name: {en: Orbit, fr: Orbite, pt: Órbita}
                    sources:
                      - {document: handbook.md, line: 20}
                """);
        for (String language : List.of("en", "fr", "pt")) {
            folder.write("acme/words." + language + ".yaml", words("fuel") + words("fuel-advice") + words("warranty"));
        }
        return folder;
    }

    static String words(String meaning) {
        return """
                %1$s:
                  task: About %1$s
                  text: This is about %1$s.
                  asked:
                    - who one %1$s
                    - who two %1$s
                    - who three %1$s
                    - who four %1$s
                    - who five %1$s
                    - who six %1$s
                    - who seven %1$s
                    - who eight %1$s
                """.formatted(meaning);
    }

    void write(String file, String text) throws IOException {
        Path target = path.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }

    void write(String file, byte[] bytes) throws IOException {
        Files.write(path.resolve(file), bytes);
    }

    String read(String file) throws IOException {
        return Files.readString(path.resolve(file), StandardCharsets.UTF_8);
    }

    /** Puts one text in the place of the first occurrence of another one, which must be there. */
    void replace(String file, String old, String replacement) throws IOException {
        String text = read(file);
        int at = text.indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException("\"" + old + "\" is not in " + file);
        }
        write(file, text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    Loaded load() {
        return LoadPlaybooks.load(List.of(), Optional.of(path));
    }

    /** The problems with places as seen from the folder. */
    List<String> problems() {
        return load().problems().stream()
                .map(problem -> problem.toString().replace(path + "/", ""))
                .toList();
    }
}
