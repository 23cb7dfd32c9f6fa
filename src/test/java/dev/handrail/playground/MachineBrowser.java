package dev.handrail.playground;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium that is installed on this machine: none is downloaded. */
final class MachineBrowser implements AutoCloseable {
    static final String IS_INSTALLED = "dev.handrail.playground.MachineBrowser#isInstalled";
    static final String MISSING =
            "No Chromium is installed, so the page was not looked at: install one, or name it in CHROMIUM.";

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private MachineBrowser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    static MachineBrowser start() {
        return new MachineBrowser(find().orElseThrow());
    }

    /** Whether there is one; tests of the page are skipped, and say so, where there is not. */
    static boolean isInstalled() {
        boolean installed = find().isPresent();
        if (!installed) {
            System.out.println(MISSING);
        }
        return installed;
    }

    private static Optional<Path> find() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return USUAL_PLACES.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Opens an address in a window with nothing remembered. */
    OpenedPage open(String address, int width, int height) {
        return new OpenedPage(
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height)), address);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
