package dev.handrail.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.handrail.chat.Incoming;
import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Forms and files on the page, with the keyboard. */
@EnabledIf(value = MachineBrowser.IS_INSTALLED, disabledReason = MachineBrowser.MISSING)
class DialogsAndFilesTests {
    private static final String HANDRAIL = "Handrail";
    private static final String CAMILLE = "Camille Verrier";

    static RunningPlayground playground;
    static MachineBrowser browser;

    @BeforeAll
    static void start() {
        playground = RunningPlayground.startWith(FillingBot.class);
        browser = MachineBrowser.start();
    }

    @AfterAll
    static void stop() {
        browser.close();
        playground.close();
    }

    @Test
    void a_form_is_filled_in_again_in_its_place_and_keeps_the_focus() {
        open(page -> {
            say(page, "settings");
            page.button("Open settings").press("Enter");
            Locator dialog = page.page().getByRole(AriaRole.DIALOG);
            Locator save = button(dialog, "Save");
            assertThat(dialog).containsText("Settings");

            save.press("Enter");
            assertThat(dialog).containsText("Choose a day.");
            assertThat(page.overhang()).isZero();

            dialog.getByLabel("Start").fill("2026-12-01");
            dialog.getByLabel("Name").fill("taken");
            save.focus();
            save.press("Enter");
            assertThat(dialog).containsText("There is one of that name.");
            assertThat(dialog.getByRole(AriaRole.HEADING).first()).hasText("Choose another name");
            assertThat(save).isFocused();
            assertThat(dialog).hasCount(1);

            dialog.getByLabel("Start").fill("2026-12-01");
            dialog.getByLabel("Name").fill("fine");
            textbox(dialog, "Time zone").fill("Recife");
            save.press("Enter");
            assertThat(dialog).hasCount(0);
            assertThat(page.button("Open settings")).isFocused();
            assertThat(FillingBot.HEARD).last().isInstanceOfSatisfying(Incoming.Pressed.class, pressed -> {
                assertThat(pressed.verb()).isEqualTo("settings.save");
                assertThat(pressed.manner()).isEqualTo(Incoming.Pressed.Manner.SUBMIT_DIALOG);
                assertThat(pressed.data())
                        .containsEntry("name", "fine")
                        .containsEntry("start", "2026-12-01")
                        .containsEntry("zone", "America/Recife")
                        .containsEntry("phase", "assess")
                        .containsEntry("remind", "false");
            });
        });
    }

    @Test
    void a_file_is_accepted_and_downloaded() {
        open(page -> {
            say(page, "file");
            page.button("Accept tasks").press("Enter");
            Locator link = page.log(HANDRAIL, CAMILLE)
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Download tasks.csv"));
            assertThat(link).isVisible();
            Download download = page.page().waitForDownload(link::click);
            assertThat(download.suggestedFilename()).isEqualTo("tasks.csv");
            assertThat(content(download)).isEqualTo(FillingBot.FILE);
            assertThat(page.overhang()).isZero();
        });
    }

    private static void open(Consumer<OpenedPage> look) {
        try (OpenedPage page = browser.open("http://127.0.0.1:" + playground.port() + "/", 390, 780)) {
            page.page()
                    .emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK));
            look.accept(page);
            assertThat(page.complaints()).isEmpty();
        }
    }

    private static void say(OpenedPage page, String text) {
        page.composer(HANDRAIL, CAMILLE).fill(text);
        page.composer(HANDRAIL, CAMILLE).press("Enter");
    }

    private static Locator button(Locator in, String name) {
        return in.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator textbox(Locator in, String name) {
        return in.getByRole(AriaRole.COMBOBOX, new Locator.GetByRoleOptions().setName(name));
    }

    private static String content(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
