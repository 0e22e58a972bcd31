package org.conurb.viz.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.conurb.viz.Harbour;
import org.conurb.viz.server.ServerOptions;
import org.conurb.viz.server.ViewServer;
import org.conurb.viz.source.Catalog;
import org.conurb.viz.source.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A finished run, looked at. */
class ReplayTest {

    private static Chromium chromium;
    private static Database database;
    private static ViewServer server;

    private Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        database = new Database();
        Catalog catalog = new Catalog(database);
        catalog.add(Harbour.run());
        server = ViewServer.start(ServerOptions.local(0), catalog, Throwable::printStackTrace);
    }

    @AfterAll
    static void stop() {
        if (server != null) server.close();
        if (database != null) database.close();
        if (chromium != null) chromium.close();
    }

    @BeforeEach
    void open() {
        page = chromium.page(1280, 800);
        chromium.errors.clear();
    }

    @AfterEach
    void consoleIsClean() {
        page.context().close();
        assertEquals(List.of(), chromium.errors, "errors on the console");
    }

    private Locator look(String address) {
        page.navigate("http://localhost:" + server.port() + address);
        page.locator("[data-drawn=figures]").waitFor();
        return page.locator(".map");
    }

    /** Moves the pointer about the middle of the map until it says what is there: what is drawn can then be picked. */
    private void pointAt(Locator map) {
        BoundingBox box = map.boundingBox();
        for (int tries = 0; tries < 100 && page.locator(".tip").count() == 0; tries++) {
            page.mouse().move(box.x + box.width / 2 + tries % 2, box.y + box.height / 2);
            page.waitForTimeout(300);
        }
    }

    @Test
    void theMapShowsTheTownInSeveralColours() {
        Locator map = look("/");
        page.waitForTimeout(1000);
        long colours = Picture.of(map).colours();
        assertTrue(colours >= 5, "only " + colours + " colours on the map");
        Picture.keep(page, "replay");
        assertTrue(page.locator(".legend").textContent().contains("residents per km²"));
    }

    @Test
    void anotherYearAndAnotherMeasureGiveOtherPictures() {
        Locator map = look("/?measure=change&year=2011");
        page.waitForTimeout(500);
        Picture first = Picture.of(map);
        page.getByLabel("Year").locator("input").fill("2014");
        page.waitForTimeout(500);
        Picture later = Picture.of(map);
        assertTrue(later.differenceTo(first) > 0.05, "the years look the same");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("The map shows"))
                .selectOption("age");
        page.locator(".legend h2:text('Mean age')").waitFor();
        page.waitForTimeout(500);
        assertTrue(Picture.of(map).differenceTo(later) > 0.05, "the measures look the same");
        assertTrue(page.url().contains("measure=age") && page.url().contains("year=2014"), page.url());
    }

    @Test
    void aDayOfTrafficMovesWithTheClock() {
        Locator map = look("/?measure=traffic&time=480");
        page.waitForTimeout(1000);
        assertThat(page.locator(".clock")).hasText("08:00");
        Picture morning = Picture.of(map);
        int points = Integer.parseInt(map.getAttribute("data-points"));
        assertTrue(points > 10, "only " + points + " vehicles at eight in the morning");
        Picture.keep(page, "traffic");
        page.locator(".time-bar input").fill("180");
        assertThat(page.locator(".clock")).hasText("03:00");
        page.waitForTimeout(1000);
        assertTrue(Picture.of(map).differenceTo(morning) > 0.01, "night looks like the morning");
        page.getByLabel("Play the day").click();
        page.waitForTimeout(3000);
        page.getByLabel("Pause the day").click();
        assertTrue(!page.locator(".clock").textContent().equals("03:00"), "the clock stands");
    }

    @Test
    void aPlaceThatIsClickedShowsItsFiguresAndItsPeople() {
        Locator map = look("/?measure=population&panel=none");
        pointAt(map);
        map.click();
        page.locator("table.figures").first().waitFor();
        assertThat(page.locator("#panel")).containsText("km²");
        assertTrue(page.url().contains("select=zone:"), page.url());
        page.locator("#panel summary").click();
        page.locator("#panel .places button").first().click();
        assertThat(page.locator("#panel h2")).hasText("Household");
        page.locator("#panel .places button").first().click();
        assertThat(page.locator("#panel h2")).containsText("born");
        assertTrue(page.url().contains("select=resident:"), page.url());
        page.reload();
        assertThat(page.locator("#panel h2")).containsText("born");
    }

    @Test
    void agesChartsAndBottlenecksAreThere() {
        look("/?panel=ages");
        page.locator(".pyramid .sex0").first().waitFor();
        Locator figures = page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Charts"));
        figures.click();
        page.locator(".chart canvas").first().waitFor();
        page.getByLabel("One more").selectOption("median_age");
        assertThat(page.locator(".chart figcaption").last()).containsText("Median age");
        Download csv = page.waitForDownload(
                () -> page.getByLabel("Save Median age as CSV").click());
        assertEquals("Median age.csv", csv.suggestedFilename());
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Bottlenecks"))
                .click();
        page.locator(".places button").first().click();
        assertTrue(page.url().contains("select=link:"), page.url());
    }

    @Test
    void whatIsSearchedIsFound() {
        look("/");
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search for an area, a zone or a road"))
                .fill("town");
        page.locator("#found li").first().waitFor();
        page.keyboard().press("Enter");
        assertTrue(page.url().contains("at="), page.url());
    }
}
