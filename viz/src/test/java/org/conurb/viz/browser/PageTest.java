package org.conurb.viz.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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
import org.junit.jupiter.api.TestInfo;

/** A page that looks at two finished runs of the town. */
abstract class PageTest {

    private static Chromium chromium;
    private static Database database;
    private static ViewServer server;

    Page page;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
        database = new Database();
        Catalog catalog = new Catalog(database);
        catalog.add(Harbour.run());
        catalog.add(Harbour.otherRun());
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
        chromium.errors.clear();
        page = chromium.page(1280, 800);
    }

    @AfterEach
    void consoleIsClean(TestInfo test) {
        Picture.keep(page, test.getTestMethod().orElseThrow().getName());
        page.context().close();
        assertEquals(List.of(), chromium.errors, "errors on the console");
    }

    /** Opens an address and waits for the figures; the map. */
    Locator look(String address) {
        open(address);
        page.locator("[data-drawn=figures]").first().waitFor();
        return page.locator(".map").first();
    }

    /** Opens an address. */
    void open(String address) {
        page.navigate("http://localhost:" + server.port() + address);
    }

    /** Waits until a picture has enough colours, which takes a moment where the processor draws. */
    Picture drawn(Locator map, int leastColours) {
        Picture picture = Picture.of(map);
        for (int tries = 0; tries < 40 && picture.colours() < leastColours; tries++) {
            page.waitForTimeout(250);
            picture = Picture.of(map);
        }
        return picture;
    }

    /** Waits until the map looks different from before, the share of pixels given at least. */
    Picture changed(Locator map, Picture before, double share) {
        Picture picture = Picture.of(map);
        for (int tries = 0; tries < 40 && picture.differenceTo(before) < share; tries++) {
            page.waitForTimeout(250);
            picture = Picture.of(map);
        }
        return picture;
    }
}
