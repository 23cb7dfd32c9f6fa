package dev.handrail.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.StoreRefused;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateSchemaTests {
    private static final SchemaScripts NOW = SchemaScripts.ofTheProduct();

    @TempDir
    private Path folder;

    private Connections connections = Connections.to(Path.of("handrail.db"));

    @BeforeEach
    void inAFolderOfItsOwn() {
        connections = Connections.to(folder.resolve("handrail.db"));
    }

    @Test
    void makesTheNewestSchemaOfNothingAndLeavesItAloneTheNextTime() throws Exception {
        MigrateSchema.migrate(connections, NOW);
        MigrateSchema.migrate(connections, NOW);

        assertThat(schema()).isEqualTo(NOW.newest()).isPositive();
    }

    @Test
    void runsTheStepsThatAFileHasNotSeenYet() throws Exception {
        MigrateSchema.migrate(connections, NOW);

        MigrateSchema.migrate(connections, with("CREATE TABLE a (x); CREATE TABLE b (x);", "DROP TABLE a;"));

        assertThat(schema()).isEqualTo(NOW.newest() + 2);
        assertThat(number("SELECT count(*) FROM b")).isZero();
        assertThatThrownBy(() -> number("SELECT count(*) FROM a")).isInstanceOf(SQLException.class);
    }

    @Test
    void aStepThatFailsLeavesTheFileAsItWas() throws Exception {
        MigrateSchema.migrate(connections, NOW);

        assertThatThrownBy(() -> MigrateSchema.migrate(connections, with("CREATE TABLE a (x);", "CREATE TABLE a (x);")))
                .isInstanceOf(SQLException.class);

        assertThat(schema()).isEqualTo(NOW.newest());
        assertThatThrownBy(() -> number("SELECT count(*) FROM a")).isInstanceOf(SQLException.class);
    }

    @Test
    void worksOnALaterSchemaThatSaysItMay() throws Exception {
        MigrateSchema.migrate(connections, with("ALTER TABLE document ADD COLUMN colour TEXT;"));

        MigrateSchema.migrate(connections, NOW);

        assertThat(schema()).isEqualTo(NOW.newest() + 1);
    }

    @Test
    void refusesALaterSchemaThatSaysItMustNotAndTellsWhatToDo() throws Exception {
        MigrateSchema.migrate(
                connections, with("UPDATE compatibility SET oldest_reader = " + (NOW.newest() + 1) + ";"));

        assertThatThrownBy(() -> MigrateSchema.migrate(connections, NOW))
                .isInstanceOfSatisfying(
                        StoreRefused.class,
                        refused -> assertThat(refused.remedy()).contains("restore a backup from before the update"))
                .hasMessageContaining("was written by a later release of Handrail");
    }

    private static SchemaScripts with(String... further) {
        List<String> scripts = new ArrayList<>(NOW.scripts());
        scripts.addAll(List.of(further));
        return new SchemaScripts(scripts);
    }

    private int schema() throws SQLException {
        return number("PRAGMA user_version");
    }

    private int number(String sql) throws SQLException {
        try (Database file = new Database(connections.file())) {
            return file.number(sql);
        }
    }
}
