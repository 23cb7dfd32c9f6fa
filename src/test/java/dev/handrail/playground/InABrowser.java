package dev.handrail.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole program, and a real browser to look at its pages, for all tests of a class. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "handrail.mode=playground")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InABrowser {
    @LocalServerPort
    private int port;

    private MachineBrowser browser;

    @BeforeAll
    void startTheBrowser() {
        browser = MachineBrowser.start();
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    /** The address of a place such as {@code matrix?language=fr}; of the first page, where the place is empty. */
    final String address(String place) {
        return "http://127.0.0.1:" + port + "/" + place;
    }

    /** Opens a place, lets the test look, and takes no complaint of a script or the browser. */
    final void open(String place, int width, int height, Consumer<OpenedPage> look) {
        try (OpenedPage page = browser.open(address(place), width, height)) {
            look.accept(page);
            assertThat(page.complaints()).isEmpty();
        }
    }
}
