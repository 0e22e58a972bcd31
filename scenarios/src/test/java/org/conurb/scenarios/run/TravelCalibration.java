package org.conurb.scenarios.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.trips.CarLevels;
import org.conurb.engine.trips.CarOwnership;
import org.conurb.engine.trips.PersonType;
import org.conurb.engine.trips.TravelAssumptions;
import org.conurb.engine.trips.TravelDay;
import org.conurb.engine.trips.TravelModel;
import org.conurb.engine.trips.TravelTables;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.synthesis.MarketSynthesis;
import org.conurb.scenarios.synthesis.Synthesis;

/**
 * Sets the levels of trip rates by the trip ends of the whole city, and the constants of modes by those of every other zone,
 * and writes both into the facts from which the city's tables are derived.
 *
 * <p>Run {@code main}, then {@code CityDerivation}. The zones left out check the constants ({@code TripEndsTest}).
 */
public final class TravelCalibration {

    static final int YEAR = 2011;
    private static final double SHARE = 0.1;
    private static final int ROUNDS = 10;
    private static final double STEP = 0.8;
    private static final double LEAST = 0.0005;

    /** [purpose] the group whose trip ends say how its trips are made. */
    private static final int[] GROUP_OF = {-1, 0, 1, 2, 2, 3, 4, 5, 6};

    private TravelCalibration() {}

    /** A city of a tenth of the people in its base year, whose people know the times of empty roads. */
    static City city(CityFolder folder, Scenario scenario, Workers workers) {
        City city = MarketSynthesis.settle(
                folder,
                Synthesis.populate(folder, SHARE, scenario.seed(), workers).population(),
                MarketModels.labour(folder, scenario),
                scenario.seed(),
                workers,
                new ArrayList<>());
        TravelModels.open(folder, city, workers);
        return city;
    }

    /** Cars and trips of the base year under these tables. */
    static void travel(City city, TravelModel model, long seed, Workers workers) {
        CarLevels levels = CarLevels.measure(city, model, YEAR, seed, workers);
        new CarOwnership(city, model, levels, seed, workers).run(YEAR);
        new TravelDay(city, model, seed, workers).run(YEAR);
    }

    /** Calibrates and writes. */
    public static void main(String[] arguments) {
        Path root = TestData.repository();
        Scenario scenario = ScenarioReader.read(root.resolve("scenarios/greater-manchester/baseline.yaml"));
        CityFolder folder = CityReader.read(scenario.cityFolder());
        TripEnds published = TripEnds.published(TestData.folder(), folder.zones());
        TravelTables tables = folder.travel().tables();
        try (Workers workers = Workers.of(2)) {
            City city = city(folder, scenario, workers);
            for (int round = 0; round < ROUNDS; round++) {
                TravelModel model = new TravelModel(tables, folder.travel().settings(), TravelAssumptions.none());
                travel(city, model, scenario.seed(), workers);
                TripEnds simulated = TripEnds.simulated(
                        city, SHARE, folder.travel().settings().calendar());
                report(round, published, simulated);
                tables = tables.withTours(tours(tables.tours(), published, simulated))
                        .withConstants(constants(tables.constants(), published, simulated));
            }
        }
        write(root.resolve("scenarios/src/test/resources/derivation/travel"), tables);
    }

    private static double[][] tours(double[][] old, TripEnds published, TripEnds simulated) {
        double[][] tours = new double[old.length][];
        for (int person = 0; person < tours.length; person++) {
            tours[person] = old[person].clone();
            for (Purpose purpose : Purpose.values()) {
                if (purpose == Purpose.HOME || purpose == Purpose.EDUCATION || purpose == Purpose.ESCORT) continue;
                int group = GROUP_OF[purpose.ordinal()];
                double ratio = TripEnds.total(published.of(group, -1)) / TripEnds.total(simulated.of(group, -1));
                tours[person][purpose.ordinal()] *= Math.pow(ratio, STEP);
            }
        }
        return tours;
    }

    private static double[][] constants(double[][] old, TripEnds published, TripEnds simulated) {
        double[][] constants = new double[old.length][];
        for (int purpose = 0; purpose < old.length; purpose++) {
            constants[purpose] = old[purpose].clone();
            if (GROUP_OF[purpose] < 0) continue;
            double[] wanted = published.of(GROUP_OF[purpose], 0);
            double[] found = simulated.of(GROUP_OF[purpose], 0);
            for (int mode = 0; mode < TravelMode.COUNT; mode++) {
                double share = Math.max(LEAST, wanted[mode] / TripEnds.total(wanted));
                double now = Math.max(LEAST, found[mode] / TripEnds.total(found));
                constants[purpose][mode] += STEP * Math.log(share / now);
            }
            double driving = constants[purpose][TravelMode.CAR_DRIVER.ordinal()];
            for (int mode = 0; mode < TravelMode.COUNT; mode++) constants[purpose][mode] -= driving;
        }
        return constants;
    }

    static void report(int round, TripEnds published, TripEnds simulated) {
        for (int group = -1; group < TripEnds.GROUPS.size(); group++) {
            double[] wanted = published.of(group, -1);
            double[] found = simulated.of(group, -1);
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%d %-10s %9.0f %9.0f %6.3f |",
                    round,
                    group < 0 ? "all" : TripEnds.GROUPS.get(group),
                    TripEnds.total(wanted),
                    TripEnds.total(found),
                    TripEnds.total(found) / TripEnds.total(wanted)));
            for (int mode = 0; mode < TravelMode.COUNT; mode++) {
                line.append(String.format(
                        Locale.ROOT,
                        " %.3f/%.3f",
                        found[mode] / TripEnds.total(found),
                        wanted[mode] / TripEnds.total(wanted)));
            }
            System.out.println(line);
        }
    }

    private static void write(Path folder, TravelTables tables) {
        List<String> rates = new ArrayList<>(List.of("person,purpose,tours"));
        for (PersonType person : PersonType.values()) {
            for (Purpose purpose : Purpose.values()) {
                if (purpose == Purpose.HOME) continue;
                double rate = tables.tours()[person.ordinal()][purpose.ordinal()];
                rates.add(person.word() + "," + purpose.word() + "," + String.format(Locale.ROOT, "%.4f", rate));
            }
        }
        List<String> constants = new ArrayList<>(List.of("purpose,mode,constant"));
        for (Purpose purpose : Purpose.values()) {
            if (purpose == Purpose.HOME) continue;
            for (TravelMode mode : TravelMode.values()) {
                double constant = tables.constants()[purpose.ordinal()][mode.ordinal()];
                constants.add(purpose.word() + "," + mode.word() + "," + String.format(Locale.ROOT, "%.3f", constant));
            }
        }
        try {
            Files.writeString(folder.resolve("trip_rates.csv"), String.join("\n", rates) + "\n");
            Files.writeString(folder.resolve("mode_constants.csv"), String.join("\n", constants) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
