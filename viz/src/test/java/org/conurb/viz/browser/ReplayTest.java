package org.conurb.viz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
}
