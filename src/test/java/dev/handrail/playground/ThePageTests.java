package dev.handrail.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The whole program, looked at through a real browser. Each test talks as somebody else. */
@EnabledIf(value = MachineBrowser.IS_INSTALLED, disabledReason = MachineBrowser.MISSING)
class ThePageTests extends InABrowser {
    private static final String HANDRAIL = "Handrail";
    private static final String QUESTION = "Who sets up multi-factor authentication?";
    private static final Pattern MULTI_FACTOR = Pattern.compile("multi-?factor|\\bMFA\\b", Pattern.CASE_INSENSITIVE);

    // A cold program, a cold browser and a busy machine share this; nothing is asserted about it.
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private void wide(Consumer<OpenedPage> look) {
        open("", 1440, 900, look);
    }

    private void narrow(Consumer<OpenedPage> look) {
        open("", 390, 780, look);
    }

    private static void ask(OpenedPage page, String person) {
        Locator composer = page.composer(HANDRAIL, person);
        composer.fill(QUESTION);
        composer.press("Enter");
    }

    /** The card that Handrail shows below the question. */
    private static Locator answer(OpenedPage page, String person) {
        Locator asked = page.log(HANDRAIL, person)
                .locator(".mine", new Locator.LocatorOptions().setHasText(QUESTION))
                .last();
        return asked.locator("xpath=following-sibling::*").locator(".card").last();
    }

    @Test
    void a_question_is_answered_by_a_card() {
        wide(page -> {
            ask(page, "Camille Verrier");
            assertThat(page.log(HANDRAIL, "Camille Verrier").locator(".mine").getByText(QUESTION))
                    .isVisible();
            assertThat(answer(page, "Camille Verrier")).containsText(MULTI_FACTOR, PATIENTLY);
        });
    }

    @Test
    void everybody_has_conversations_of_their_own() {
        wide(page -> {
            page.actAs("Jonas Lindqvist");
            page.composer(HANDRAIL, "Jonas Lindqvist").fill("Only for Jonas' eyes");
            page.composer(HANDRAIL, "Jonas Lindqvist").press("Enter");
            Locator said = page.page().locator(".mine").getByText("Only for Jonas' eyes");
            assertThat(said).isVisible();

            page.actAs("Noor Haddad");
            assertThat(page.composer(HANDRAIL, "Noor Haddad")).isVisible();
            assertThat(said).hasCount(0);

            page.actAs("Jonas Lindqvist");
            assertThat(said).isVisible();
        });
    }

    @Test
    void the_dark_theme_is_dark_and_is_remembered() {
        wide(page -> {
            assertThat(page.theme()).isVisible();
            assertThat(page.brightness()).isGreaterThan(200);

            page.theme().selectOption("dark");
            assertThat(page.brightness()).isLessThan(50);

            page.page().reload();
            assertThat(page.theme()).hasValue("dark");
            assertThat(page.brightness()).isLessThan(50);
        });
    }

    @Test
    void a_narrow_screen_shows_the_lists_or_one_conversation() {
        narrow(page -> {
            Locator lists =
                    page.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Conversations"));
            assertThat(page.composer(HANDRAIL, "Camille Verrier")).isVisible();
            assertThat(lists).hasCount(0);

            page.button("Back to the list").click();
            page.actAs("Rafael Monteiro");
            lists.getByText(HANDRAIL, new Locator.GetByTextOptions().setExact(true))
                    .click();
            ask(page, "Rafael Monteiro");

            assertThat(answer(page, "Rafael Monteiro")).containsText(MULTI_FACTOR, PATIENTLY);
            assertThat(lists).hasCount(0);
            assertThat(page.overhang()).isZero();
        });
    }

    @Test
    void a_keyboard_is_enough() {
        wide(page -> {
            assertThat(page.composer(HANDRAIL, "Camille Verrier")).isVisible();
            tabTo(page, page.button("Act as Harriet Cole"));
            page.page().keyboard().press("Enter");
            Locator composer = page.composer(HANDRAIL, "Harriet Cole").first();
            assertThat(composer).isVisible();
            tabTo(page, composer);
            page.page().keyboard().type(QUESTION);
            page.page().keyboard().press("Enter");
            assertThat(composer).hasValue("");
            assertThat(answer(page, "Harriet Cole")).containsText(MULTI_FACTOR, PATIENTLY);
        });
    }

    /** Presses Tab until something has the focus; fails when that never comes. */
    private static void tabTo(OpenedPage page, Locator wanted) {
        for (int presses = 0; presses < 100; presses++) {
            if ((Boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            page.page().keyboard().press("Tab");
        }
        throw new AssertionError("100 presses of Tab do not reach " + wanted);
    }

    @Test
    void markup_that_somebody_types_is_shown_as_text() {
        wide(page -> {
            page.actAs("Priya Raman");
            String markup = "<img src=x onerror=alert(1)>";
            page.composer(HANDRAIL, "Priya Raman").fill(markup);
            page.composer(HANDRAIL, "Priya Raman").press("Enter");
            Locator log = page.log(HANDRAIL, "Priya Raman");
            assertThat(log.locator(".mine").last()).containsText(markup);
            assertThat(log.locator(".theirs").last()).isVisible();
            assertThat(log.locator("img[src=x]")).hasCount(0);
        });
    }
}
