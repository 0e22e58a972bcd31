package org.conurb.engine.worlds;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.demography.LivingLevels;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.migration.MigrationAssumptions;
import org.conurb.engine.migration.MigrationTables;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.SharingHabits;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.simulation.Model;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A city for tests: as many areas, zones and households as wanted, with smooth made-up rates of a plausible size.
 *
 * <p>Mortality is Gompertz's, fertility a bell around 29, migration peaks at 22; none of it is anyone's data.
 */
public final class SmallWorld {

    public static final int BASE_YEAR = 2011;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private SmallWorld() {}

    /** A city of equal areas with two zones each and about 2.4 residents a household. */
    public static City city(int areas, int householdsPerArea) {
        Zones zones = zones(areas, 2);
        Population population = new Population(areas * householdsPerArea * 3, areas * householdsPerArea);
        YearDraws luck = Draws.of(7, "small world").in(BASE_YEAR);
        for (int zone = 0; zone < zones.count(); zone++) {
            for (int slot = 0; slot < householdsPerArea / 2; slot++) {
                settle(population, zone, Mix.identity(zone, slot), luck);
            }
        }
        return new City("Small World", zones, population);
    }

    /** Square zones in rows, one row an area. */
    public static Zones zones(int areas, int zonesPerArea) {
        List<String> codes = new ArrayList<>();
        List<Zones.Zone> zones = new ArrayList<>();
        for (int area = 0; area < areas; area++) codes.add("A%02d".formatted(area));
        for (int area = 0; area < areas; area++) {
            for (int column = 0; column < zonesPerArea; column++) {
                var square = (org.locationtech.jts.geom.Polygon) SHAPES.toGeometry(
                        new Envelope(new Coordinate(column, area), new Coordinate(column + 1, area + 1)));
                zones.add(new Zones.Zone(
                        "Z%02d%02d".formatted(area, column),
                        "zone",
                        area,
                        square,
                        column + 0.5,
                        area + 0.5,
                        1.0 / zonesPerArea));
            }
        }
        return new Zones(zones, new Areas(codes, codes));
    }

    private static void settle(Population population, int zone, long id, YearDraws luck) {
        int household = population.found(id, zone, HouseholdKind.PRIVATE);
        int age = 20 + luck.below(65, id, 0);
        boolean couple = luck.uniform(id, 1) < 0.6;
        Sex sex = luck.uniform(id, 2) < 0.5 ? Sex.MALE : Sex.FEMALE;
        population.arrive(Mix.identity(id, 0), BASE_YEAR - age, sex, Role.REFERENCE, 0, household);
        if (couple) {
            Sex other = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            int partnerAge = Math.max(18, age - 3 + luck.below(7, id, 3));
            population.arrive(Mix.identity(id, 1), BASE_YEAR - partnerAge, other, Role.PARTNER, 0, household);
        }
        int most = age < 25 || age > 60 ? 1 : 4;
        int children = luck.below(most, id, 4);
        for (int child = 0; child < children; child++) {
            int childAge = luck.below(Math.max(1, Math.min(25, age - 19)), id, 5 + 2 * child);
            Sex childSex = luck.uniform(id, 6 + 2 * child) < 0.5 ? Sex.MALE : Sex.FEMALE;
            population.arrive(Mix.identity(id, 2 + child), BASE_YEAR - childAge, childSex, Role.CHILD, 0, household);
        }
    }

    /** The model of this world for so many areas, under constant rates. */
    public static Model model(int areas) {
        return new Model(
                mortality(areas),
                fertility(areas),
                living(),
                LivingLevels.asTables(areas),
                couples(),
                new SharingHabits(0.4, 30, 3),
                migration(areas, 1),
                DemographicAssumptions.trend(),
                MigrationAssumptions.constant());
    }

    /** The same without any migration. */
    public static Model closed(int areas) {
        Model open = model(areas);
        return new Model(
                open.mortality(),
                open.fertility(),
                open.living(),
                open.levels(),
                open.couples(),
                open.sharing(),
                migration(areas, 0),
                open.demography(),
                open.movement());
    }

    public static MortalityTable mortality(int areas) {
        double[][] qx = new double[Sex.COUNT][Ages.COUNT];
        double[][] improvement = new double[Sex.COUNT][Ages.COUNT];
        double[] ratio = new double[areas];
        for (int area = 0; area < areas; area++) ratio[area] = 0.9 + 0.1 * (area % 4);
        for (int age = 0; age < Ages.COUNT; age++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                double force = (sex == 0 ? 4e-5 : 2.5e-5) * Math.exp(0.098 * age) + (age == 0 ? 0.005 : 1e-4);
                qx[sex][age] = -Math.expm1(-force);
                improvement[sex][age] = age < 90 ? 0.015 : 0.005;
            }
        }
        return new MortalityTable(qx, ratio, improvement);
    }

    public static FertilityTable fertility(int areas) {
        double[][] births = new double[areas][Ages.COUNT];
        for (int area = 0; area < areas; area++) {
            for (int age = 15; age < 50; age++) {
                double fromPeak = (age - 29.0) / 6;
                births[area][age] = (0.12 + 0.01 * (area % 3)) * Math.exp(-fromPeak * fromPeak / 2);
            }
        }
        return new FertilityTable(births, 0.512, 0.015, 0.2);
    }

    public static LivingTables living() {
        double[][] inCouple = new double[Sex.COUNT][Ages.COUNT];
        double[][] withParents = new double[Sex.COUNT][Ages.COUNT];
        double[][] communal = new double[Sex.COUNT][Ages.COUNT];
        double[][] none = new double[Sex.COUNT][Ages.COUNT];
        double[][] alone = new double[Sex.COUNT][Ages.COUNT];
        for (int age = 0; age < Ages.COUNT; age++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                double rise = age < 16 ? 0 : 0.65 / (1 + Math.exp(-(age - 26 - 2 * (1 - sex)) / 3.0));
                inCouple[sex][age] = age < 65 ? rise : Math.max(0, rise - 0.012 * (age - 65));
                withParents[sex][age] = age < 18 ? 1 : Math.max(0, 1 - 0.07 * (age - 17));
                communal[sex][age] = age < 18 ? 0 : age < 23 ? 0.06 : age < 75 ? 0.002 : 0.01 * (age - 74);
                communal[sex][age] = Math.min(0.3, communal[sex][age]);
                alone[sex][age] = age < 18 ? 0 : 0.6 * (1 - inCouple[sex][age] - withParents[sex][age] * 0.9);
                alone[sex][age] = Math.max(0, alone[sex][age]);
            }
        }
        return new LivingTables(inCouple, withParents, communal, none, alone);
    }

    public static CoupleTables couples() {
        double[] dissolution = new double[Ages.COUNT];
        for (int age = 16; age < 80; age++) dissolution[age] = 0.015;
        double[][] gap = {{0.05, 0.1, 0.15, 0.2, 0.2, 0.15, 0.1, 0.05}};
        return new CoupleTables(new int[] {16}, -2, gap, dissolution, 0.02, 0.9, 20);
    }

    public static MigrationTables migration(int areas, double level) {
        double[][][][] leaving = new double[2][areas][Sex.COUNT][Ages.COUNT];
        double[][][][] arriving = new double[2][areas][Sex.COUNT][Ages.COUNT];
        double[][] destination = new double[areas][areas + 1];
        for (int area = 0; area < areas; area++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    double adult = age < 18 ? 0 : 0.12 * Math.exp(-Math.abs(age - 22) / 7.0);
                    double family = 0.03 * Math.exp(-age / 10.0);
                    leaving[0][area][sex][age] = level * (0.008 + family + adult);
                    leaving[1][area][sex][age] = level * (0.002 + adult / 8);
                    arriving[0][area][sex][age] = level * Math.max(0, 1.2 - age / 90.0) * (1 + 40 * adult);
                    arriving[1][area][sex][age] = level * 0.4 * (age < 80 ? 1 : 0) * (1 + 30 * adult);
                }
            }
            for (int to = 0; to <= areas; to++) {
                destination[area][to] = to == area ? 0 : to == areas ? 0.5 : 0.5 / (areas - 1);
            }
            if (areas == 1) destination[0][1] = 1;
        }
        return new MigrationTables(leaving, arriving, destination);
    }
}
