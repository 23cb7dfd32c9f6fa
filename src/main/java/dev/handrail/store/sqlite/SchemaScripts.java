package dev.handrail.store.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of the schema.
 *
 * @param scripts the first leads from nothing to schema 1
 */
record SchemaScripts(List<String> scripts) {
    /** Those of this release. */
    static SchemaScripts ofTheProduct() {
        List<String> scripts = new ArrayList<>();
        for (int number = 1; ; number++) {
            try (InputStream script = SchemaScripts.class.getResourceAsStream("/store/schema/" + number + ".sql")) {
                if (script == null) {
                    return new SchemaScripts(List.copyOf(scripts));
                }
                scripts.add(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The number of the schema to which they lead. */
    int newest() {
        return scripts.size();
    }

    /** What a file of that schema still lacks. */
    List<String> after(int schema) {
        return scripts.subList(schema, scripts.size());
    }
}
