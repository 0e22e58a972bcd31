package org.conurb.scenarios.compare;

import static org.conurb.scenarios.PageElements.elements;
import static org.conurb.scenarios.PageElements.ids;
import static org.conurb.scenarios.PageElements.parsed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the page of a comparison shows, whatever the runs. */
class ComparePageTest {

    private static final String HOSTILE = "<script>alert(1)</script> & 'Co'";

    @TempDir
    Path folder;

    @BeforeEach
    void writeRuns() {
        new MadeUpRuns(folder).write("base", false, 1, 2, 3, 8);
        new MadeUpRuns(folder).write("homes", true, 1, 2, 3);
    }

    private Comparison compare(String base, String policy) {
        return Comparison.of(
                EnsembleReader.read(base), EnsembleReader.read(policy), new Comparison.Settings(0.95, 0.1, 1));
    }

    private Comparison compare() {
        return compare("As it is=" + folder + "/base-seed*", "More homes=" + folder + "/homes-seed*");
    }

    @Test
    void thePageTellsWhatDiffersWhereForWhomAndHowSureItIs() throws Exception {
        Document page = parsed(ComparePage.html(compare()));
        assertEquals("More homes against As it is", elements(page, "h1").get(0).getTextContent());
        assertEquals(List.of("differences", "lots", "fans", "method"), ids(page, "section"));
        List<String> figures = ids(page, "figure");
        assertTrue(
                figures.containsAll(List.of("map-population", "map-mean_price", "lot-income", "lot-rent")),
                figures.toString());
        String text = page.getDocumentElement().getTextContent();
        assertTrue(text.contains("assumptions.housing.completions from 100 to 900"), text);
        assertTrue(text.contains("Of the base, without a partner: 8."), text);
        for (Element row : elements(page, "tr")) {
            if (!row.getAttribute("data-indicator").equals("median_price")) continue;
            assertEquals(
                    "Median price of a home GBP101,00099,980−1,020−1.0%−1,045 to −995● sure", row.getTextContent());
        }
    }

    @Test
    void gainsAndLossesAreTakenTheRightWay() throws Exception {
        Document page = parsed(ComparePage.html(compare()));
        // Incomes rise and rents take less of them: both are gains, for sure.
        List<Element> marks = elements(page, "circle").stream()
                .filter(each -> each.getAttribute("class").startsWith("mark"))
                .toList();
        assertEquals(10, marks.size()); // two charts with two areas and three groups each
        assertTrue(marks.stream().allMatch(each -> each.getAttribute("class").equals("mark gain sure")));
        Document other = parsed(ComparePage.html(compare(folder + "/homes-seed*", folder + "/base-seed*")));
        assertTrue(elements(other, "circle").stream()
                .filter(each -> each.getAttribute("class").startsWith("mark"))
                .allMatch(each -> each.getAttribute("class").equals("mark loss sure")));
    }

    @Test
    void everyFigureHasACaptionATitleAndADescriptionAndEveryIdStandsOnce() throws Exception {
        Document page = parsed(ComparePage.html(compare()));
        for (Element figure : elements(page, "figure")) {
            for (String part : List.of("figcaption", "title", "desc")) {
                NodeList found = figure.getElementsByTagName(part);
                assertEquals(1, found.getLength(), figure.getAttribute("id") + " " + part);
                assertFalse(found.item(0).getTextContent().isBlank(), figure.getAttribute("id") + " " + part);
            }
        }
        Set<String> ids = new HashSet<>();
        for (Element element : elements(page, "*")) {
            String id = element.getAttribute("id");
            if (!id.isEmpty()) assertTrue(ids.add(id), id);
        }
        for (Element element : elements(page, "*")) {
            for (String id : element.getAttribute("aria-labelledby").split(" ")) {
                if (!id.isEmpty()) assertTrue(ids.contains(id), id);
            }
        }
    }

    @Test
    void thePageLoadsNothingAndNamesAreTextWhateverTheyContain() throws Exception {
        String page = ComparePage.html(
                compare(HOSTILE.replace("/", "") + "=" + folder + "/base-seed*", folder + "/homes-seed*"));
        Document document = parsed(page);
        assertEquals(1, elements(document, "script").size());
        for (Element element : elements(document, "*")) {
            for (String attribute : List.of("src", "srcset", "data", "action", "xlink:href")) {
                assertFalse(element.hasAttribute(attribute), element.getTagName() + " " + attribute);
            }
            String link = element.getAttribute("href");
            assertTrue(link.isEmpty() || link.startsWith("#"), link);
        }
        String withoutNamespace = page.replace("xmlns=\"http://www.w3.org/1999/xhtml\"", "");
        for (String loading : List.of("http://", "https://", "url(", "@import", "fetch(", "NaN", "Infinity")) {
            assertFalse(withoutNamespace.contains(loading), loading);
        }
    }

    @Test
    void onePairIsShownWithoutClaimsAboutChance() throws Exception {
        String page = ComparePage.html(compare(folder + "/base-seed1", folder + "/homes-seed1"));
        Document document = parsed(page);
        assertTrue(document.getDocumentElement().getTextContent().contains("one pair of runs nothing can be said"));
        assertFalse(page.contains("NaN"), "a figure without a value");
        assertFalse(page.contains("mark gain"), "a gain for sure");
    }

    @Test
    void equalComparisonsAreEqualPages() {
        assertEquals(ComparePage.html(compare()), ComparePage.html(compare()));
    }

    @Test
    void aShareOfTheResidentsIsTold() throws Exception {
        new MadeUpRuns(folder).share(0.5).write("halfbase", false, 1, 2);
        new MadeUpRuns(folder).share(0.5).write("halfhomes", true, 1, 2);
        String page = ComparePage.html(compare(folder + "/halfbase-seed*", folder + "/halfhomes-seed*"));
        assertTrue(page.contains("count only 50.0% of the residents"), "the warning");
        assertFalse(ComparePage.html(compare()).contains("quick look"), "a warning without need");
    }

    /** R: quantile(c(1, 2, 4, 8, 16), c(0.1, 0.5, 0.9)) is 1.4, 4.0, 12.8. */
    @Test
    void fansHaveTheQuantilesOfR() {
        FanChart.Fan fan = FanChart.Fan.of("a", "b", new double[][] {{16, 1, 8, 2, 4}});
        assertEquals(1.4, fan.low()[0], 1e-12);
        assertEquals(4.0, fan.middle()[0], 1e-12);
        assertEquals(12.8, fan.high()[0], 1e-12);
    }
}
