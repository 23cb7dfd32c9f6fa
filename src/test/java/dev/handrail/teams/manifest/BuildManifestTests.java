package dev.handrail.teams.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BuildManifestTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SCHEMAS = Path.of("../shared/schemas/teams-manifest/v1.25");
    private static final String APP_ID = "6f1e7a52-8c1d-4f4e-9d0b-2f8b3c1a7e90";
    private static final List<String> WHOLE = List.of(
            "--handrail.teams.app-id=" + APP_ID,
            "--handrail.manifest.company=Contoso \"Ltd\" & Söhne $1 \\",
            "--handrail.manifest.website-url=https://contoso.example/handrail",
            "--handrail.manifest.privacy-url=https://contoso.example/privacy?a=b&c=%20d",
            "--handrail.manifest.terms-url=https://contoso.example/terms");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void thePackageHoldsManifestLanguagesAndIconsSideBySide() throws IOException {
        assertThat(files().keySet())
                .containsExactlyInAnyOrder("manifest.json", "fr.json", "pt-br.json", "color.png", "outline.png");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("app.zip").contains("1.0.0");
        JsonNode manifest = json("manifest.json");
        assertThat(files().keySet())
                .contains(manifest.at("/icons/color").asString())
                .contains(manifest.at("/icons/outline").asString())
                .containsAll(
                        manifest.at("/localizationInfo/additionalLanguages").findValuesAsString("file"));
    }

    @ParameterizedTest
    @CsvSource({
        "manifest.json, MicrosoftTeams.schema.json",
        "fr.json, MicrosoftTeams.Localization.schema.json",
        "pt-br.json, MicrosoftTeams.Localization.schema.json"
    })
    void theOfficialSchemasHaveNoObjection(String file, String name) throws IOException {
        Path official = SCHEMAS.resolve(name);
        assumeTrue(Files.exists(official), "skipped: the official schema is not there, at " + official);
        // One of its patterns has an escape for the backspace that Java's do not know.
        String text = Files.readString(official).replace("\\\\f\\\\b", "\\\\f\\\\u0008");
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4).getSchema(JSON.readTree(text));
        assertThat(schema.validate(json(file))).isEmpty();
        assertThat(schema.validate(JSON.readTree("{\"bots[0].nothing\": 1}"))).isNotEmpty();
    }

    @Test
    void everyPlaceholderIsFilledFromTheSettings() throws IOException {
        JsonNode manifest = json("manifest.json");
        assertThat(manifest.path("manifestVersion").asString()).isEqualTo("1.25");
        assertThat(Stream.of("/id", "/bots/0/botId", "/webApplicationInfo/id")
                        .map(place -> manifest.at(place).asString()))
                .containsOnly(APP_ID);
        assertThat(manifest.at("/developer/name").asString()).isEqualTo("Contoso \"Ltd\" & Söhne $1 \\");
        assertThat(manifest.at("/developer/privacyUrl").asString())
                .isEqualTo("https://contoso.example/privacy?a=b&c=%20d");
        for (String file : List.of("manifest.json", "fr.json", "pt-br.json")) {
            String text = new String(files().get(file), StandardCharsets.UTF_8);
            assertThat(text).as(file).doesNotContain("${");
        }
    }

    @Test
    void commandsAreFewAndShortInEveryScopeAndLanguage() throws IOException {
        JsonNode bot = json("manifest.json").at("/bots/0");
        assertThat(bot.path("scopes").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder("personal", "team", "groupChat");
        assertThat(bot.path("commandLists").findValues("scopes").stream()
                        .flatMap(JsonNode::valueStream)
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("personal", "team", "groupChat");
        List<String> keys = new ArrayList<>();
        for (int list = 0; list < 3; list++) {
            JsonNode commands = bot.path("commandLists").path(list).path("commands");
            assertThat(commands.size()).isBetween(1, 10);
            for (int command = 0; command < commands.size(); command++) {
                assertShort(commands.path(command).path("title"), 32);
                assertShort(commands.path(command).path("description"), 128);
                keys.add("bots[0].commandLists[" + list + "].commands[" + command + "]");
            }
        }
        for (String file : List.of("fr.json", "pt-br.json")) {
            JsonNode language = json(file);
            keys.forEach(key -> assertShort(language.path(key + ".title"), 32));
            keys.forEach(key -> assertShort(language.path(key + ".description"), 128));
            assertShort(language.path("name.short"), 30);
            assertShort(language.path("name.full"), 100);
            assertShort(language.path("description.short"), 80);
            assertShort(language.path("description.full"), 4000);
            assertThat(language.size()).as("nothing that the manifest hasn't").isEqualTo(5 + 2 * keys.size());
        }
    }

    @Test
    void onlyWhatIsSaidToBeNeededIsAskedFor() throws IOException {
        JsonNode asked = json("manifest.json").at("/authorization/permissions/resourceSpecific");
        assertThat(asked.findValuesAsString("name"))
                .containsExactly("OnlineMeeting.ReadBasic.Chat", "ChannelMeeting.ReadBasic.Group");
        assertThat(asked.findValuesAsString("type")).containsOnly("Application");
        String readme = Files.readString(Path.of("README.md"));
        assertThat(asked.findValuesAsString("name"))
                .allSatisfy(name -> assertThat(readme).contains("| `" + name + "` | "));
    }

    @Test
    void theColorIconIsFullAndTheOutlineIsWhiteOnNothing() throws IOException {
        BufferedImage color = image("color.png");
        assertThat(color.getWidth()).isEqualTo(192);
        assertThat(color.getHeight()).isEqualTo(192);
        assertThat(alphas(color)).containsOnly(255);
        BufferedImage outline = image("outline.png");
        assertThat(outline.getWidth()).isEqualTo(32);
        assertThat(outline.getHeight()).isEqualTo(32);
        assertThat(alphas(outline)).contains(0, 255);
        assertThat(pixels(outline).filter(pixel -> pixel >>> 24 != 0))
                .allMatch(pixel -> (pixel & 0xFFFFFF) == 0xFFFFFF);
    }

    @Test
    void theSameSettingsGiveTheSameBytes() throws IOException {
        build(folder.resolve("one.zip"), WHOLE);
        build(folder.resolve("two.zip"), WHOLE);
        assertThat(folder.resolve("one.zip")).hasSameBinaryContentAs(folder.resolve("two.zip"));
        assertThat(entries(folder.resolve("one.zip")))
                .allMatch(entry -> entry.getMethod() == ZipEntry.STORED)
                .allMatch(entry -> entry.getTimeLocal().getYear() == 1980);
    }

    @Test
    void aLaterVersionIsSaidByItsSetting() throws IOException {
        var settings = new ArrayList<>(WHOLE);
        settings.add("--handrail.manifest.version=1.2.30");
        assertThat(build(folder.resolve("app.zip"), settings)).isZero();
        assertThat(JSON.readTree(unzip(folder.resolve("app.zip")).get("manifest.json"))
                        .path("version")
                        .asString())
                .isEqualTo("1.2.30");
    }

    @Test
    void whatIsMissingIsNamedAllAtOnceAndNothingIsWritten() {
        assertThat(build(folder.resolve("app.zip"), List.of())).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "handrail.teams.app-id (HANDRAIL_TEAMS_APP_ID) is missing",
                        "handrail.manifest.company (HANDRAIL_MANIFEST_COMPANY) is missing",
                        "handrail.manifest.website-url (HANDRAIL_MANIFEST_WEBSITE_URL) is missing",
                        "handrail.manifest.privacy-url (HANDRAIL_MANIFEST_PRIVACY_URL) is missing",
                        "handrail.manifest.terms-url (HANDRAIL_MANIFEST_TERMS_URL) is missing",
                        "nothing written");
        assertThat(folder.resolve("app.zip")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handrail.teams.app-id=handrail",
                "handrail.manifest.company=Contoso Limited of Great Britain and Ireland",
                "handrail.manifest.company=",
                "handrail.manifest.website-url=http://contoso.example",
                "handrail.manifest.privacy-url=contoso.example/privacy",
                "handrail.manifest.terms-url=https://who:secret@contoso.example/",
                "handrail.manifest.terms-url=https://contoso.example/a b",
                "handrail.manifest.version=1.0",
                "handrail.manifest.version=1.0.0-SNAPSHOT",
                "handrail.manifest.version=1.02.0"
            })
    void whatDoesNotFitIsNamed(String setting) {
        String key = setting.substring(0, setting.indexOf('='));
        var settings = new ArrayList<>(WHOLE);
        settings.removeIf(each -> each.startsWith("--" + key + "="));
        settings.add("--" + setting);
        assertThat(build(folder.resolve("app.zip"), settings)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith(key + " (");
        assertThat(folder.resolve("app.zip")).doesNotExist();
    }

    @Test
    void aMisspeltSettingIsRefusedAsItIsByTheBot() {
        assertThatThrownBy(() -> build(folder.resolve("app.zip"), List.of("--handrail.manifest.compny=Contoso")))
                .hasMessageContaining("handrail.manifest.compny is not a setting of Handrail");
    }

    @Test
    void aSettingThatRefersToNoneIsNamed() {
        assertThat(build(folder.resolve("app.zip"), List.of("--handrail.manifest.company=${nowhere}")))
                .isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("nowhere");
    }

    @Test
    void withoutAFileItSaysHowItIsUsed() {
        assertThat(BuildManifest.run(WHOLE, print())).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("usage: build-manifest FILE.zip");
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidSo() {
        assertThat(build(folder.resolve("none/app.zip"), WHOLE)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("cannot be written");
    }

    private int build(Path file, List<String> settings) {
        return BuildManifest.run(
                Stream.concat(Stream.of(file.toString()), settings.stream()).toList(), print());
    }

    private PrintStream print() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private Map<String, byte[]> files() throws IOException {
        Path file = folder.resolve("app.zip");
        if (Files.notExists(file)) {
            assertThat(build(file, WHOLE))
                    .as(printed.toString(StandardCharsets.UTF_8))
                    .isZero();
        }
        return unzip(file);
    }

    private JsonNode json(String name) throws IOException {
        return JSON.readTree(files().get(name));
    }

    private BufferedImage image(String name) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(files().get(name)));
    }

    private static Map<String, byte[]> unzip(Path file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<ZipEntry> entries(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return List.copyOf(zip.stream().toList());
        }
    }

    private static Stream<Integer> pixels(BufferedImage image) {
        int[] all = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(all).boxed();
    }

    private static IntStream alphas(BufferedImage image) {
        return pixels(image).mapToInt(pixel -> pixel >>> 24);
    }

    private static void assertShort(JsonNode text, int most) {
        assertThat(text.asString()).isNotBlank().hasSizeLessThanOrEqualTo(most);
    }
}
