package org.conurb.scenarios.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conurb.scenarios.compare.MadeUpRuns;
import org.conurb.scenarios.results.Duck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What SimWrapper needs to open the folder, as far as its documentation says so: dashboards with a header and rows of panels,
 * each of a known type with keys of that type, over files, columns and identities that are there.
 */
class SimWrapperFolderTest {

    /** Keys of each type of panel in the documentation, beyond those of every panel. */
    private static final Map<String, Set<String>> KEYS = Map.of(
            "line", Set.of("dataset", "x", "columns", "xAxisName", "yAxisName", "legendName"),
            "bar", Set.of("dataset", "x", "columns", "xAxisName", "yAxisName", "legendName", "stacked"),
            "csv", Set.of("dataset", "enableFilter", "hide", "show", "showAllRows"),
            "map", Set.of("shapes", "datasets", "display", "center", "zoom"));

    private static final Set<String> OF_EVERY_PANEL = Set.of("type", "title", "description", "height", "width");
    private static final Set<String> RAMPS = Set.of("Viridis", "Plasma", "Blues", "PRGn", "RdBu");

    @TempDir
    Path folder;

    private Path write(Path run) throws Exception {
        Path to = Files.createDirectories(folder.resolve("simwrapper"));
        try (RunFigures figures = RunFigures.open(run)) {
            SimWrapperFolder.write(figures, to);
        }
        return to;
    }

    private static List<Path> dashboards(Path to) throws Exception {
        try (var files = Files.list(to)) {
            return files.filter(file -> file.getFileName().toString().matches("dashboard-.*\\.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static List<JsonNode> panels(Path dashboard) throws Exception {
        JsonNode root = YAMLMapper.builder().build().readTree(Files.readString(dashboard));
        assertEquals(Set.of("header", "layout"), new HashSet<>(root.propertyNames()), dashboard.toString());
        for (String key : List.of("tab", "title", "description")) {
            assertFalse(root.path("header").path(key).asString("").isBlank(), dashboard + " " + key);
        }
        List<JsonNode> panels = new ArrayList<>();
        for (JsonNode row : root.path("layout")) {
            assertTrue(row.isArray() && !row.isEmpty(), dashboard + " row");
            row.forEach(panels::add);
        }
        return panels;
    }

    private static Set<String> columns(Path csv) {
        assertTrue(Files.isRegularFile(csv), csv.toString());
        Set<String> columns = new HashSet<>();
        try (Duck duck = Duck.open()) {
            duck.query(
                    "DESCRIBE FROM read_csv(" + Duck.quoted(csv) + ", header = true)",
                    row -> columns.add(row.getString(1)));
        }
        return columns;
    }

    private static Set<String> values(Path csv, String column) {
        Set<String> values = new HashSet<>();
        try (Duck duck = Duck.open()) {
            duck.query(
                    "SELECT " + column + " FROM read_csv(" + Duck.quoted(csv) + ", header = true, all_varchar = true)",
                    row -> values.add(row.getString(1)));
        }
        return values;
    }

    private void check(Path to, JsonNode panel) throws Exception {
        String type = panel.path("type").asString();
        assertTrue(KEYS.containsKey(type), panel.toString());
        for (String key : panel.propertyNames()) {
            assertTrue(OF_EVERY_PANEL.contains(key) || KEYS.get(type).contains(key), type + " has no key " + key);
        }
        if (type.equals("map")) checkMap(to, panel);
        else checkChart(to, panel);
    }

    private void checkChart(Path to, JsonNode panel) {
        Set<String> columns = columns(to.resolve(panel.path("dataset").asString()));
        if (panel.has("x")) assertTrue(columns.contains(panel.path("x").asString()), panel.toString());
        for (JsonNode column : panel.path("columns"))
            assertTrue(columns.contains(column.asString()), column.toString());
    }

    private void checkMap(Path to, JsonNode panel) throws Exception {
        String shapes = panel.path("shapes").path("file").asString();
        assertTrue(shapes.endsWith(".geojson"), shapes);
        JsonNode features = JsonMapper.shared().readTree(Files.readString(to.resolve(shapes)));
        Set<String> ids = new HashSet<>();
        for (JsonNode feature : features.path("features")) {
            ids.add(feature.path("properties")
                    .path(panel.path("shapes").path("join").asString())
                    .asString());
            JsonNode first = feature.path("geometry").path("coordinates");
            while (first.get(0).isArray()) first = first.get(0);
            assertTrue(
                    Math.abs(first.get(0).asDouble()) <= 180
                            && Math.abs(first.get(1).asDouble()) <= 90,
                    "degrees");
        }
        for (JsonNode display : panel.path("display")) {
            Path csv = to.resolve(panel.path("datasets")
                    .path(display.path("dataset").asString())
                    .path("file")
                    .asString());
            assertTrue(columns(csv).contains(display.path("columnName").asString()), display.toString());
            assertEquals(ids, values(csv, display.path("join").asString()), "every shape has its row");
            JsonNode colours = display.path("colorRamp");
            if (colours.isMissingNode()) continue;
            assertTrue(RAMPS.contains(colours.path("ramp").asString()), colours.toString());
            if (!colours.has("breakpoints")) continue;
            String[] breaks = colours.path("breakpoints").asString().split(", ");
            assertEquals(colours.path("steps").asInt() - 1, breaks.length, "as the documentation wants");
        }
    }

    @Test
    void everyPanelIsOfAKnownTypeOverFilesAndColumnsThatAreThere() throws Exception {
        Path to = write(RunWithRoads.write(folder));
        List<String> names = dashboards(to).stream()
                .map(file -> file.getFileName().toString())
                .toList();
        assertEquals(
                List.of(
                        "dashboard-1-people.yaml",
                        "dashboard-2-work-and-homes.yaml",
                        "dashboard-3-travel.yaml",
                        "dashboard-4-groups.yaml",
                        "dashboard-9-figures.yaml"),
                names);
        int panels = 0;
        for (Path dashboard : dashboards(to)) {
            for (JsonNode panel : panels(dashboard)) {
                check(to, panel);
                panels++;
            }
        }
        assertEquals(18, panels);
    }

    @Test
    void figuresAreThoseOfTheRun() throws Exception {
        Path to = write(RunWithRoads.write(folder)).resolve("data");
        assertEquals(
                List.of("year,Area 1,Area 2", "2011,4000.0,4000.0", "2012,4010.0,4010.0", "2013,4020.0,4020.0"),
                Files.readAllLines(to.resolve("population_by_area.csv")));
        assertEquals(
                List.of("year,births,deaths,net_migration", "2012,5,-3,3"),
                Files.readAllLines(to.resolve("components.csv")));
        assertEquals(
                List.of("year,car_driver,car_passenger,public_transport,cycle,walk", "2011,75.0,0.0,0.0,0.0,25.0"),
                Files.readAllLines(to.resolve("mode_share.csv")));
        assertEquals(Set.of("0.5"), values(to.resolve("zones.csv"), "population_change")); // 2,000 to 2,010
    }

    @Test
    void aRunWithoutTravelHasTheOtherDashboards() throws Exception {
        Path to = write(new MadeUpRuns(folder).write("made", false, 1).get(0));
        for (Path dashboard : dashboards(to)) {
            for (JsonNode panel : panels(dashboard)) check(to, panel);
        }
        assertEquals(4, dashboards(to).size());
    }
}
