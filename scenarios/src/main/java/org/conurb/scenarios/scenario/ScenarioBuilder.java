package org.conurb.scenarios.scenario;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conurb.engine.lives.LifeRecorder;
import org.conurb.engine.simulation.TrafficPlan;
import org.conurb.engine.units.YearPath;
import org.conurb.scenarios.format.yaml.YamlNode;
import org.conurb.scenarios.problem.Problems;
import tools.jackson.databind.JsonNode;

/** Makes a scenario of a tree, and checks what no schema can: years within the horizon, files that exist. */
final class ScenarioBuilder {

    private static final String CITY_FILE = "city.yaml";

    private final Path file;
    private final YamlNode tree;
    private final Origins origins;
    private final ScenarioSchema schema;
    private final int ownHorizon;
    private final Problems problems;

    /**
     * Begins with a tree that the schema has checked.
     *
     * @param ownHorizon the last year of the file itself, which the command line may have brought forward
     */
    ScenarioBuilder(Path file, YamlNode tree, ScenarioSchema schema, int ownHorizon, Problems problems) {
        this.file = file;
        this.tree = tree;
        this.origins = new Origins(tree);
        this.schema = schema;
        this.ownHorizon = ownHorizon;
        this.problems = problems;
    }

    /** The scenario; empty, or not to be used, when problems were found. */
    Optional<Scenario> build() {
        if (!tree.isMapping()) return Optional.empty();
        checkFolder();
        if (!problems.isEmpty()) {
            checkYears();
            return Optional.empty();
        }
        checkYears();
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(scenario());
    }

    private Scenario scenario() {
        String name = text("name");
        return new Scenario(
                name,
                tree.find("title").isPresent() ? text("title") : name,
                text("description"),
                folder("city"),
                whole("from"),
                whole("to"),
                value("seed").longValue(),
                value("populationShare").doubleValue(),
                whole("snapshots.every"),
                TrafficPlan.Model.valueOf(text("traffic").toUpperCase(Locale.ROOT)),
                whole("trafficYears"),
                whole("trafficDays"),
                LifeRecorder.Scope.valueOf(text("lifeEvents").toUpperCase(Locale.ROOT)),
                assumptions(),
                new InterventionReader(schema, origins, problems).read(),
                file,
                origins);
    }

    private Assumptions assumptions() {
        AssumptionsReader others = new AssumptionsReader(tree, this::path, this::optionalPath);
        Path totalsFile =
                tree.find("assumptions.migration.totals").isPresent() ? folder("assumptions.migration.totals") : null;
        List<Assumptions.Total> totals =
                totalsFile == null ? List.of() : TotalsFile.read(totalsFile, whole("from"), problems);
        return new Assumptions(
                new Assumptions.Births(
                        path("assumptions.fertility.totalFertilityRate"), text("assumptions.fertility.source")),
                new Assumptions.Deaths(
                        path("assumptions.mortality.improvement"),
                        optionalPath("assumptions.mortality.lifeExpectancy.male"),
                        optionalPath("assumptions.mortality.lifeExpectancy.female"),
                        text("assumptions.mortality.source")),
                new Assumptions.Moves(
                        path("assumptions.migration.internalIn"),
                        path("assumptions.migration.internalOut"),
                        path("assumptions.migration.internationalIn"),
                        path("assumptions.migration.internationalOut"),
                        totalsFile,
                        totals,
                        text("assumptions.migration.source")),
                others.labour(),
                others.housing(),
                others.travel());
    }

    private JsonNode value(String key) {
        return tree.find(key).map(YamlNode::json).orElseGet(() -> schema.defaultOf(key));
    }

    private String text(String key) {
        return value(key).stringValue();
    }

    private int whole(String key) {
        return value(key).intValue();
    }

    private YearPath optionalPath(String key) {
        return tree.find(key).isPresent() ? path(key) : YearPath.none();
    }

    private YearPath path(String key) {
        JsonNode value = value(key);
        if (value.isString()) return YearPath.none(); // the schema allows only the words constant and labourForce
        if (value.isNumber()) return YearPath.constant(value.doubleValue());
        SortedMap<Integer, Double> points = new TreeMap<>();
        for (Map.Entry<String, JsonNode> point : value.properties()) {
            points.put(Integer.valueOf(point.getKey()), point.getValue().doubleValue());
        }
        return within(whole("to"), YearPath.of(points));
    }

    /** The same path up to a last year, as a scenario that ends then would write it. */
    private static YearPath within(int to, YearPath path) {
        SortedMap<Integer, Double> points = path.points();
        if (points.lastKey() <= to) return path;
        SortedMap<Integer, Double> kept = new TreeMap<>(points.headMap(to));
        kept.put(to, path.at(to));
        return YearPath.of(kept);
    }

    /** A path, which is relative to the folder of the file that states it; of the scenario if the command line does. */
    private Path folder(String key) {
        Path stating = tree.find(key)
                .filter(node -> node.line() != null)
                .map(YamlNode::file)
                .orElse(file);
        return stating.toAbsolutePath().resolveSibling(text(key)).normalize();
    }

    private boolean isText(String key) {
        return tree.find(key)
                .filter(node -> !node.isMapping() && !node.isList())
                .filter(node ->
                        node.json().isString() && !node.json().stringValue().isEmpty())
                .isPresent();
    }

    private void checkFolder() {
        if (isText("city")) {
            String expected = "a city's folder, relative to the scenario";
            Optional<Path> city = existing("city", expected);
            if (city.isPresent() && !Files.isRegularFile(city.get().resolve(CITY_FILE))) {
                String found = Files.isDirectory(city.get()) ? "a folder without " + CITY_FILE : "a file";
                add("city", found + " (" + city.get() + ")", expected, "");
            }
        }
        if (isText("assumptions.migration.totals")) {
            existing("assumptions.migration.totals", "a CSV file, relative to the scenario");
        }
    }

    private Optional<Path> existing(String key, String expected) {
        Path path;
        try {
            path = folder(key);
        } catch (InvalidPathException exception) {
            add(key, "'" + text(key) + "', which cannot be a file's name", expected, "");
            return Optional.empty();
        }
        if (Files.exists(path)) return Optional.of(path);
        add(
                key,
                "'" + text(key) + "', which does not exist (" + path + ")",
                expected,
                ScenarioFile.nearestBeside(path));
        return Optional.empty();
    }

    private void checkYears() {
        if (!isWhole("from") || !isWhole("to")) return;
        int from = whole("from");
        int to = whole("to");
        if (to <= from) {
            add("to", Integer.toString(to), "a year after the base year (from) " + from, "");
            return;
        }
        int horizon = Math.max(to, ownHorizon);
        for (String group :
                tree.find("assumptions").map(node -> node.entries().keySet()).orElse(Set.of())) {
            checkYears("assumptions." + group, from, horizon);
        }
        int entries = tree.find(InterventionReader.KEY)
                .map(node -> node.items().size())
                .orElse(0);
        for (int number = 0; number < entries; number++) {
            String key = InterventionReader.KEY + "." + number;
            checkYears(key, from, horizon);
            if (!isWhole(key + ".year")) continue;
            int year = whole(key + ".year");
            if (year > from && year <= horizon) continue;
            String expected = "a year of the scenario, " + (from + 1) + " to " + horizon;
            add(key + ".year", Integer.toString(year), expected, "");
        }
    }

    private boolean isWhole(String key) {
        return tree.find(key)
                .map(YamlNode::json)
                .filter(node -> node.isIntegralNumber() && node.canConvertToInt())
                .isPresent();
    }

    private void checkYears(String key, int from, int horizon) {
        tree.find(key)
                .ifPresent(node -> node.entries().forEach((name, entry) -> {
                    String inside = key + "." + name;
                    if (!name.matches("\\d{4}")) {
                        checkYears(inside, from, horizon);
                    } else if (Integer.parseInt(name) < from || Integer.parseInt(name) > horizon) {
                        add(inside, "the year " + name, "a year of the scenario, " + from + " to " + horizon, "");
                    }
                }));
    }

    private void add(String key, String found, String expected, String remedy) {
        problems.add(ScenarioReader.problem(tree, key, found, expected, remedy));
    }
}
