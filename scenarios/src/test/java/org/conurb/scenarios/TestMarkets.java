package org.conurb.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.population.HouseholdType;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.format.Marginals;

/**
 * Adds jobs and homes to the folder of {@link TestCity}: made up, the same shares everywhere, all totals agreeing.
 *
 * <p>Of those aged 16 to 74, 62 in a hundred work, 6 seek work, 14 have retired. Seven in ten work in their own area, one
 * outside the city, from where as many come. Three homes in five are owned, one in 25 is vacant.
 */
public final class TestMarkets {

    /** Files that are added. */
    public static final List<String> FILES = List.of(
            "jobs.csv",
            "commuting.csv",
            "qualifications.csv",
            "activity.csv",
            "dwellings.csv",
            "vacant_dwellings.csv",
            "prices.csv",
            "rents.csv",
            "rates/job_skills.csv",
            "rates/wages.csv",
            "rates/qualifications.csv",
            "rates/participation.csv",
            "rates/unemployment.csv",
            "rates/study.csv",
            "rates/dwelling_kinds.csv");

    private static final String[] SECTORS = {"C", "G", "P", "Q"};
    private static final String[] TENURES = {"owned", "private_rent", "social_rent"};
    private static final String[] LEVELS = {"none", "lower", "upper", "higher"};
    private static final double VACANT = 0.04;
    private static final int FIRST_AGE = 16;
    private static final int LAST_AGE = 74;

    private final Path folder;
    private final CityFolder city;
    private final int[] employed = new int[TestCity.AREAS.length];
    private final int[] jobs = new int[TestCity.AREAS.length];

    private TestMarkets(Path folder) {
        this.folder = folder;
        this.city = CityReader.read(folder);
    }

    /** Adds the tables and parameters to the folder of a test city; returns it. */
    public static Path add(Path folder) {
        TestMarkets markets = new TestMarkets(folder);
        try {
            markets.writePeople();
            markets.writeCommuting();
            markets.writeJobs();
            markets.writeHomes();
            markets.writeRates();
            markets.writeDescription();
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void writePeople() throws IOException {
        StringBuilder levels = new StringBuilder("area,qualification,persons\n");
        StringBuilder activity = new StringBuilder("area,activity,persons\n");
        for (int area = 0; area < employed.length; area++) {
            String code = TestCity.AREAS[area];
            int adults = city.marginals().residentsBetween(area, FIRST_AGE, Marginals.LAST_AGE);
            int[] ofLevel = shared(adults, 0.25, 0.4, 0.13, 0.22);
            for (int level = 0; level < LEVELS.length; level++) line(levels, code, LEVELS[level], ofLevel[level]);
            int[] doing = shared(city.marginals().residentsBetween(area, FIRST_AGE, LAST_AGE), 0.62, 0.06, 0.14, 0.18);
            employed[area] = doing[0];
            line(activity, code, "employed", doing[0]);
            line(activity, code, "unemployed", doing[1]);
            line(activity, code, "retired", doing[2]);
            line(activity, code, "inactive", doing[3]);
        }
        write("qualifications.csv", levels);
        write("activity.csv", activity);
    }

    private void writeCommuting() throws IOException {
        StringBuilder commuting = new StringBuilder("home,work,workers\n");
        for (int home = 0; home < employed.length; home++) {
            int work = 1 - home;
            int[] workers = shared(employed[home], 0.7, 0.2, 0.1);
            line(commuting, TestCity.AREAS[home], TestCity.AREAS[home], workers[0]);
            line(commuting, TestCity.AREAS[home], TestCity.AREAS[work], workers[1]);
            line(commuting, TestCity.AREAS[home], "OUTSIDE", workers[2]);
            line(commuting, "OUTSIDE", TestCity.AREAS[home], workers[2]);
            jobs[home] += workers[0] + workers[2];
            jobs[work] += workers[1];
        }
        write("commuting.csv", commuting);
    }

    private void writeJobs() throws IOException {
        StringBuilder table = new StringBuilder("zone,sector,jobs\n");
        for (int area = 0; area < jobs.length; area++) {
            int[] ofZone = shared(jobs[area], 0.6, 0.2, 0.2);
            for (int place = 0; place < ofZone.length; place++) {
                int[] ofSector = shared(ofZone[place], 0.3, 0.3, 0.2, 0.2);
                for (int sector = 0; sector < SECTORS.length; sector++) {
                    line(table, TestCity.ZONES[3 * area + place], SECTORS[sector], ofSector[sector]);
                }
            }
        }
        write("jobs.csv", table);
    }

    private void writeHomes() throws IOException {
        StringBuilder dwellings = new StringBuilder("zone,tenure,dwellings\n");
        StringBuilder vacant = new StringBuilder("area,tenure,dwellings\n");
        StringBuilder prices = new StringBuilder("area,type,price\n");
        StringBuilder rents = new StringBuilder("area,tenure,bedrooms,rent\n");
        for (int area = 0; area < jobs.length; area++) {
            String code = TestCity.AREAS[area];
            int lived = households(area);
            int empty = (int) Math.round(lived * VACANT / (1 - VACANT));
            int[] ofZone = new int[3];
            for (int place = 0; place < 2; place++) {
                ofZone[place] = (int) Math.round(
                        (lived + empty) * city.zones().zone(3 * area + place).shareOfArea());
            }
            ofZone[2] = lived + empty - ofZone[0] - ofZone[1];
            for (int place = 0; place < ofZone.length; place++) {
                int[] ofTenure = shared(ofZone[place], 0.6, 0.2, 0.2);
                for (int tenure = 0; tenure < TENURES.length; tenure++) {
                    line(dwellings, TestCity.ZONES[3 * area + place], TENURES[tenure], ofTenure[tenure]);
                }
            }
            int[] ofTenure = shared(empty, 0.6, 0.3, 0.1);
            for (int tenure = 0; tenure < TENURES.length; tenure++)
                line(vacant, code, TENURES[tenure], ofTenure[tenure]);
            line(prices, code, "detached", 250_000);
            line(prices, code, "semi_detached", 150_000);
            line(prices, code, "terraced", 110_000);
            line(prices, code, "flat", 100_000);
            for (int bedrooms = 1; bedrooms <= 5; bedrooms++) {
                line(rents, code, "private_rent", bedrooms, 4_000 + 1_500 * bedrooms);
                line(rents, code, "social_rent", bedrooms, 2_800 + 400 * bedrooms);
            }
        }
        write("dwellings.csv", dwellings);
        write("vacant_dwellings.csv", vacant);
        write("prices.csv", prices);
        write("rents.csv", rents);
    }

    private int households(int area) {
        int households = 0;
        for (HouseholdType type : HouseholdType.values()) {
            for (int size = 1; size <= Marginals.LARGEST_HOUSEHOLD; size++) {
                households += city.marginals().households(area, type, size);
            }
        }
        return households;
    }

    private void writeRates() throws IOException {
        StringBuilder skills = new StringBuilder("sector,skill,share\n");
        StringBuilder wages = new StringBuilder("sector,skill,wage\n");
        for (char sector = 'A'; sector <= 'U'; sector++) {
            line(skills, sector, "low", 0.4);
            line(skills, sector, "middle", 0.3);
            line(skills, sector, "high", 0.3);
            line(wages, sector, "low", 14_000);
            line(wages, sector, "middle", 21_000);
            line(wages, sector, "high", 34_000);
        }
        write("rates/job_skills.csv", skills);
        write("rates/wages.csv", wages);
        writeAges();
        StringBuilder kinds = new StringBuilder("area,tenure,type,bedrooms,share\n");
        for (String area : TestCity.AREAS) {
            for (String tenure : TENURES) {
                line(kinds, area, tenure, "detached", 4, 0.1);
                line(kinds, area, tenure, "semi_detached", 3, 0.4);
                line(kinds, area, tenure, "terraced", 2, 0.3);
                line(kinds, area, tenure, "flat", 1, 0.2);
            }
        }
        write("rates/dwelling_kinds.csv", kinds);
    }

    private void writeAges() throws IOException {
        StringBuilder levels = new StringBuilder("sex,age,qualification,share\n");
        StringBuilder active = new StringBuilder("sex,age,qualification,share\n");
        StringBuilder unemployed = new StringBuilder("sex,age,qualification,share\n");
        StringBuilder study = new StringBuilder("sex,age,study,share\n");
        double[] ofLevel = {0.25, 0.4, 0.13, 0.22};
        for (String sex : new String[] {"M", "F"}) {
            for (int age = FIRST_AGE; age <= LAST_AGE + 1; age++) {
                for (int level = 0; level < LEVELS.length; level++) {
                    double takePart = age < 60 ? 0.75 + 0.05 * level : age <= LAST_AGE ? 0.2 : 0;
                    line(levels, sex, age, LEVELS[level], ofLevel[level]);
                    line(active, sex, age, LEVELS[level], takePart);
                    line(unemployed, sex, age, LEVELS[level], age <= LAST_AGE ? 0.12 - 0.03 * level : 0);
                }
            }
            for (int age = 4; age <= 22; age++) {
                line(study, sex, age, "none", age >= 5 && age < 16 ? 0 : age < 5 || age == 22 ? 1 : 0.4);
                line(study, sex, age, "school", age >= 5 && age < 16 ? 1 : 0);
                line(study, sex, age, "further", age >= 16 && age < 18 ? 0.6 : 0);
                line(study, sex, age, "higher", age >= 18 && age < 22 ? 0.6 : 0);
            }
        }
        write("rates/qualifications.csv", levels);
        write("rates/participation.csv", active);
        write("rates/unemployment.csv", unemployed);
        write("rates/study.csv", study);
    }

    private void writeDescription() throws IOException {
        String text = Files.readString(folder.resolve("city.yaml"));
        String first = "- population.csv";
        int place = text.indexOf(first);
        String indent = text.substring(text.lastIndexOf('\n', place) + 1, place);
        StringBuilder files = new StringBuilder();
        for (String file : FILES) files.append("- ").append(file).append('\n').append(indent);
        Files.writeString(folder.resolve("city.yaml"), text.substring(0, place) + files + text.substring(place));
        Path parameters = folder.resolve("parameters.yaml");
        String committed =
                Files.readString(TestData.repository().resolve("scenarios/greater-manchester/city/parameters.yaml"));
        StringBuilder all = new StringBuilder(Files.readString(parameters));
        committed
                .lines()
                .dropWhile(line -> !line.startsWith("labour."))
                .forEach(line -> all.append(line).append('\n'));
        Files.writeString(parameters, all);
    }

    /** Whole numbers in about these shares; the first takes what rounding leaves. */
    private static int[] shared(int total, double... shares) {
        int[] whole = new int[shares.length];
        whole[0] = total;
        for (int part = 1; part < shares.length; part++) {
            whole[part] = (int) (total * shares[part]);
            whole[0] -= whole[part];
        }
        return whole;
    }

    private static void line(StringBuilder table, Object... cells) {
        for (int cell = 0; cell < cells.length; cell++) {
            if (cell > 0) table.append(',');
            table.append(cells[cell] instanceof Double value ? String.format(Locale.ROOT, "%.6f", value) : cells[cell]);
        }
        table.append('\n');
    }

    private void write(String file, StringBuilder text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
