package dev.handrail.store.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.CosmosSettings;
import dev.handrail.store.Document;
import dev.handrail.store.Document.Due;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.OpenStore;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.Page;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.StoreSettings;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.store.cosmos.QuietClient;
import dev.handrail.store.cosmos.gateway.StubGateway;
import dev.handrail.store.sqlite.SqliteStore;
import dev.handrail.time.SettableClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(QuietClient.class)
class ExportImportTests {
    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private final DocumentStore source = new MemoryStore(clock);
    private Path file = Path.of("export.jsonl");

    @BeforeEach
    void aStoreWithSomethingInIt() throws IOException {
        file = folder.resolve("export.jsonl");
        for (int i = 0; i < 230; i++) {
            create(new Document("many", "n" + i, "note", "{\"n\":" + i + "}", null, null));
        }
        create(new Document(
                "place:a/b \"é\" 🦆\n",
                "\u0000;'",
                "reminder",
                "{ \"number\": 1.0,\n\"text\":\"line\\nbreak 漢\" }",
                new Due(63, clock.instant().plusMillis(7)),
                clock.instant().plusSeconds(3_600)));
        create(new Document(
                "short", "lived", "mark", "{}", null, clock.instant().plusSeconds(60)));
        assertThat(ExportDocuments.toFile(source, file)).isEqualTo(232);
    }

    @Test
    void whatIsExportedFromOneStoreIsWhatIsImportedIntoAnother() throws IOException {
        create(new Document("large", "a", "note", "{\"t\":\"" + "é".repeat(900_000) + "\"}", null, null));
        create(new Document("large", "b", "note", "{\"t\":\"" + "é".repeat(900_000) + "\"}", null, null));
        Files.delete(file);
        ExportDocuments.toFile(source, file);
        try (SqliteStore target = SqliteStore.open(folder.resolve("data"), clock.time())) {
            assertThat(ImportDocuments.run(target, clock.time(), file)).isEqualTo(234);

            assertThat(documents(target)).isEqualTo(documents(source));
            Path again = folder.resolve("again.jsonl");
            ExportDocuments.toFile(target, again);
            assertThat(again).hasSameTextualContentAs(file);
        }
    }

    @Test
    void movesFromSqliteToCosmosAndBackWithoutADifference() throws IOException {
        leaveOutBlanks();
        Path asMoved = folder.resolve("moved.jsonl");
        Path asReturned = folder.resolve("returned.jsonl");
        try (SqliteStore sqlite = SqliteStore.open(folder.resolve("data"), clock.time());
                StubGateway gateway = StubGateway.start(3, 40, clock);
                OwnedStore cosmos = cosmos(gateway);
                SqliteStore back = SqliteStore.open(folder.resolve("back"), clock.time())) {
            assertThat(ImportDocuments.run(sqlite, clock.time(), file)).isEqualTo(232);
            Path asKept = folder.resolve("kept.jsonl");
            assertThat(ExportDocuments.toFile(sqlite, asKept)).isEqualTo(232);

            assertThat(ImportDocuments.run(cosmos, clock.time(), asKept)).isEqualTo(232);
            assertThat(gateway.size()).isGreaterThanOrEqualTo(232);
            assertThat(ExportDocuments.toFile(cosmos, asMoved)).isEqualTo(232);
            assertThat(ImportDocuments.run(back, clock.time(), asMoved)).isEqualTo(232);
            assertThat(ExportDocuments.toFile(back, asReturned)).isEqualTo(232);
        }
        assertThat(countAndDigest(asMoved)).isEqualTo(countAndDigest(file)).startsWith("{\"count\":232,\"sha256\":\"");
        assertThat(countAndDigest(asReturned)).isEqualTo(countAndDigest(file));
    }

    @Test
    void leavesOutWhatHasExpiredMeanwhile() throws IOException {
        clock.advance(Duration.ofSeconds(60));
        MemoryStore target = new MemoryStore(clock);

        assertThat(ImportDocuments.run(target, clock.time(), file)).isEqualTo(231);
        assertThat(documents(target)).isEqualTo(documents(source));
    }

    @Test
    void anEmptyStoreIsAnExportToo() throws IOException {
        Path empty = folder.resolve("empty.jsonl");

        assertThat(ExportDocuments.toFile(new MemoryStore(clock), empty)).isZero();
        assertThat(Files.readAllLines(empty)).hasSize(2);
        assertThat(ImportDocuments.run(new MemoryStore(clock), clock.time(), empty))
                .isZero();
    }

    @Test
    void refusesAStoreThatHoldsAnything() {
        assertThatThrownBy(() -> ImportDocuments.run(source, clock.time(), file))
                .isInstanceOf(StoreRefused.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void isForItsOwnerOnlyAndNeverWrittenOver() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String before = Files.readString(file);

        assertThatThrownBy(() -> ExportDocuments.toFile(source, file)).isInstanceOf(StoreRefused.class);

        assertThat(Files.readString(file)).isEqualTo(before);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "handrail-documents | handrail-dokuments | :1: not an export",
                "\"version\":1 | \"version\":2 | :1: an export of another version",
                "\"id\":\"n17\" | \"id\":\"n17x\" | :234: the digest is not",
                "\"id\":\"n17\" | \"id\":17 | no document: no text id",
                "\"id\":\"n17\", | | no document: no text id",
                "\\\"n\\\":17} | \\\"n\\\":17 | no document: the body is not JSON",
                "{\\\"n\\\":17} | [17] | no document: the body is no JSON object",
                "\"shard\":63 | \"shard\":64 | no document: no such shard",
                "\"at\":\"2 | \"at\":\"x2 | no document: not an instant",
                "\"count\":232 | \"count\":231 | :234: counts 231 documents, and the file has 232",
                "\"sha256\":\" | \"sha256\":\"0 | :234: the digest is not"
            })
    void whatWasChangedIsToldWithItsLineAndNothingIsWritten(String was, @Nullable String is, String told)
            throws IOException {
        change(text -> {
            assertThat(text).contains(was);
            return text.replaceFirst(Pattern.quote(was), is == null ? "" : is.replace("\\", "\\\\"));
        });

        refuses(told);
    }

    @Test
    void aFileThatWasCutOffIsToldWithItsLine() throws IOException {
        change(text -> text.substring(0, text.indexOf("\"n100\"")));
        refuses("the file was cut off here");

        change(text -> text.substring(0, text.lastIndexOf('\n') + 1));
        refuses("the file was cut off here");
    }

    @Test
    void aFileWithoutItsLastLineOrWithMoreIsRefused() throws IOException {
        String whole = Files.readString(file);
        change(text -> text.substring(0, text.indexOf("{\"count\"")));
        refuses(":234: the file was cut off here");

        change(_ -> whole + "\n");
        refuses(":235: there is more after the last line");

        change(_ -> "");
        refuses(":1: the file was cut off here");
    }

    @Test
    void bytesThatAreNoTextAreToldWithTheirLine() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int line = Files.readString(file).split("\"id\":\"n17\"", 2)[0].split("\n").length;
        bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf("n17")] = (byte) 0xFF;
        Files.write(file, bytes);

        refuses(":" + line + ": not JSON");
    }

    @Test
    void aDocumentThatIsThereTwiceStopsTheImport() throws IOException {
        DocumentStore forgetful = new MemoryStore(clock) {
            @Override
            public Page all(@Nullable String after, int most) {
                List<Stored> twice = source.query("many", "note", null, 1).documents();
                return new Page(List.of(twice.getFirst(), twice.getFirst()), null);
            }
        };
        Files.delete(file);
        ExportDocuments.toFile(forgetful, file);

        assertThatThrownBy(() -> ImportDocuments.run(new MemoryStore(clock), clock.time(), file))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining(file + ":2: stopped");
    }

    /** Cosmos DB keeps no blanks between the parts of JSON. */
    private void leaveOutBlanks() throws IOException {
        Stored was = source.read("place:a/b \"é\" 🦆\n", "\u0000;'").orElseThrow();
        Document with = was.document();
        Document without = new Document(
                with.partition(),
                with.id(),
                with.kind(),
                "{\"number\":1.0,\"text\":\"line\\nbreak 漢\"}",
                with.due(),
                with.expiresAt());
        source.commit(with.partition(), List.of(new Write.Replace(without, was.version())));
        Files.delete(file);
        ExportDocuments.toFile(source, file);
    }

    private OwnedStore cosmos(StubGateway gateway) {
        var settings = new CosmosSettings(gateway.address(), StubGateway.KEY, null, "handrail");
        return OpenStore.open(new StoreSettings(StoreSettings.Kind.COSMOS, folder, settings), clock.time());
    }

    private static String countAndDigest(Path export) throws IOException {
        return Files.readAllLines(export).getLast();
    }

    private void refuses(String told) {
        MemoryStore target = new MemoryStore(clock);

        assertThatThrownBy(() -> ImportDocuments.run(target, clock.time(), file))
                .isInstanceOf(BrokenFile.class)
                .hasMessageContaining(file + ":")
                .hasMessageContaining(told);
        assertThat(documents(target)).isEmpty();
    }

    private void change(UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    private void create(Document document) {
        source.commit(document.partition(), List.of(new Write.Create(document)));
    }

    private static List<Document> documents(DocumentStore store) {
        return store.all(null, 1_000).documents().stream().map(Stored::document).toList();
    }
}
