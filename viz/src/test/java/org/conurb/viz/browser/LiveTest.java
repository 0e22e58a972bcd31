package org.conurb.viz.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.run.RunOptions;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.viz.Harbour;
import org.conurb.viz.live.LiveRun;
import org.conurb.viz.live.Viewers;
import org.conurb.viz.server.ServerOptions;
import org.conurb.viz.server.ViewServer;
import org.conurb.viz.source.Catalog;
import org.conurb.viz.source.Database;
import org.conurb.viz.source.RunSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is started and followed from the page. */
class LiveTest {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);

    private static Chromium chromium;

    @TempDir
    Path folder;

    private Database database;
    private LiveRun run;
    private ViewServer server;
    private Page page;

    @BeforeAll
    static void launch() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void serve() {
        database = new Database();
        serve(0, 2);
        chromium.errors.clear();
        page = chromium.page(1280, 800);
    }

    private void serve(int port, int mostViewers) {
        Scenario scenario = ScenarioReader.read(Harbour.scenario(), List.of(), 3);
        Path out = folder.resolve("run");
        Catalog catalog = new Catalog(database);
        RunSource source = catalog.offer(
                out, new RunSource.Plan("harbour", "Harbour", scenario.cityFolder(), 1, 2011, scenario.to(), 1));
        Viewers viewers = new Viewers(mostViewers);
        run = new LiveRun(scenario, new RunOptions(2, out, false), source, viewers, Throwable::printStackTrace);
        server = ViewServer.start(ServerOptions.local(port), catalog, viewers, run, Throwable::printStackTrace);
    }

    @AfterEach
    void end() {
        page.context().close();
        run.close();
        server.close();
        database.close();
    }

    private String address() {
        return "http://localhost:" + server.port() + "/";
    }

    private static void press(Page page, String button) {
        page.locator(".live button")
                .getByText(button, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    @Test
    void twoFollowARunFromItsStartToItsEnd() {
        Page other = chromium.page(800, 600);
        page.navigate(address());
        other.navigate(address());
        assertThat(page.locator(".live-words")).containsText("Ready", SOON);
        press(page, "One year");
        assertThat(page.locator(".live-words")).containsText("Paused in 2012", SOON);
        assertThat(other.locator(".live-words")).containsText("Paused in 2012", SOON);
        page.locator("[data-drawn=figures]").waitFor();
        page.waitForTimeout(1500);
        assertTrue(Picture.of(page.locator(".map")).colours() >= 5, "the map is empty");
        Picture.keep(page, "live");
        assertThat(page.locator(".year")).hasText("2012");
        press(other, "Go on");
        assertThat(page.locator(".live-words")).containsText("Done", SOON);
        assertThat(other.locator(".live-words")).containsText("Done", SOON);
        page.locator(".year-bar input").fill("2014");
        assertThat(page.locator(".year")).hasText("2014");
        other.context().close();
        assertEquals(List.of(), chromium.errors, "errors on the console");
    }

    @Test
    void thePageComesBackByItselfWhenTheServerDoes() {
        page.navigate(address());
        assertThat(page.locator(".live-words")).containsText("Ready", SOON);
        int port = server.port();
        run.close();
        server.close();
        assertThat(page.locator(".notices")).containsText("The server does not answer", SOON);
        serve(port, 2);
        assertThat(page.locator(".notices")).not().containsText("The server does not answer", SOON);
        press(page, "Start");
        assertThat(page.locator(".live-words")).containsText("Done", SOON);
    }

    @Test
    void oneTooManyIsToldSo() {
        Page second = chromium.page(400, 300);
        Page third = chromium.page(400, 300);
        page.navigate(address());
        second.navigate(address());
        assertThat(second.locator(".live-words")).containsText("Ready", SOON);
        third.navigate(address());
        assertThat(third.locator(".notices")).containsText("As many pages follow", SOON);
        second.context().close();
        assertThat(third.locator(".live-words")).containsText("Ready", SOON);
        third.context().close();
    }
}
