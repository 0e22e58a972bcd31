package org.conurb.viz.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two runs beside one another, and what can be taken along. */
class CompareTest extends PageTest {

    @Test
    void twoRunsMoveTogetherAndTheirDifferenceHasAMapAndATable() {
        look("/?run=baseline&with=fewer-births&measure=population&year=2014&panel=gains");
        page.locator("[data-drawn=figures]").nth(1).waitFor();
        assertEquals(2, page.locator(".map").count());
        Picture.keep(page, "compare");
        assertThat(page.locator("#panel table")).containsText("age 0 to 15");

        Locator other = page.locator(".map").nth(1);
        Picture before = drawn(other, 4);
        BoundingBox first = page.locator(".map").first().boundingBox();
        page.mouse().move(first.x + 100, first.y + 200);
        page.mouse().wheel(0, -600);
        assertTrue(changed(other, before, 0.05).differenceTo(before) >= 0.05, "the other map stays behind");

        page.getByLabel("How the runs are compared").selectOption("swipe");
        page.locator(".swipe .seam").waitFor();
        page.getByLabel("How the runs are compared").selectOption("difference");
        page.locator(".legend h2:text('Difference: Population')").waitFor();
        assertThat(page.locator(".map-label")).hasText("fewer-births less baseline");
        assertTrue(page.url().contains("with=fewer-births") && page.url().contains("as=difference"), page.url());
    }

    private Download save(String what) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
        return page.waitForDownload(
                () -> page.locator("#downloads").getByText(what).click());
    }

    @Test
    void whatIsSeenCanBeTakenAlong() throws IOException {
        Locator map = look("/?run=baseline&measure=age&year=2013&panel=none");
        drawn(map, 5);
        Download picture = save("as a picture");
        assertEquals("baseline age 2013.png", picture.suggestedFilename());
        Picture saved = Picture.of(ImageIO.read(picture.path().toFile()));
        assertTrue(saved.colours() >= 6, "the picture is empty");

        Download table = save("figures (CSV)");
        List<String> lines = Files.readAllLines(table.path(), StandardCharsets.UTF_8);
        assertTrue(lines.get(0).startsWith("zone,name,area,Mean age"), lines.get(0));

        Download shapes = save("GeoJSON");
        JsonNode json = JsonMapper.shared().readTree(Files.readString(shapes.path()));
        assertEquals(lines.size() - 1, json.get("features").size());
        assertTrue(json.get("features").get(0).get("properties").has("age"));

        Download report = save("report as a file");
        assertTrue(Files.readString(report.path()).contains("<html"));
    }
}
