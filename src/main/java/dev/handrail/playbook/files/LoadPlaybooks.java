package dev.handrail.playbook.files;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Languages;
import dev.handrail.playbook.Milestone;
import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Service;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads every file of the playbooks into the model, and tells everything that is wrong with them at once. */
final class LoadPlaybooks {
    private static final String DOCUMENTS = "documents.yaml";
    private static final String PLAYBOOK = "playbook.yaml";
    private static final String LAYOUT = DOCUMENTS + " and a folder for each playbook with " + PLAYBOOK
            + " and words.LANGUAGE.yaml, where LANGUAGE is one of " + String.join(", ", Languages.KNOWN);

    private final Problems problems = new Problems();
    private final ReadDocuments documents = new ReadDocuments();
    private final Map<String, Outline> outlines = new LinkedHashMap<>();
    private final List<PlaybookFile> words = new ArrayList<>();
    private boolean complete = true;

    private LoadPlaybooks() {}

    /** Reads the product's files and, where a folder is given, those in it. */
    static Loaded load(List<PlaybookFile> product, Optional<Path> folder) {
        var loading = new LoadPlaybooks();
        List<PlaybookFile> own =
                folder.map(path -> FindPlaybookFiles.in(path, loading.problems)).orElse(List.of());
        product.forEach(file -> loading.read(file, FindPlaybookFiles.ROOT));
        folder.ifPresent(path -> loading.readOwn(own, path.toAbsolutePath().toString()));
        Set<String> ownFolders = own.stream().map(PlaybookFile::folder).collect(Collectors.toSet());
        return loading.finish(ownFolders);
    }

    private void readOwn(List<PlaybookFile> own, String root) {
        Optional<Problem> layout = CheckLayout.problem(root, own);
        layout.ifPresentOrElse(problems::add, () -> own.forEach(file -> read(file, root)));
    }

    private void read(PlaybookFile file, String root) {
        boolean atRoot = file.folder().equals(root);
        if (file.name().equals(DOCUMENTS) && atRoot) {
            OpenYaml.open(file, problems).ifPresentOrElse(documents::read, documents::missFile);
        } else if (file.name().equals(PLAYBOOK) && !atRoot) {
            OpenYaml.open(file, problems)
                    .ifPresentOrElse(
                            yaml -> outlines.put(file.folder(), Outline.read(file.folder(), yaml)),
                            () -> complete = false);
        } else if (language(file).isPresent() && !atRoot) {
            words.add(file);
        } else {
            problems.add(file.place(), 1, "this file has no use here: a folder holds " + LAYOUT);
        }
    }

    private static Optional<String> language(PlaybookFile file) {
        return Languages.KNOWN.stream()
                .filter(language -> file.name().equals("words." + language + ".yaml"))
                .findFirst();
    }

    private Loaded finish(Set<String> ownFolders) {
        WordTable table = wordTable();
        List<Playbook> all = new ArrayList<>();
        List<Playbook> own = new ArrayList<>();
        for (Outline outline : outlines.values()) {
            checkDocuments(outline);
            playbook(outline, table).ifPresent(playbook -> {
                all.add(playbook);
                if (ownFolders.contains(outline.folder())) {
                    own.add(playbook);
                }
            });
        }
        checkIds();
        if (complete) {
            table.reportUnused(meanings());
        }
        List<Problem> found = problems.sorted();
        Optional<Playbooks> playbooks = found.isEmpty()
                ? Optional.of(new Playbooks(all, documents.documents().values()))
                : Optional.empty();
        return new Loaded(own, playbooks, found);
    }

    private WordTable wordTable() {
        var table = new WordTable(List.copyOf(outlines.keySet()));
        for (PlaybookFile file : words) {
            String language = language(file).orElseThrow();
            OpenYaml.open(file, problems)
                    .ifPresentOrElse(yaml -> table.read(file.folder(), language, yaml), () -> table.missFile(language));
        }
        return table;
    }

    private Optional<Playbook> playbook(Outline outline, WordTable table) {
        var sources = new ReadSource(outline, documents);
        var reading = new ReadEntry(outline, sources, table);
        List<Milestone> milestones = new ReadMilestone(outline, sources).all();
        List<Entry> entries = outline.entries().values().stream()
                .flatMap(entry -> reading.read(entry).stream())
                .toList();
        outline.refused().forEach(reading::read);
        List<Phase> phases =
                outline.phases().values().stream().flatMap(Optional::stream).toList();
        List<Service> services =
                outline.services().values().stream().flatMap(Optional::stream).toList();
        if (outline.id().isEmpty()
                || outline.vendor().isEmpty()
                || outline.title().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Playbook(
                outline.id().get(),
                outline.vendor().get(),
                outline.title().get(),
                List.copyOf(outline.documents().keySet()),
                phases,
                services,
                milestones,
                entries));
    }

    private void checkDocuments(Outline outline) {
        outline.documents().forEach((name, place) -> {
            if (!documents.knows(name)) {
                place.report("unknown document \"" + name + "\": no documents.yaml describes it");
            }
        });
    }

    private void checkIds() {
        Map<String, Outline> seen = new HashMap<>();
        for (Outline outline : outlines.values()) {
            outline.id().ifPresent(id -> {
                Outline first = seen.putIfAbsent(id, outline);
                if (first != null) {
                    outline.at()
                            .report("the playbook \"" + id + "\" is already at "
                                    + first.at().place() + origin(first)
                                    + ": leave this one out, or give it an id of its own");
                }
            });
        }
    }

    private static String origin(Outline outline) {
        boolean product = outline.folder().startsWith(FindPlaybookFiles.ROOT + "/");
        return product ? ", which comes with Handrail and is always there" : "";
    }

    private Set<String> meanings() {
        return outlines.values().stream()
                .flatMap(outline -> Stream.concat(outline.entries().values().stream(), outline.refused().stream()))
                .flatMap(entry -> entry.meaning().stream())
                .collect(Collectors.toSet());
    }
}
