package dev.handrail.playbook.files;

import dev.handrail.playbook.Playbooks;
import java.nio.file.Path;
import java.util.Optional;

/** The example that the README shows, for tests of other rooms. */
public final class ExamplePlaybook {
    public static final Path FOLDER = Path.of("src", "doc", "example-playbook");

    private ExamplePlaybook() {}

    /** The example beside the product's playbooks, as a user's folder stands beside them. */
    public static Playbooks loadBesideTheProducts() {
        Loaded loaded = LoadPlaybooks.load(FindPlaybookFiles.ofTheProduct(), Optional.of(FOLDER));
        return loaded.playbooks().orElseThrow(() -> new PlaybooksRefused(loaded.problems()));
    }
}
