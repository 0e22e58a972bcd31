package org.conurb.viz.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A finished run, looked at. */
class ReplayTest extends PageTest {

    private Locator tab(String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    /** Moves the pointer about the middle of the map until it says what is there: what is drawn can then be picked. */
    private void pointAt(Locator map) {
        BoundingBox box = map.boundingBox();
        for (int tries = 0; tries < 100 && page.locator(".tip").count() == 0; tries++) {
            page.mouse().move(box.x + box.width / 2 + tries % 2, box.y + box.height / 2);
            page.waitForTimeout(200);
        }
    }

    @Test
    void theMapShowsTheYearsAndTheMeasuresInTheirColours() {
        Locator map = look("/?run=baseline");
        Picture density = drawn(map, 5);
        assertTrue(density.colours() >= 5, "only " + density.colours() + " colours on the map");
        Picture.keep(page, "replay");
        assertTrue(page.locator(".legend").textContent().contains("residents per km²"));

        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("The map shows"))
                .selectOption("change");
        page.locator(".legend h2:text('Change of population')").waitFor();
        Picture before = changed(map, density, 0.05);
        page.locator(".year-bar input").fill("2014");
        assertTrue(changed(map, before, 0.05).differenceTo(before) >= 0.05, "the years look the same");
        assertTrue(page.url().contains("measure=change") && page.url().contains("year=2014"), page.url());
        page.keyboard().press(",");
        assertThat(page.locator(".year-bar .year")).hasText("2013");
    }

    /** Harbour, pond and river lie over the zones, which can still be chosen through them. */
    @Test
    void waterIsBlueByDayAndByNightAndLetsThePointerThrough() {
        Locator map = look("/?run=baseline&panel=none");
        assertTrue(shareOf(map, 0xB2CEE0) > 0.01, "no water on the light map");
        page.keyboard().press("d");
        assertTrue(shareOf(map, 0x213E58) > 0.01, "no water on the dark map");
        assertEquals(0, Picture.of(map).shares().getOrDefault(0xB2CEE0, 0.0), "the light map's colour in the dark");
        map = look("/?run=baseline&panel=none&at=-4.8788,54.00491,19");
        assertTrue(shareOf(map, 0x213E58) > 0.5, "the pond does not fill the map");
        pointAt(map);
        map.click();
        assertThat(page.locator("#panel")).containsText("km²");
        assertTrue(page.url().contains("select=zone:"), page.url());
    }

    /** The share of the map in a colour, once there is any of it. */
    private double shareOf(Locator map, int colour) {
        double share = 0;
        for (int tries = 0; tries < 40 && share == 0; tries++) {
            if (tries > 0) page.waitForTimeout(250);
            share = Picture.of(map).shares().getOrDefault(colour, 0.0);
        }
        return share;
    }

    @Test
    void aDayOfTrafficMovesWithTheClock() {
        Locator map = look("/?run=baseline&measure=traffic&time=480");
        assertThat(page.locator(".clock")).hasText("08:00");
        assertThat(map).hasAttribute("data-points", Pattern.compile("[1-9]\\d+"));
        Picture morning = drawn(map, 3);
        Picture.keep(page, "traffic");
        page.locator(".time-bar input").fill("180");
        assertThat(page.locator(".clock")).hasText("03:00");
        assertTrue(changed(map, morning, 0.01).differenceTo(morning) >= 0.01, "night looks like the morning");
        page.getByLabel("Play the day").click();
        assertThat(page.locator(".clock")).not().hasText("03:00");
        page.getByLabel("Pause the day").click();
    }

    @Test
    void aPlaceThatIsClickedShowsItsFiguresAndItsPeople() {
        Locator map = look("/?run=baseline&measure=population&panel=none");
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
    void agesChartsBottlenecksAndTheSearchLeadSomewhere() {
        look("/?run=baseline&panel=ages");
        page.locator(".pyramid .sex0").first().waitFor();
        tab("Charts").click();
        page.locator(".chart canvas").first().waitFor();
        page.getByLabel("One more").selectOption("median_age");
        assertThat(page.locator(".chart figcaption").last()).containsText("Median age");
        Download csv = page.waitForDownload(
                () -> page.getByLabel("Save Median age as CSV").click());
        assertEquals("Median age.csv", csv.suggestedFilename());
        tab("Bottlenecks").click();
        page.locator(".places button").first().click();
        assertTrue(page.url().contains("select=link:"), page.url());
        String before = page.url();
        page.keyboard().press("/");
        page.keyboard().type("town");
        page.locator("#found li").first().waitFor();
        page.keyboard().press("Enter");
        assertThat(page.locator("#found li")).hasCount(0);
        assertNotEquals(before, page.url());
    }
}
