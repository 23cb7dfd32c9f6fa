package dev.handrail.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Who does what in which phase, looked at through a real browser. */
@EnabledIf(value = MachineBrowser.IS_INSTALLED, disabledReason = MachineBrowser.MISSING)
class TheMatrixTests extends InABrowser {
    private static final String MULTI_FACTOR = "Configurer l’authentification multifacteur (MFA)";

    private void open(String place, int width, Consumer<OpenedPage> look) {
        open(place, width, 900, look);
    }

    private static Locator duty(OpenedPage page) {
        return page.page()
                .locator(".duty", new Page.LocatorOptions().setHasText(MULTI_FACTOR))
                .first();
    }

    @Test
    void a_cell_opens_its_duties_with_their_sources_by_keyboard_and_the_address_keeps_it() {
        open("", 1440, page -> {
            page.page()
                    .getByText("Who does what", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.page().getByLabel("Playbook").selectOption("intune");
            page.page().getByLabel("Language").selectOption("fr");
            Locator cell = page.page().locator("[data-key='general.customer']");
            assertThat(cell).hasAttribute("aria-expanded", "false");
            assertThat(duty(page)).isHidden();

            cell.press("Enter");
            assertThat(cell).hasAttribute("aria-expanded", "true");
            assertThat(cell).isFocused();
            assertSourced(duty(page));

            page.page().reload();
            assertThat(page.page().getByLabel("Guide")).hasValue("intune");
            assertSourced(duty(page));
        });
    }

    private static void assertSourced(Locator duty) {
        assertThat(duty).isVisible();
        assertThat(duty).containsText("Client\u00a0: fait le travail");
        assertThat(duty.locator(".sources li").first())
                .hasText(Pattern.compile(".+ \\(.+\\) · .+ · (ligne \\d+|lignes \\d+ à \\d+)"));
    }

    @Test
    void a_service_leaves_its_own_duties_and_those_for_all_services() {
        open("matrix?playbook=intune&language=en", 1440, page -> {
            Locator duties = page.page().locator(".duty");
            assertThat(page.page().locator(".matrix")).isVisible();
            int all = duties.count();
            page.page().getByLabel("Service").selectOption("azure-ad-premium");
            assertThat(page.page()).hasURL(Pattern.compile("service=azure-ad-premium"));
            assertThat(duties.count()).isBetween(1, all - 1);
            assertThat(duties.filter(new Locator.FilterOptions().setHasNotText("Azure Active Directory Premium"))
                            .filter(new Locator.FilterOptions().setHasNotText("For all services")))
                    .hasCount(0);
        });
    }

    @Test
    void paper_shows_every_duty_on_white_and_no_controls() {
        open("matrix?playbook=intune&language=fr", 794, page -> {
            page.page().getByLabel("Thème").selectOption("dark");
            assertThat(duty(page)).isHidden();
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(duty(page)).isVisible();
            assertThat(page.page().locator(".controls")).isHidden();
            assertThat(page.brightness()).isGreaterThan(250);
        });
    }

    @Test
    void paper_says_what_was_chosen_and_repeats_a_heading_on_every_page_of_its_duties() {
        open("matrix?playbook=intune&language=fr&open=general.customer", 794, page -> {
            assertThat(page.page().locator(".scope")).isHidden();
            page.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.page().locator(".scope"))
                    .hasText("Guide : Microsoft Intune · Service : Tous les services · Langue : Français");
            assertThat(page.page().locator(".address")).hasText(address("matrix?playbook=intune&language=fr"));
            assertThat(page.page().locator(".detail-head").first()).hasCSS("display", "table-header-group");
            assertThat(duty(page)).hasCSS("break-inside", "avoid");
        });
    }

    @Test
    void what_several_playbooks_tell_is_one_duty_with_all_of_them_and_all_their_sources() {
        open("matrix?language=fr&open=general.customer", 1440, page -> {
            Locator cell = page.page().locator(".detail:not(.closed)");
            Locator task = page.page().getByText(MULTI_FACTOR, new Page.GetByTextOptions().setExact(true));
            Locator same = cell.locator(".duty", new Locator.LocatorOptions().setHas(task));
            assertThat(same).hasCount(1);
            assertThat(same.locator(".hint")).hasCount(1);
            assertThat(same).containsText("Microsoft Intune, Microsoft 365");
            assertThat(same.locator(".sources li")).hasCount(2);
            assertThat(page.page().locator("[data-key='general.customer'] .number"))
                    .hasText(String.valueOf(cell.locator(".duty").count()));
        });
    }

    @Test
    void what_playbooks_tell_in_other_words_stands_in_one_duty_each_with_its_source() {
        open("matrix?language=en&open=general.customer", 1440, page -> {
            Locator duty = page.page()
                    .locator(
                            ".detail:not(.closed) .duty",
                            new Page.LocatorOptions().setHasText("overall project and programme management"));
            assertThat(duty).hasCount(1);
            assertThat(duty.locator(".version")).containsText(new String[] {"of its own resources", "Microsoft 365"});
            assertThat(duty.locator(".version").last().locator(".sources li")).hasCount(1);
        });
    }

    @Test
    void the_choice_of_theme_speaks_the_language_that_was_chosen() {
        open("matrix?language=fr", 1440, page -> {
            Locator themes = page.page().getByLabel("Thème");
            assertThat(themes.locator("option")).hasText(new String[] {"Système", "Clair", "Sombre"});
            themes.selectOption("dark");
            page.page().getByLabel("Langue").selectOption("pt");
            assertThat(page.page().getByLabel("Tema")).hasValue("dark");
            assertThat(page.page().getByLabel("Tema").locator("option:checked")).hasText("Escuro");
        });
    }

    @Test
    void a_narrow_screen_shows_a_card_for_each_phase() {
        open("matrix?playbook=intune&language=en&open=general.customer", 390, page -> {
            assertThat(page.page().locator("[data-key='general.customer'] .cell-party"))
                    .isVisible();
            assertThat(page.overhang()).isZero();
        });
    }

    @Test
    void playbooks_that_cannot_be_read_are_asked_for_again() {
        open("", 1000, page -> {
            page.page()
                    .route(
                            "**/api/playbooks",
                            route -> route.fulfill(new Route.FulfillOptions().setBody("no playbooks")));
            page.page().navigate(address("matrix?language=en"));
            assertThat(page.page().getByText("The playbooks could not be read."))
                    .isVisible();
            page.page().unroute("**/api/playbooks");
            page.button("Try again").click();
            assertThat(page.page().locator(".matrix")).isVisible();
        });
    }
}
