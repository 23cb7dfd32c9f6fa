package dev.handrail.playbook.files;

import java.util.List;
import java.util.Optional;

/** Notices a folder whose files lie one level too high, so that this is said once and not for each file. */
final class CheckLayout {
    private CheckLayout() {}

    /** What is wrong with the layout as a whole, where a playbook lies in the root and none below it. */
    static Optional<Problem> problem(String root, List<PlaybookFile> files) {
        Optional<PlaybookFile> atRoot = playbooks(files).stream()
                .filter(file -> file.folder().equals(root))
                .findFirst();
        if (atRoot.isEmpty() || playbooks(files).size() > 1) {
            return Optional.empty();
        }
        boolean documents = files.stream().anyMatch(file -> file.folder().equals(root) && isNamed(file, "documents"));
        String message = documents
                ? "a playbook has a folder of its own beside documents.yaml: move playbook.yaml and its"
                        + " words.LANGUAGE.yaml into one"
                : "this is the folder of one playbook: name the folder above it, which holds documents.yaml and a"
                        + " folder for each playbook";
        return Optional.of(new Problem(atRoot.get().place(), 1, message));
    }

    private static List<PlaybookFile> playbooks(List<PlaybookFile> files) {
        return files.stream().filter(file -> isNamed(file, "playbook")).toList();
    }

    private static boolean isNamed(PlaybookFile file, String name) {
        return file.name().equals(name + ".yaml");
    }
}
