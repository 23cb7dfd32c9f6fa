package dev.handrail.playground;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a reader of the page gets to see of it, and when. Each test talks as somebody else. */
@EnabledIf(value = MachineBrowser.IS_INSTALLED, disabledReason = MachineBrowser.MISSING)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadThePageTests {
    private static final IsInViewportOptions WHOLE = new IsInViewportOptions().setRatio(1);

    private MachineBrowser browser;
    private RunningPlayground playground;

    @BeforeAll
    void start() {
        browser = MachineBrowser.start();
        playground = RunningPlayground.start();
    }

    @AfterAll
    void stop() {
        playground.close();
        browser.close();
    }

    @Test
    void what_answers_a_press_comes_into_sight_though_messages_stand_below() {
        String chat = playground.chatOf("camille");
        showCard(chat, "{'type':'TextBlock','text':'A card'}", "{'type':'Action.Submit','title':'Press','data':{}}");
        showMany(chat);
        lookAs("camille", (page, log) -> {
            log.getByText("Press").click();
            assertThat(log.getByText("Message 40")).not().isInViewport();
            hear();
            playground.show(chat, "This answers it.");

            assertThat(log.getByText("This answers it.")).isInViewport(WHOLE);
            assertThat(page.button("New messages")).isHidden();
        });
    }

    @Test
    void a_long_card_is_shown_from_its_beginning() {
        String chat = playground.chatOf("harriet");
        showMany(chat);
        lookAs("harriet", (page, log) -> {
            assertThat(log.getByText("Message 40")).isInViewport(WHOLE);
            showLongCard(chat);
            assertThat(log.getByText("The beginning")).isInViewport(WHOLE);
            assertThat(log.getByText("The end")).not().isInViewport();
        });
        lookAs("harriet", (page, log) -> {
            assertThat(log.getByText("The beginning")).isInViewport(WHOLE);
            assertThat(log.getByText("The end")).not().isInViewport();
        });
    }

    @Test
    void who_reads_further_up_is_told_of_what_is_new_and_led_there() {
        String chat = playground.chatOf("rafael");
        showMany(chat);
        lookAs("rafael", (page, log) -> {
            assertThat(log.getByText("Message 40")).isInViewport(WHOLE);
            log.hover();
            page.page().mouse().wheel(0, -100_000);
            assertThat(log.getByText("Message 10")).isInViewport(WHOLE);
            playground.show(chat, "The news");
            page.button("New messages").waitFor();
            assertThat(log.getByText("The news")).not().isInViewport();
            assertThat(log.getByText("Message 10")).isInViewport(WHOLE);

            page.button("New messages").click();
            assertThat(log.getByText("The news")).isInViewport(WHOLE);
            assertThat(page.button("New messages")).isHidden();
        });
    }

    @Test
    void the_box_that_changes_a_message_is_in_sight_and_wants_words() {
        String chat = playground.chatOf("priya");
        showMany(chat);
        playground.say("priya", chat, "What I said");
        hear();
        showLongCard(chat);
        lookAs("priya", (page, log) -> {
            assertThat(log.getByText("The beginning")).isInViewport(WHOLE);
            page.composer("Handrail", "Priya Raman").press("ArrowUp");
            Locator box = log.getByRole(AriaRole.TEXTBOX);
            assertThat(box).isFocused();
            assertThat(box).isInViewport(WHOLE);
            assertThat(page.button("Save")).isInViewport(WHOLE);

            box.fill(" ");
            page.button("Save").click();
            assertThat(log.getByText("A message needs words.")).isInViewport(WHOLE);
            page.button("Delete it instead").click();
            assertThat(log.getByText("This message has been deleted.")).isVisible();
            assertThat(box).hasCount(0);
            hear();
        });
    }

    @Test
    void days_are_told_apart_and_none_comes_back() {
        String chat = playground.chatOf("noor");
        playground.show(chat, "On the first day");
        lookAs("noor", (page, log) -> {
            assertThat(log.locator(".day")).hasCount(1);
            page.button("Product time").click();
            page.button("+ 1 day").click();
            assertThat(page.page().getByText("The clock now shows")).isVisible();
            playground.show(chat, "On the next day");
            assertThat(log.locator(".day")).hasCount(2);
            assertThat(page.button("Product time")).containsText("Brussels");

            page.page().getByLabel("Date and time in Europe/Brussels").fill("2020-01-31T09:00");
            page.button("Go").click();
            assertThat(page.page().getByText("The clock only goes forward.")).isVisible();
        });
    }

    private void lookAs(String persona, BiConsumer<OpenedPage, Locator> look) {
        String name = playground.world().persona(persona).orElseThrow().name();
        try (OpenedPage page = browser.open("http://127.0.0.1:" + playground.port() + "/", 1000, 640)) {
            page.actAs(name);
            look.accept(page, page.log("Handrail", name));
            assertThat(page.complaints()).isEmpty();
        }
    }

    /** Waits until the bot heard something. */
    private void hear() {
        try {
            playground.bot().hears();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void showMany(String chat) {
        IntStream.rangeClosed(10, 40).forEach(number -> playground.show(chat, "Message " + number));
    }

    private void showLongCard(String chat) {
        String lines = IntStream.range(0, 60)
                .mapToObj("{'type':'TextBlock','text':'Line %d'},"::formatted)
                .collect(Collectors.joining());
        String beginning = "{'type':'TextBlock','text':'The beginning'},";
        showCard(chat, beginning + lines + "{'type':'TextBlock','text':'The end'}", "");
    }

    private void showCard(String chat, String body, String actions) {
        String card = "{'type':'AdaptiveCard','version':'1.5','body':[%s],'actions':[%s]}".formatted(body, actions);
        String type = "application/vnd.microsoft.card.adaptive";
        String message = "{'type':'message','attachments':[{'contentType':'%s','content':%s}]}".formatted(type, card);
        assertThat(playground
                        .connector("POST", RunningPlayground.activitiesOf(chat), message)
                        .status())
                .isLessThan(300);
    }
}
