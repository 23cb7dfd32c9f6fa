package dev.handrail.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = MachineBrowser.IS_INSTALLED, disabledReason = MachineBrowser.MISSING)
class RestartUnderThePageTests {
    private static final String NOTICE = "The playground was restarted; its conversations began anew.";

    @Test
    void a_restart_is_told_once_and_the_page_goes_on_with_the_new_run() {
        RunningPlayground first = RunningPlayground.start();
        int port = first.port();
        try (MachineBrowser browser = MachineBrowser.start();
                OpenedPage page = browser.open("http://127.0.0.1:" + port + "/", 1000, 640)) {
            Locator log = page.log("Handrail", "Camille Verrier");
            first.show(first.chatOf("camille"), "Before the restart");
            assertThat(log.getByText("Before the restart")).isVisible();
            assertThat(page.page().getByText(NOTICE)).hasCount(0);

            first.close();
            try (RunningPlayground second = RunningPlayground.startAt(port)) {
                page.page().getByText(NOTICE).waitFor();
                assertThat(log.getByText("Before the restart")).hasCount(0);
                second.show(second.chatOf("camille"), "After the restart");
                assertThat(log.getByText("After the restart")).isVisible();

                page.page().reload();
                assertThat(log.getByText("After the restart")).isVisible();
                assertThat(page.page().getByText(NOTICE)).hasCount(0);
            }
        } finally {
            first.close();
        }
    }
}
