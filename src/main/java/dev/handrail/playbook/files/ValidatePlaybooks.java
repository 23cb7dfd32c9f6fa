package dev.handrail.playbook.files;

import dev.handrail.playbook.Coverage;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.SourceDocument;
import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command {@code validate-playbooks FOLDER}: prints every mistake in a folder of playbooks, with file and line. */
public final class ValidatePlaybooks {
    private static final int VALID = 0;
    private static final int INVALID = 1;
    private static final int MISUSED = 2;

    private ValidatePlaybooks() {}

    /** @return the exit code: 0 where the folder could be used as it is, 1 where not, 2 where no folder was named */
    public static int run(List<String> arguments, PrintStream out) {
        Optional<Path> folder = folder(arguments);
        if (folder.isEmpty()) {
            out.println("usage: validate-playbooks FOLDER");
            return MISUSED;
        }
        Loaded loaded = LoadPlaybooks.load(FindPlaybookFiles.ofTheProduct(), folder);
        loaded.problems().forEach(out::println);
        if (!loaded.problems().isEmpty()) {
            long files =
                    loaded.problems().stream().map(Problem::file).distinct().count();
            out.println(count(loaded.problems().size(), "problem") + " in " + count(files, "file"));
            return INVALID;
        }
        if (loaded.own().isEmpty()) {
            out.println(
                    folder.get() + ":1: there is no playbook here: each has a folder of its own with playbook.yaml");
            return INVALID;
        }
        List<Entry> entries = loaded.own().stream()
                .flatMap(playbook -> playbook.entries().stream())
                .toList();
        out.println("no problems: " + count(loaded.own().size(), "playbook") + ", "
                + (entries.size() == 1 ? "1 entry" : entries.size() + " entries"));
        Coverage coverage = Coverage.of(documents(loaded), entries);
        out.println(TellCoverage.inAll(coverage));
        coverage.documents().forEach(document -> out.println("  " + TellCoverage.of(document)));
        return VALID;
    }

    /** Those from which the user's playbooks say they are made. */
    private static List<SourceDocument> documents(Loaded loaded) {
        Playbooks playbooks = loaded.playbooks().orElseThrow();
        return loaded.own().stream()
                .flatMap(playbook -> playbook.documents().stream())
                .distinct()
                .flatMap(name -> playbooks.document(name).stream())
                .toList();
    }

    private static Optional<Path> folder(List<String> arguments) {
        try {
            return arguments.size() == 1 && !arguments.getFirst().isBlank()
                    ? Optional.of(Path.of(arguments.getFirst()))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
