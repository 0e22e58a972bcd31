package org.conurb.viz.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is seen before the map is ready, or where it cannot be drawn. */
class FirstPictureTest extends PageTest {

    /** Edges of zones and letters are smoothed in another way (2 % of the pixels); four pixels aside make it 4 %. */
    private static final double SMOOTHED = 0.03;

    /** As in MapPane.tsx: how long a map waits before it is made anew. */
    private static final int RECOVERY_MILLIS = 1000;

    @Test
    void itShowsWhatTheMapShowsInTheSamePlace() {
        List<Route> held = new ArrayList<>();
        page.route("**/assets/gl-*.js", held::add);
        page.route("**/roads", held::add);
        page.route("**/water", held::add);
        open("/?run=baseline&panel=none");
        page.locator("[data-sketched=figures]").waitFor();
        Locator map = page.locator(".map");
        Picture first = Picture.of(map);
        assertTrue(first.colours() >= 5, "only " + first.colours() + " colours on the first picture");
        held.forEach(Route::resume);
        held.clear();
        page.locator("[data-drawn=figures]").waitFor();
        assertThat(page.locator(".sketch")).hasCount(0);
        Picture drawn = Picture.of(map);
        assertTrue(
                drawn.differenceTo(first) < SMOOTHED,
                "the share " + drawn.differenceTo(first) + " of the map is not as on the first picture");
        held.forEach(Route::resume);
    }

    @Test
    void itStaysAndFollowsTheYearsWhereThereIsNoWebGl() {
        page.addInitScript("""
                const known = HTMLCanvasElement.prototype.getContext;
                HTMLCanvasElement.prototype.getContext = function (kind, ...options) {
                    return kind.startsWith("webgl") ? null : known.call(this, kind, ...options);
                };
                """);
        open("/?run=baseline&panel=none&measure=change");
        page.locator("[data-sketched=figures]").waitFor();
        assertThat(page.locator(".notice")).containsText("no WebGL");
        Locator map = page.locator(".map");
        Picture before = Picture.of(map);
        page.locator(".year-bar input").fill("2014");
        assertTrue(changed(map, before, 0.05).differenceTo(before) >= 0.05, "the years look the same");
    }

    @Test
    void itStandsInWhileAMapThatHasLostItsDrawingContextIsMadeAnew() {
        Locator map = look("/?run=baseline&panel=none");
        Picture before = settled(map);
        page.evaluate("""
                const first = document.querySelector(".map canvas");
                first.id = "first";
                first.getContext("webgl2").getExtension("WEBGL_lose_context").loseContext();
                """);
        assertThat(page.locator("#first")).hasCount(0);
        page.locator("[data-drawn=figures]").waitFor();
        assertThat(page.locator(".sketch")).hasCount(0);
        page.evaluate("document.querySelector('.map canvas').id = 'second'");
        Picture after = settled(map);
        assertTrue(after.differenceTo(before) < SMOOTHED, "the new map shows something else");
        page.waitForTimeout(2 * RECOVERY_MILLIS);
        assertThat(page.locator("#second")).hasCount(1);
    }

    /** What the map looks like when it has been the same for a moment. */
    private Picture settled(Locator map) {
        Picture last = Picture.of(map);
        for (int tries = 0; tries < 40; tries++) {
            page.waitForTimeout(500);
            Picture now = Picture.of(map);
            if (now.differenceTo(last) == 0) return now;
            last = now;
        }
        return last;
    }
}
