package org.conurb.scenarios.report;

import static org.conurb.scenarios.PageElements.elements;
import static org.conurb.scenarios.PageElements.ids;
import static org.conurb.scenarios.PageElements.parsed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.conurb.scenarios.lives.MadeUpLives;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a report holds, whatever the run. */
class ReportWriterTest {

    private static final List<String> BOROUGHS = List.of(
            "Bolton",
            "Bury",
            "Manchester",
            "Oldham",
            "Rochdale",
            "Salford",
            "Stockport",
            "Tameside",
            "Trafford",
            "Wigan");
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'Co'";
    private static final long LARGEST_REPORT = 1_500_000;

    @TempDir
    Path folder;

    private Path tenBoroughs() {
        return MadeUpRun.write(folder.resolve("run"), "Greater Manchester", BOROUGHS, 6, 30, true);
    }

    private static String report(Path run) throws IOException {
        ReportWriter.write(run);
        return Files.readString(run.resolve("report.html"));
    }

    @Test
    void policiesAndEventsAreListedAsTheScenarioSaysThem() throws Exception {
        Document page = parsed(report(tenBoroughs()));
        List<String> terms =
                elements(page, "dt").stream().map(Element::getTextContent).toList();
        assertTrue(terms.contains("The bridge is shut, from 2015 until 2017"), terms::toString);
        assertTrue(terms.contains("new employer, from 2020 on"), terms::toString);
        List<String> told =
                elements(page, "dd").stream().map(Element::getTextContent).toList();
        String bridge = told.get(terms.indexOf("The bridge is shut, from 2015 until 2017"));
        assertTrue(bridge.startsWith("close road; where: links: bridge; bridge"), bridge);
        assertTrue(bridge.endsWith("…. Its deck is cracked."), bridge);
        assertTrue(told.contains("jobs: 300. "), told::toString);
    }

    @Test
    void aReportHasEveryFigureForTheCityAndEachArea() throws Exception {
        Document page = parsed(report(tenBoroughs()));
        List<String> figures = ids(page, "figure");
        assertTrue(figures.containsAll(List.of("trend", "index", "map")), () -> figures.toString());
        for (int area = 0; area <= BOROUGHS.size(); area++) {
            for (String chart : List.of("pyramid", "components", "ages", "households", "size", "dependency")) {
                assertTrue(figures.contains("area-" + area + "-" + chart), chart + " of area " + area);
            }
        }
        assertEquals(3 + 6 * (BOROUGHS.size() + 1), figures.size());
    }

    @Test
    void aRunWithWorkAndHomesHasTheirChartsMapsAndTable() throws Exception {
        Path run = MadeUpRun.writeMarkets(folder.resolve("run"), "Greater Manchester", BOROUGHS, 6, 10);
        Document page = parsed(report(run));
        List<String> figures = ids(page, "figure");
        List<String> wanted = List.of("trend-unemployment", "trend-prices", "trend-tenure", "map-jobs", "map-prices");
        assertTrue(figures.containsAll(wanted), () -> figures.toString());
        assertTrue(ids(page, "table").containsAll(List.of("areas", "markets")));
        String unemployment = elements(page, "table").stream()
                .filter(table -> table.getAttribute("id").equals("markets"))
                .findFirst()
                .orElseThrow()
                .getTextContent();
        assertTrue(unemployment.contains("8.0") && unemployment.contains("7.0"), unemployment);
    }

    @Test
    void everyFigureHasACaptionATitleAndADescription() throws Exception {
        Document page = parsed(report(tenBoroughs()));
        for (Element figure : elements(page, "figure")) {
            for (String part : List.of("figcaption", "title", "desc")) {
                NodeList found = figure.getElementsByTagName(part);
                assertEquals(1, found.getLength(), figure.getAttribute("id") + " " + part);
                assertFalse(found.item(0).getTextContent().isBlank(), figure.getAttribute("id") + " " + part);
            }
        }
        assertEquals("en-GB", page.getDocumentElement().getAttribute("lang"));
    }

    @Test
    void thoseWhoWereFollowedHaveTheirLivesTold() throws Exception {
        Path run = MadeUpRun.write(folder.resolve("run"), HOSTILE, BOROUGHS, 6, 10, true);
        assertFalse(ids(parsed(report(run)), "section").contains("lives"));
        Document page = parsed(report(MadeUpLives.addTo(run, 2011)));
        Element section = elements(page, "section").stream()
                .filter(each -> each.getAttribute("id").equals("lives"))
                .findFirst()
                .orElseThrow();
        assertTrue(section.getTextContent().contains("These people are simulated"), section.getTextContent());
        assertEquals(2, section.getElementsByTagName("article").getLength());
        List<String> lists =
                elements(page, "ol").stream().map(Element::getTextContent).toList();
        assertTrue(lists.get(0).contains("2013 (aged 2) She left the city for another country."), lists.get(0));
        for (String id : List.of("life-newborn", "life-driver")) {
            Element figure = elements(page, "figure").stream()
                    .filter(each -> each.getAttribute("id").equals(id))
                    .findFirst()
                    .orElseThrow();
            String words = figure.getElementsByTagName("desc").item(0).getTextContent();
            assertTrue(
                    words.contains(id.equals("life-driver") ? "Work: 2011–2013 works;" : "Home: 2011–2012 lodging;"),
                    words);
            assertEquals(1, figure.getElementsByTagName("figcaption").getLength());
        }
    }

    @Test
    void everyIdStandsOnceAndEveryReferenceFindsOne() throws Exception {
        Document page = parsed(report(MadeUpLives.addTo(tenBoroughs(), 2011)));
        Set<String> ids = new HashSet<>();
        for (Element element : elements(page, "*")) {
            String id = element.getAttribute("id");
            if (!id.isEmpty()) assertTrue(ids.add(id), id);
        }
        for (Element element : elements(page, "*")) {
            for (String id : (element.getAttribute("aria-labelledby") + " " + element.getAttribute("for")).split(" ")) {
                if (!id.isEmpty()) assertTrue(ids.contains(id), id);
            }
        }
    }

    @Test
    void theTableShowsTheIndicatorsOfTheRun() throws Exception {
        Path run = tenBoroughs();
        Document page = parsed(report(run));
        int rows = 0;
        for (Element row : elements(page, "tr")) {
            String area = row.getAttribute("data-area");
            if (area.isEmpty()) continue;
            rows++;
            List<String> cells = new ArrayList<>();
            NodeList nodes = row.getElementsByTagName("td");
            for (int cell = 0; cell < nodes.getLength(); cell++)
                cells.add(nodes.item(cell).getTextContent());
            assertEquals(indicator(run, "population", area, 2011, 0), cells.get(0));
            assertEquals(indicator(run, "population", area, 2041, 0), cells.get(1));
            assertEquals(indicator(run, "births", area, 2012, 0), cells.get(3));
            assertEquals(indicator(run, "deaths", area, 2041, 0), cells.get(6));
            assertEquals(
                    indicator(run, "net_migration", area, 2041, 0),
                    cells.get(8).replace("+", "").replace('−', '-'));
            assertEquals(indicator(run, "median_age", area, 2041, 1), cells.get(10));
            assertEquals(indicator(run, "old_age_dependency", area, 2011, 1), cells.get(11));
            assertEquals(indicator(run, "households", area, 2041, 0), cells.get(14));
        }
        assertEquals(BOROUGHS.size() + 1, rows);
    }

    /** An indicator as the database itself formats it. */
    private static String indicator(Path run, String name, String area, int year, int decimals) {
        String[] answer = new String[1];
        try (Duck duck = Duck.open()) {
            duck.query(
                    "SELECT format('{:,." + decimals + "f}', value) FROM "
                            + Duck.parquet(RunTable.INDICATORS.in(run.resolve("tables"))) + " WHERE indicator = '"
                            + name + "' AND area = '" + area + "' AND year = " + year,
                    row -> answer[0] = row.getString(1));
        }
        return answer[0];
    }

    @Test
    void equalRunsHaveEqualReportsWhateverTheyTook() throws Exception {
        Path run = tenBoroughs();
        ReportWriter.write(run);
        byte[] first = Files.readAllBytes(run.resolve("report.html"));
        Path record = run.resolve("run.json");
        Files.writeString(
                record,
                Files.readString(record)
                        .replace("\"threads\": 2, \"seconds\": 12.5", "\"threads\": 5, \"seconds\": 1"));
        ReportWriter.write(run);
        assertArrayEquals(first, Files.readAllBytes(run.resolve("report.html")));
    }

    @Test
    void aReportLoadsNothingFromAnywhere() throws Exception {
        String page = report(tenBoroughs());
        Document document = parsed(page);
        for (Element element : elements(document, "*")) {
            for (String attribute : List.of("src", "srcset", "data", "poster", "action", "xlink:href")) {
                assertFalse(element.hasAttribute(attribute), element.getTagName() + " " + attribute);
            }
            String link = element.getAttribute("href");
            assertTrue(link.isEmpty() || link.startsWith("#"), link);
        }
        assertTrue(elements(document, "link").isEmpty());
        String withoutNamespace = page.replace("xmlns=\"http://www.w3.org/1999/xhtml\"", "");
        for (String loading : List.of("http://", "https://", "url(", "@import", "fetch(")) {
            assertFalse(withoutNamespace.contains(loading), loading);
        }
        assertTrue(page.length() < LARGEST_REPORT, () -> page.length() + " characters");
    }

    @Test
    void namesAreTextWhateverTheyContain() throws Exception {
        Path run = MadeUpRun.write(folder.resolve("run"), HOSTILE, List.of("A " + HOSTILE, "B"), 3, 4, true);
        Document page = parsed(report(run));
        assertEquals(1, elements(page, "script").size());
        assertEquals(HOSTILE, elements(page, "option").get(0).getTextContent());
        assertEquals("A " + HOSTILE, elements(page, "option").get(1).getTextContent());
    }

    @Test
    void aSingleAreaWithASingleZoneHasAReport() throws Exception {
        Document page =
                parsed(report(MadeUpRun.write(folder.resolve("run"), "Onetown", List.of("Onetown"), 1, 3, true)));
        assertEquals(3 + 2 * 6, elements(page, "figure").size());
    }

    @Test
    void aRunOfNoYearsHasAReportOfTheBaseYear() throws Exception {
        String text = report(MadeUpRun.write(folder.resolve("run"), "Stillborough", List.of("A", "B"), 2, 0, true));
        List<String> figures = ids(parsed(text), "figure");
        assertTrue(figures.contains("area-0-pyramid"));
        assertFalse(figures.contains("area-0-components"));
        assertFalse(text.contains("NaN") || text.contains("Infinity"), "a figure without a value");
    }

    @Test
    void withoutMigrationAReportIsWholeToo() throws Exception {
        String text = report(MadeUpRun.write(folder.resolve("run"), "Closedham", List.of("A", "B"), 2, 1, false));
        assertTrue(ids(parsed(text), "figure").contains("area-2-components"));
        assertFalse(text.contains("NaN") || text.contains("Infinity"), "a figure without a value");
    }
}
