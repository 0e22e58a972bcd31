package org.conurb.viz.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.conurb.viz.Harbour;
import org.conurb.viz.server.ServerOptions;
import org.conurb.viz.server.ViewServer;
import org.conurb.viz.source.Catalog;
import org.conurb.viz.source.Database;
import org.junit.jupiter.api.Test;

/** A run beside a batch of its scenario: charts tell how sure they are. */
class BandsTest {

    @Test
    void chartsHaveTheBandOfABatch() throws IOException {
        try (Chromium chromium = Chromium.start();
                Database database = new Database()) {
            Picture alone = chart(chromium, database, false);
            Picture withBand = chart(chromium, database, true);
            assertTrue(withBand.colours() > alone.colours(), "the band is drawn");
            assertEquals(List.of(), chromium.errors, "errors on the console");
        }
    }

    /** What the first chart looks like, without the batch or with it. */
    private static Picture chart(Chromium chromium, Database database, boolean hasBatch) throws IOException {
        Catalog catalog = new Catalog(database);
        catalog.add(Harbour.run());
        if (hasBatch) catalog.add(Harbour.batch());
        try (ViewServer server = ViewServer.start(ServerOptions.local(0), catalog, Throwable::printStackTrace)) {
            Page page = chromium.page(1280, 800);
            page.navigate("http://localhost:" + server.port() + "/?run=baseline&panel=charts");
            Locator chart = page.locator(".chart").first();
            chart.locator("canvas").waitFor();
            Locator told = page.getByText("Bands: the middle 80 % of 5 runs of this scenario; dashed, their median.");
            assertThat(told).hasCount(hasBatch ? 1 : 0);
            assertThat(chart.locator(".keys").getByText("middle (median) of 5 runs"))
                    .hasCount(hasBatch ? 1 : 0);
            String words = chart.locator("[role=img]").getAttribute("aria-label");
            assertEquals(
                    hasBatch, words.matches(".*; middle \\(median\\) of 5 runs in 2014: .*, low .*, high .*"), words);
            Download csv = page.waitForDownload(
                    () -> chart.getByLabel(Pattern.compile("Save .* as CSV")).click());
            String head = Files.readAllLines(Path.of(csv.path().toString())).get(0);
            assertEquals(hasBatch, head.matches(".*, low \\(.*, middle \\(.*, high \\(.*"), head);
            Picture picture = Picture.of(chart.locator("canvas"));
            if (hasBatch) Picture.keep(page, "bands");
            page.context().close();
            return picture;
        }
    }
}
