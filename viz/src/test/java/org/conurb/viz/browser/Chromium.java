package org.conurb.viz.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A browser for tests, without a window, that draws by software. Tests are skipped where there is none. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double TIMEOUT_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    /** What the console of a page has shown as errors; tests want none. */
    final List<String> errors = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts it, or skips the test with the reason. */
    static Chromium start() {
        Path program = Stream.of(
                        System.getenv().getOrDefault("CONURB_BROWSER", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        skipUnless(program != null, "there is no browser (Debian: apt-get install chromium)");
        Path driver = Path.of(System.getProperty("playwright.cli.dir", "nowhere"));
        skipUnless(Files.exists(driver.resolve("package/cli.js")), "there is no Node.js, so no front end to test");
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
        return new Chromium(playwright, browser);
    }

    private static void skipUnless(boolean condition, String reason) {
        if (!condition) System.err.println("Browser tests are skipped: " + reason);
        Assumptions.assumeTrue(condition, reason);
    }

    /** A page of its own, with nothing kept from others. */
    Page page(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) errors.add(message.text());
        });
        page.onPageError(errors::add);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
