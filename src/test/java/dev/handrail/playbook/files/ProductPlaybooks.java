package dev.handrail.playbook.files;

import dev.handrail.playbook.Playbooks;
import java.util.Optional;

/** The playbooks that come with the product, for tests of other rooms. */
public final class ProductPlaybooks {
    private ProductPlaybooks() {}

    public static Playbooks load() {
        Loaded loaded = LoadPlaybooks.load(FindPlaybookFiles.ofTheProduct(), Optional.empty());
        return loaded.playbooks().orElseThrow(() -> new PlaybooksRefused(loaded.problems()));
    }
}
