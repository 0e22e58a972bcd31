package org.conurb.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A small city folder for tests: two areas of three zones, about as many residents as wanted, smooth made-up rates.
 *
 * <p>Mortality is Gompertz's, fertility a bell around 29, migration peaks at 22; none of it is anyone's data. Households
 * follow from the same shares by age as the rates, so that residents, couples and children fit together.
 */
public final class TestCity {

    public static final int BASE_YEAR = 2011;
    public static final String NAME = "Testopolis";

    /** Codes of the areas, in their order. */
    public static final String[] AREAS = {"A01", "A02"};

    /** Codes of the zones; three in each area. */
    public static final String[] ZONES = {"Z01", "Z02", "Z03", "Z04", "Z05", "Z06"};

    /** Ages of the population tables run from 0 to this one, which is open. */
    public static final int LAST_AGE = 90;

    private static final String[] SEXES = {"M", "F"};
    private static final double[] AREA_SHARE = {0.6, 0.4};
    private static final double[] ZONE_SHARE = {0.5, 0.3, 0.2, 0.4, 0.35, 0.25};
    private static final int MALE = 0;

    private final Path folder;
    private final int[][][] residents; // [area][sex][age]

    private TestCity(Path folder, int residents) {
        this.folder = folder;
        this.residents = shareOut(residents);
    }

    /**
     * Writes the city into a folder, which is made if need be.
     *
     * @param residents how many residents, give or take the rounding of each age; from about 2,000 on all is plausible
     * @return the folder
     */
    public static Path write(Path folder, int residents) {
        try {
            Files.createDirectories(folder.resolve("rates"));
            TestCity city = new TestCity(folder, residents);
            city.writeDescription();
            city.writeZones();
            city.writePeople();
            city.writeVitalRates();
            city.writeLiving();
            city.writeMigration(residents);
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Writes a scenario beside a city folder named {@code city}; returns its file. */
    public static Path writeScenario(Path beside, int from, int to) {
        String text = """
                format: conurb-scenario/1
                name: test
                title: A test
                description: Constant rates.
                city: city
                from: %d
                to: %d
                seed: 1
                populationShare: 1.0
                snapshots: {every: 5}
                assumptions:
                  fertility:
                    totalFertilityRate: constant
                    source: assumed
                  mortality:
                    improvement: 1.0
                    source: assumed
                  migration:
                    internalIn: 1.0
                    internalOut: 1.0
                    internationalIn: 1.0
                    internationalOut: 1.0
                    source: assumed
                interventions: []
                """.formatted(from, to);
        try {
            return Files.writeString(beside.resolve("test.yaml"), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writeDescription() throws IOException {
        write("city.yaml", """
                format: conurb-city/1
                name: Testopolis
                crs: EPSG:27700
                baseYear: 2011
                currency: GBP
                notes:
                  - Made up for tests.
                sources:
                  - id: made-up
                    title: Made-up figures
                    publisher: Nobody
                    period: "2011"
                    licence: none
                    attribution: none needed
                    files:
                      - population.csv
                      - communal.csv
                      - households.csv
                      - zones.geojson
                      - zone_shares.csv
                      - rates/mortality.csv
                      - rates/mortality_area.csv
                      - rates/mortality_improvement.csv
                      - rates/fertility.csv
                      - rates/couples.csv
                      - rates/couple_ages.csv
                      - rates/living_with_parents.csv
                      - rates/lone_parents.csv
                      - rates/living_alone.csv
                      - rates/communal_share.csv
                      - rates/dissolution.csv
                      - rates/migration_out.csv
                      - rates/migration_in.csv
                      - rates/migration_od.csv
                    method: smooth curves
                """);
        write("parameters.yaml", """
                births.maleShare: {value: 0.512, unit: share, source: assumed}
                births.twinMaternities: {value: 0.015, unit: share of maternities, source: assumed}
                fertility.unpartneredRatio: {value: 0.2, unit: ratio, source: assumed}
                partnership.sameSexShare: {value: 0.02, unit: share, source: assumed}
                partnership.maxAgeGap: {value: 20, unit: years, source: assumed}
                dissolution.childrenStayWithMother: {value: 0.9, unit: share, source: assumed}
                leavingHome.sharingShare: {value: 0.4, unit: share, source: assumed}
                leavingHome.sharingBelowAge: {value: 30, unit: years, source: assumed}
                leavingHome.sharedHomeSize: {value: 3, unit: residents, source: assumed}
                """);
    }

    private void writeZones() throws IOException {
        StringBuilder features = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [\n");
        StringBuilder shares = new StringBuilder("zone,share\n");
        for (int zone = 0; zone < ZONES.length; zone++) {
            int area = zone / 3;
            double west = -2.3 + 0.03 * (zone % 3);
            double south = 53.5 - 0.02 * area;
            features.append(square(zone, area, west, south, west + 0.03, south + 0.02));
            features.append(zone + 1 < ZONES.length ? ",\n" : "\n");
            line(shares, ZONES[zone], ZONE_SHARE[zone]);
        }
        write("zones.geojson", features.append("]}\n").toString());
        write("zone_shares.csv", shares.toString());
    }

    private static String square(int zone, int area, double west, double south, double east, double north) {
        String corners = Stream.of(
                        corner(west, south),
                        corner(east, south),
                        corner(east, north),
                        corner(west, north),
                        corner(west, south))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "{\"type\": \"Feature\", \"properties\": {\"zone\": \"%s\", \"name\": \"Zone %d\", \"area\": \"%s\", "
                        + "\"area_name\": \"%s\", \"centre_lon\": %.7f, \"centre_lat\": %.7f}, "
                        + "\"geometry\": {\"type\": \"Polygon\", \"coordinates\": [[%s]]}}",
                ZONES[zone],
                zone + 1,
                AREAS[area],
                area == 0 ? "North" : "South",
                (west + east) / 2,
                (south + north) / 2,
                corners);
    }

    private static String corner(double longitude, double latitude) {
        return String.format(Locale.ROOT, "[%.7f, %.7f]", longitude, latitude);
    }

    private void writePeople() throws IOException {
        StringBuilder population = new StringBuilder("area,sex,age,population\n");
        StringBuilder communal = new StringBuilder("area,sex,age,residents\n");
        StringBuilder households = new StringBuilder("area,type,size,households\n");
        for (int area = 0; area < AREAS.length; area++) {
            for (int sex = 0; sex < SEXES.length; sex++) {
                for (int age = 0; age <= LAST_AGE; age++) {
                    line(population, AREAS[area], SEXES[sex], age, residents[area][sex][age]);
                    int inEstablishments = inEstablishments(area, sex, age);
                    if (inEstablishments > 0) line(communal, AREAS[area], SEXES[sex], age, inEstablishments);
                }
            }
            writeHouseholds(area, households);
        }
        write("population.csv", population.toString());
        write("communal.csv", communal.toString());
        write("households.csv", households.toString());
    }

    /** Households that hold exactly the residents outside establishments: whoever is left shares a home. */
    private void writeHouseholds(int area, StringBuilder table) {
        double[] lives = new double[4]; // alone, in a couple, as a lone parent, as a child
        int left = 0;
        for (int sex = 0; sex < SEXES.length; sex++) {
            for (int age = 0; age <= LAST_AGE; age++) {
                int people = residents[area][sex][age] - inEstablishments(area, sex, age);
                left += people;
                lives[0] += people * alone(sex, age);
                lives[1] += people * inCouple(sex, age);
                lives[2] += people * loneParent(sex, age);
                lives[3] += people * withParents(age);
            }
        }
        int alone = (int) lives[0];
        int couples = (int) (lives[1] / 2);
        int loneParents = (int) lives[2] / 2 * 2; // half of them with one child, half with two
        int children = (int) lives[3] - loneParents * 3 / 2;
        int families = Math.min(couples, children / 9 * 5); // of five couples with children four have two, one has one
        line(table, AREAS[area], "one_person", 1, alone);
        line(table, AREAS[area], "couple", 2, couples - families);
        line(table, AREAS[area], "couple_children", 3, families / 5);
        line(table, AREAS[area], "couple_children", 4, families - families / 5);
        line(table, AREAS[area], "lone_parent", 2, loneParents / 2);
        line(table, AREAS[area], "lone_parent", 3, loneParents / 2);
        left -= alone + 2 * (couples - families) + 4 * families - families / 5 + loneParents * 5 / 2;
        if (left < 2) throw new IllegalStateException("too few residents for a plausible city");
        line(table, AREAS[area], "other", 2, left / 2 - left % 2);
        if (left % 2 == 1) line(table, AREAS[area], "other", 3, 1);
    }

    private void writeVitalRates() throws IOException {
        StringBuilder mortality = new StringBuilder("sex,age,qx\n");
        StringBuilder improvement = new StringBuilder("sex,age,improvement\n");
        for (int sex = 0; sex < SEXES.length; sex++) {
            for (int age = 0; age <= 120; age++) {
                double force = (sex == MALE ? 4e-5 : 2.5e-5) * Math.exp(0.098 * age) + (age == 0 ? 0.005 : 1e-4);
                line(mortality, SEXES[sex], age, -Math.expm1(-force));
                line(improvement, SEXES[sex], age, age < 90 ? 0.015 : 0.005);
            }
        }
        StringBuilder fertility = new StringBuilder("area,age,births_per_woman\n");
        for (int area = 0; area < AREAS.length; area++) {
            for (int age = 15; age <= 49; age++) {
                double fromPeak = (age - 29.0) / 6;
                line(fertility, AREAS[area], age, (0.12 + 0.01 * area) * Math.exp(-fromPeak * fromPeak / 2));
            }
        }
        write("rates/mortality.csv", mortality.toString());
        write("rates/mortality_improvement.csv", improvement.toString());
        write("rates/mortality_area.csv", "area,ratio\nA01,1.1\nA02,0.9\n");
        write("rates/fertility.csv", fertility.toString());
    }

    private void writeLiving() throws IOException {
        StringBuilder couples = new StringBuilder("sex,age,share\n");
        StringBuilder parents = new StringBuilder("sex,age,share\n");
        StringBuilder lone = new StringBuilder("sex,age,share\n");
        StringBuilder alone = new StringBuilder("sex,age,share\n");
        StringBuilder communal = new StringBuilder("sex,age,share\n");
        for (int sex = 0; sex < SEXES.length; sex++) {
            for (int age = 0; age <= LAST_AGE; age++) {
                line(communal, SEXES[sex], age, communal(0, age));
                if (age < 16) continue;
                line(couples, SEXES[sex], age, inCouple(sex, age));
                if (age <= 60) line(parents, SEXES[sex], age, withParents(age));
                line(lone, SEXES[sex], age, loneParent(sex, age));
                line(alone, SEXES[sex], age, alone(sex, age));
            }
        }
        StringBuilder dissolution = new StringBuilder("age,rate\n");
        for (int age = 16; age <= 90; age++) line(dissolution, age, age < 80 ? 0.015 : 0);
        StringBuilder ages = new StringBuilder("woman_age,gap,share\n");
        double[] gaps = {0.05, 0.1, 0.15, 0.2, 0.2, 0.15, 0.1, 0.05};
        for (int band : new int[] {16, 30}) {
            for (int gap = 0; gap < gaps.length; gap++) line(ages, band, gap - 2, gaps[gap]);
        }
        write("rates/couples.csv", couples.toString());
        write("rates/living_with_parents.csv", parents.toString());
        write("rates/lone_parents.csv", lone.toString());
        write("rates/living_alone.csv", alone.toString());
        write("rates/communal_share.csv", communal.toString());
        write("rates/dissolution.csv", dissolution.toString());
        write("rates/couple_ages.csv", ages.toString());
    }

    private void writeMigration(int total) throws IOException {
        StringBuilder out = new StringBuilder("area,flow,sex,age,rate\n");
        StringBuilder in = new StringBuilder("area,flow,sex,age,arrivals\n");
        double scale = total / 150_000.0; // so that about as many come as leave
        for (int area = 0; area < AREAS.length; area++) {
            for (int sex = 0; sex < SEXES.length; sex++) {
                for (int age = 0; age <= LAST_AGE; age++) {
                    double adult = age < 18 ? 0 : 0.12 * Math.exp(-Math.abs(age - 22) / 7.0);
                    double family = 0.03 * Math.exp(-age / 10.0);
                    double old = Math.max(0, 1.2 - age / 90.0);
                    line(out, AREAS[area], "internal", SEXES[sex], age, 0.008 + family + adult);
                    line(out, AREAS[area], "international", SEXES[sex], age, 0.002 + adult / 8);
                    line(in, AREAS[area], "internal", SEXES[sex], age, 8 * scale * old * (1 + 40 * adult));
                    line(in, AREAS[area], "international", SEXES[sex], age, 2 * scale * old * (1 + 30 * adult));
                }
            }
        }
        write("rates/migration_out.csv", out.toString());
        write("rates/migration_in.csv", in.toString());
        write("rates/migration_od.csv", """
                origin,destination,share
                A01,A02,0.3
                A01,elsewhere,0.7
                A02,A01,0.4
                A02,elsewhere,0.6
                """);
    }

    /** Residents by age: even up to 60, then thinning out; more young adults in the first area. */
    private static int[][][] shareOut(int total) {
        double[][][] weight = new double[AREAS.length][SEXES.length][LAST_AGE + 1];
        double sum = 0;
        for (int area = 0; area < AREAS.length; area++) {
            for (int sex = 0; sex < SEXES.length; sex++) {
                for (int age = 0; age <= LAST_AGE; age++) {
                    double old = age < 60 ? 1 : Math.exp(-(age - 60) / (sex == MALE ? 14.0 : 17.0));
                    double young = area == 0 && age >= 18 && age < 30 ? 1.4 : 1;
                    weight[area][sex][age] = AREA_SHARE[area] * old * young;
                    sum += weight[area][sex][age];
                }
            }
        }
        int[][][] residents = new int[AREAS.length][SEXES.length][LAST_AGE + 1];
        for (int area = 0; area < AREAS.length; area++) {
            for (int sex = 0; sex < SEXES.length; sex++) {
                for (int age = 0; age <= LAST_AGE; age++) {
                    residents[area][sex][age] = (int) Math.round(total * weight[area][sex][age] / sum);
                }
            }
        }
        return residents;
    }

    private int inEstablishments(int area, int sex, int age) {
        return (int) Math.round(residents[area][sex][age] * communal(area, age));
    }

    private static double communal(int area, int age) {
        if (age >= 18 && age < 22) return area == 0 ? 0.1 : 0.05;
        return age < 75 ? 0 : 0.01 * (age - 74);
    }

    private static double withParents(int age) {
        return age < 16 ? 1 : Math.max(0.02, 0.95 - 0.07 * (age - 16));
    }

    private static double inCouple(int sex, int age) {
        if (age < 16) return 0;
        double rise = 0.7 / (1 + Math.exp(-(age - 26 - 2 * (1 - sex)) / 3.0));
        return Math.min(1 - withParents(age), age < 65 ? rise : Math.max(0.1, rise - 0.015 * (age - 65)));
    }

    private static double loneParent(int sex, int age) {
        if (age < 20 || age > 55) return 0;
        return (sex == MALE ? 0.05 : 0.3) * (1 - withParents(age) - inCouple(sex, age));
    }

    private static double alone(int sex, int age) {
        if (age < 18) return 0;
        double rest = 1 - withParents(age) - inCouple(sex, age) - loneParent(sex, age);
        return Math.min(0.85, 0.2 + 0.012 * (age - 18)) * rest;
    }

    private static void line(StringBuilder table, Object... cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            if (cell > 0) table.append(',');
            table.append(cells[cell]);
        }
        table.append('\n');
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
