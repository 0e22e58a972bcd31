package org.conurb.viz.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page for those who see it differently, or on a phone, or have no mouse. */
class ComfortTest extends PageTest {

    private static final Path AXE = Path.of("node_modules", "axe-core", "axe.min.js");

    /** What axe finds to be a serious or critical barrier, in words. */
    private List<String> barriers() throws IOException {
        page.evaluate(Files.readString(AXE) + "; null");
        Object answer = page.evaluate("() => axe.run().then(found => found.violations"
                + ".filter(each => ['serious', 'critical'].includes(each.impact))"
                + ".map(each => ({rule: each.id, places: each.nodes.map(node => node.html).join(' ')})))");
        List<String> barriers = new ArrayList<>();
        for (Object each : (List<?>) answer) {
            Map<?, ?> barrier = (Map<?, ?>) each;
            barriers.add(barrier.get("rule") + ": " + barrier.get("places"));
        }
        return barriers;
    }

    @Test
    void thereAreNoSeriousBarriersInLightOrDark() throws IOException {
        for (String view :
                List.of("panel=charts", "panel=gains&with=fewer-births", "measure=traffic&panel=bottlenecks")) {
            look("/?run=baseline&" + view);
            page.locator("#panel > *").first().waitFor();
            page.waitForTimeout(300);
            assertEquals(List.of(), barriers(), "light, " + view);
            page.keyboard().press("d");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertEquals(List.of(), barriers(), "dark, " + view);
            page.keyboard().press("d");
        }
        page.keyboard().press("?");
        page.locator("dialog").waitFor();
        assertEquals(List.of(), barriers(), "the list of keys");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void onAPhoneNothingIsCutOff() throws IOException {
        page.setViewportSize(390, 844);
        Picture picture = drawn(look("/?run=baseline&panel=charts"), 5);
        assertTrue(picture.colours() >= 5, "the map is empty");
        Picture.keep(page, "phone");
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertEquals(0, ((Number) overflow).intValue(), "the page is wider than the phone");
        page.locator(".chart").first().scrollIntoViewIfNeeded();
        assertTrue(page.locator(".year-bar").isVisible(), "the years are out of reach");
        assertEquals(List.of(), barriers());
    }
}
