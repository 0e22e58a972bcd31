package org.conurb.scenarios.scenario;

import java.nio.file.Path;
import java.util.Locale;
import org.conurb.engine.units.YearPath;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes a scenario back as YAML with everything filled in, so that reading it gives the same scenario. */
public final class ScenarioWriter {

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .build())
            .build();

    private ScenarioWriter() {}

    /**
     * The scenario as YAML.
     *
     * @param folder where the text will stand; the paths in it are relative to this folder
     */
    public static String yaml(Scenario scenario, Path folder) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", "conurb-scenario/1");
        root.put("name", scenario.name());
        root.put("title", scenario.title());
        root.put("description", scenario.description());
        root.put("city", relative(scenario.cityFolder(), folder));
        root.put("from", scenario.from());
        root.put("to", scenario.to());
        root.put("seed", scenario.seed());
        root.put("populationShare", scenario.populationShare());
        root.putObject("snapshots").put("every", scenario.snapshotEvery());
        root.put("traffic", scenario.traffic().name().toLowerCase(Locale.ROOT));
        root.put("trafficYears", scenario.trafficYears());
        root.put("trafficDays", scenario.trafficDays());
        root.put("lifeEvents", scenario.lifeEvents().name().toLowerCase(Locale.ROOT));
        assumptions(scenario.assumptions(), folder, root.putObject("assumptions"));
        ArrayNode interventions = root.putArray("interventions");
        for (PlannedIntervention planned : scenario.interventions()) {
            if (planned.intervention().year() <= scenario.to()) interventions.add(planned.entry());
        }
        return "# The scenario as it was run, every default written out.\n" + MAPPER.writeValueAsString(root);
    }

    private static void assumptions(Assumptions assumptions, Path folder, ObjectNode root) {
        ObjectNode fertility = root.putObject("fertility");
        if (assumptions.fertility().totalFertilityRate().isEmpty()) {
            fertility.put("totalFertilityRate", "constant");
        } else {
            put(fertility, "totalFertilityRate", assumptions.fertility().totalFertilityRate());
        }
        fertility.put("source", assumptions.fertility().source());

        ObjectNode mortality = root.putObject("mortality");
        put(mortality, "improvement", assumptions.mortality().improvement());
        if (!assumptions.mortality().lifeExpectancyMale().isEmpty()) {
            ObjectNode lifeExpectancy = mortality.putObject("lifeExpectancy");
            put(lifeExpectancy, "male", assumptions.mortality().lifeExpectancyMale());
            put(lifeExpectancy, "female", assumptions.mortality().lifeExpectancyFemale());
        }
        mortality.put("source", assumptions.mortality().source());

        Assumptions.Moves moves = assumptions.migration();
        ObjectNode migration = root.putObject("migration");
        put(migration, "internalIn", moves.internalIn());
        put(migration, "internalOut", moves.internalOut());
        put(migration, "internationalIn", moves.internationalIn());
        put(migration, "internationalOut", moves.internationalOut());
        if (moves.totalsFile() != null) migration.put("totals", relative(moves.totalsFile(), folder));
        migration.put("source", moves.source());
        labour(assumptions.labour(), root.putObject("labour"));
        housing(assumptions.housing(), root.putObject("housing"));
        travel(assumptions.travel(), root.putObject("travel"));
    }

    private static void labour(Assumptions.Work work, ObjectNode labour) {
        if (work.jobGrowth().isEmpty()) labour.put("jobGrowth", "labourForce");
        else put(labour, "jobGrowth", work.jobGrowth());
        ObjectNode sectors = labour.putObject("sectorGrowth");
        work.sectorGrowth().forEach((sector, path) -> put(sectors, sector.word(), path));
        put(labour, "productivity", work.productivity());
        put(labour, "participation", work.participation());
        if (!work.pensionAgeMale().isEmpty()) {
            ObjectNode pensionAge = labour.putObject("statePensionAge");
            put(pensionAge, "male", work.pensionAgeMale());
            put(pensionAge, "female", work.pensionAgeFemale());
        }
        put(labour, "leavingAge", work.leavingAge());
        labour.put("source", work.source());
    }

    private static void housing(Assumptions.Homes homes, ObjectNode housing) {
        put(housing, "completions", homes.completions());
        housing.put("developers", homes.developers());
        put(housing, "demolitions", homes.demolitions());
        housing.put("source", homes.source());
    }

    private static void travel(Assumptions.Journeys journeys, ObjectNode travel) {
        put(travel, "homeWorking", journeys.homeWorking());
        put(travel, "fuelPrice", journeys.fuelPrice());
        put(travel, "fares", journeys.fares());
        put(travel, "parking", journeys.parking());
        travel.put("source", journeys.source());
    }

    private static void put(ObjectNode owner, String key, YearPath path) {
        if (path.equals(YearPath.constant(path.at(0)))) {
            owner.put(key, path.at(0));
            return;
        }
        ObjectNode points = owner.putObject(key);
        path.points().forEach((year, value) -> points.put(Integer.toString(year), value.doubleValue()));
    }

    /** A path as seen from a folder, with slashes; absolute when there is no way from one to the other. */
    public static String relative(Path path, Path folder) {
        Path from = folder.toAbsolutePath().normalize();
        if (!from.getRoot().equals(path.getRoot())) return path.toString();
        return from.relativize(path).toString().replace('\\', '/');
    }
}
