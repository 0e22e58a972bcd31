package org.conurb.scenarios.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.Zones;
import org.conurb.engine.city.Zones.Zone;
import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.indicators.Appraisal;
import org.conurb.engine.migration.MigrationTables;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.trips.TravelTables;
import org.conurb.scenarios.format.KeyedTable.Key;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.problem.Problems;

/**
 * Reads a city folder and checks everything in it; the residents of a folder with microdata are left to
 * {@link Microdata}.
 */
public final class CityReader {

    static final String SHARES = "zone_shares.csv";

    private static final int MOST_LISTED = 50;

    private final Path folder;
    private final Problems problems = new Problems();

    private CityReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads the folder.
     *
     * @throws InputException with every problem found (the first fifty, and how many more there are)
     */
    public static CityFolder read(Path folder) {
        return new CityReader(folder).read();
    }

    private CityFolder read() {
        if (!Files.isDirectory(folder)) {
            String found = Files.exists(folder) ? "a file" : "no such folder";
            problems.add(folder, "", found, "the folder of a city, with " + CityDescription.FILE + " in it", "");
            problems.throwIfAny();
        }
        Optional<CityDescription> description = CityDescription.read(folder, problems);
        Parameters parameters = ParametersReader.read(folder, problems);
        List<ZoneFeature> features =
                ZonesReader.read(folder, description.map(CityDescription::grid).orElse(null), problems);
        List<String> zones = features.stream().map(ZoneFeature::code).toList();
        List<String> areas =
                features.stream().map(ZoneFeature::area).distinct().sorted().toList();
        if (areas.isEmpty()) stopIfAnyProblem();
        int[] areaOf =
                features.stream().mapToInt(zone -> areas.indexOf(zone.area())).toArray();
        boolean hasMicrodata = Microdata.isIn(folder);
        CityTables tables = new CityTables(folder, areas, problems);
        double[] shares = shares(tables, zones, areaOf);
        Marginals marginals = hasMicrodata ? null : MarginalsReader.read(tables, folder, zones, areaOf);
        MortalityTable mortality = VitalRates.mortality(tables);
        FertilityTable fertility = VitalRates.fertility(tables, parameters);
        LivingTables living = LivingRates.living(tables);
        CoupleTables couples = LivingRates.couples(tables, parameters);
        MigrationTables migration = MigrationRates.migration(tables, mortality);
        MarketInputs markets = MarketReader.read(tables, folder, zones, areaOf, marginals);
        TravelTables travel = TravelReader.read(tables, folder);
        Appraisal appraisal = travel == null
                ? null
                : AppraisalReader.read(
                        tables,
                        folder,
                        parameters,
                        description.map(CityDescription::baseYear).orElse(0));
        HistoryTable.check(tables, folder);
        WaterFile.read(folder, problems); // only drawn, so only checked here
        tables.finish();
        List<Path> files = files();
        description.ifPresent(city -> checkSources(city.sources(), files));
        stopIfAnyProblem();
        CityDescription city = description.orElseThrow();
        Zones allZones = zones(features, areas, areaOf, shares);
        CityRoads roads = CityRoads.read(folder, city.grid().name(), allZones, problems);
        stopIfAnyProblem();
        return new CityFolder(
                folder,
                city.name(),
                city.grid().name(),
                city.baseYear(),
                city.ratesYear(),
                city.currency(),
                city.notes(),
                allZones,
                marginals,
                hasMicrodata,
                mortality,
                fertility,
                living,
                couples,
                LivingRates.sharing(parameters),
                migration,
                markets,
                travel == null ? null : new TravelInputs(travel, TravelParameters.settings(parameters), appraisal),
                roads,
                parameters,
                city.sources(),
                files);
    }

    /** [zone] the share of its area's residents; those of each area add up to 1. */
    private double[] shares(CityTables tables, List<String> zones, int[] areaOf) {
        KeyedTable table = tables.read(SHARES, Measure.share("share"), Key.words("zone", zones));
        double[] shares = new double[zones.size()];
        for (int area = 0; area < tables.areas().size(); area++) {
            int chosen = area;
            int[] ofArea = IntStream.range(0, areaOf.length)
                    .filter(zone -> areaOf[zone] == chosen)
                    .toArray();
            double[] given = new double[ofArea.length];
            boolean complete = true;
            for (int place = 0; place < given.length; place++) {
                given[place] = table.value(ofArea[place]);
                if (table.has(ofArea[place])) continue;
                complete = false;
                table.missing("no row for " + table.name(ofArea[place]));
            }
            if (complete)
                CityTables.settle(
                        table.problems(), "share", "area " + tables.areas().get(area), given);
            for (int place = 0; place < given.length; place++) shares[ofArea[place]] = given[place];
        }
        return shares;
    }

    private static Zones zones(List<ZoneFeature> features, List<String> areas, int[] areaOf, double[] shares) {
        List<Zone> zones = new ArrayList<>();
        for (int zone = 0; zone < features.size(); zone++) {
            ZoneFeature of = features.get(zone);
            zones.add(new Zone(
                    of.code(), of.name(), areaOf[zone], of.shape(), of.centre().x, of.centre().y, shares[zone]));
        }
        List<String> areaNames = areas.stream()
                .map(code -> features.stream()
                        .filter(feature -> feature.area().equals(code))
                        .findFirst()
                        .orElseThrow()
                        .areaName())
                .toList();
        return new Zones(zones, new Areas(areas, areaNames));
    }

    /** Every table has a source, and every file of a source is there. */
    private void checkSources(List<Source> sources, List<Path> files) {
        Path description = folder.resolve(CityDescription.FILE);
        List<String> named = sources.stream()
                .flatMap(source -> source.files().stream())
                .distinct()
                .toList();
        for (Path file : files) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!name.matches(".*\\.(csv|geojson|parquet)") || named.contains(name)) continue;
            String remedy = "name the file under the files of a source";
            problems.add(description, "sources", "no source for " + name, "a source for every table", remedy);
        }
        for (String name : named) {
            Path file = folder.resolve(name);
            boolean isReported =
                    problems.list().stream().anyMatch(problem -> problem.file().equals(file));
            if (Files.exists(file) || isReported) continue;
            String found = "'" + name + "', which does not exist, in the files of a source";
            problems.add(description, "sources", found, "files of this folder", "");
        }
    }

    private List<Path> files() {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .filter(path -> !path.startsWith(folder.resolve(CityFolder.STATE)))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void stopIfAnyProblem() {
        if (problems.isEmpty()) return;
        List<Problem> all = problems.list().stream().distinct().sorted().toList();
        if (all.size() <= MOST_LISTED) throw new InputException(all);
        List<Problem> listed = new ArrayList<>(all.subList(0, MOST_LISTED));
        String more = (all.size() - MOST_LISTED) + " more problems than are listed here";
        listed.add(new Problem(folder, null, "", more, "", "put the ones listed right first"));
        throw new InputException(listed);
    }
}
