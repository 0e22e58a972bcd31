package org.conurb.scenarios.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conurb.scenarios.derivation.CsvFile.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What anybody would want of the city's jobs and homes, whatever they follow from: a second reading of the files. */
class CommittedMarketsTest {

    private static final int FIRST_AGE = 16;
    private static final int LAST_AGE = 74;
    private static final double ROUNDING = 1e-4; // a sum of figures of six digits

    private final CommittedCity city = new CommittedCity();
    private final Map<String, String> areaOf = new HashMap<>();

    @BeforeEach
    void readZones() throws IOException {
        String text = Files.readString(city.folder.resolve("zones.geojson"), StandardCharsets.UTF_8);
        Matcher zone =
                Pattern.compile("\"zone\": \"(\\w+)\".*?\"area\": \"(\\w+)\"").matcher(text);
        while (zone.find()) areaOf.put(zone.group(1), zone.group(2));
    }

    /** Sums of a column by what is in others; {@code area} stands for the area of {@code zone} where there is one. */
    private Map<String, Double> sums(String file, String column, String... by) {
        Map<String, Double> sums = new TreeMap<>();
        for (Row row : city.read(file)) {
            List<String> key = Arrays.stream(by)
                    .map(name -> name.equals("area") && row.columns().containsKey("zone")
                            ? areaOf.get(row.text("zone"))
                            : row.text(name))
                    .toList();
            sums.merge(String.join(" ", key), row.number(column), Double::sum);
        }
        return sums;
    }

    @Test
    void everyJobHasAWorkerFromTheCityOrOutside() {
        Map<String, Double> jobs = sums("jobs.csv", "jobs", "area");
        Map<String, Double> workers = sums("commuting.csv", "workers", "work");
        for (String area : Published.CODES) assertEquals(workers.get(area), jobs.get(area), area);
        double all = jobs.values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(904_361 + 155_350 + 99_708 + 89_590, all, "census: within, into, at home, no fixed place");
    }

    @Test
    void everyoneEmployedCommutesOrWorksAtHome() {
        Map<String, Double> workers = sums("commuting.csv", "workers", "home");
        Map<String, Double> activity = sums("activity.csv", "persons", "area", "activity");
        for (String area : Published.CODES) assertEquals(workers.get(area), activity.get(area + " employed"), area);
    }

    @Test
    void qualificationsAndActivitiesAreThoseOfAllResidents() {
        Map<String, Double> qualified = sums("qualifications.csv", "persons", "area");
        Map<String, Double> active = sums("activity.csv", "persons", "area");
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            String code = Published.CODES[area];
            double adults = HandProjection.between(city.population[area], FIRST_AGE, CommittedCity.AGES - 1);
            assertEquals(adults, qualified.get(code), code);
            assertEquals(HandProjection.between(city.population[area], FIRST_AGE, LAST_AGE), active.get(code), code);
        }
    }

    @Test
    void everyHouseholdHasADwellingAndTheRestAreVacant() {
        Map<String, Double> dwellings = sums("dwellings.csv", "dwellings", "area");
        Map<String, Double> vacant = sums("vacant_dwellings.csv", "dwellings", "area");
        Map<String, Double> households = sums("households.csv", "households", "area");
        for (String area : Published.CODES) {
            assertEquals(households.get(area), dwellings.get(area) - vacant.get(area), area);
            double share = vacant.get(area) / dwellings.get(area);
            assertTrue(share > 0.02 && share < 0.05, area + " has a vacant share of " + share);
        }
        Map<String, Double> ofTenure = sums("dwellings.csv", "dwellings", "area", "tenure");
        sums("vacant_dwellings.csv", "dwellings", "area", "tenure")
                .forEach((key, number) -> assertTrue(number < ofTenure.get(key) / 2, key));
    }

    @Test
    void socialTenantsAreAsManyAsTheCensusCounts() {
        double social = sums("dwellings.csv", "dwellings", "tenure").get("social_rent")
                - sums("vacant_dwellings.csv", "dwellings", "tenure").get("social_rent");
        assertEquals(247_540, social, 0.005 * 247_540); // households grew a little from March to June
    }

    @Test
    void homesInTheCityCentreAreLetPrivatelyAndThoseOfSuburbsOwned() {
        Map<String, Double> homes = sums("dwellings.csv", "dwellings", "zone", "tenure");
        assertTrue(homes.get("E02006917 private_rent") > 2 * homes.get("E02006917 owned")); // Manchester 060
        assertTrue(homes.get("E02001219 owned") > 10 * homes.get("E02001219 private_rent")); // Stockport 033
    }

    @Test
    void sharesAddUpToOne() {
        addUp(sums("rates/job_skills.csv", "share", "sector"));
        addUp(sums("rates/qualifications.csv", "share", "sex", "age"));
        addUp(sums("rates/study.csv", "share", "sex", "age"));
        addUp(sums("rates/dwelling_kinds.csv", "share", "area", "tenure"));
    }

    private static void addUp(Map<String, Double> sums) {
        sums.forEach((key, sum) -> assertEquals(1, sum, ROUNDING, key));
    }

    @Test
    void theRatesGiveTheWorkersAndSeekersOfTheMargins() {
        Map<String, Double> activity = sums("activity.csv", "persons", "activity");
        Map<String, Double> level = sums("rates/qualifications.csv", "share", "sex", "age", "qualification");
        Map<String, Double> study = sums("rates/study.csv", "share", "sex", "age", "study");
        Map<String, Double> unemployed = sums("rates/unemployment.csv", "share", "sex", "age", "qualification");
        double ofStudents = studentShare();
        double active = 0;
        double seeking = 0;
        for (Map.Entry<String, Double> share : sums("rates/participation.csv", "share", "sex", "age", "qualification")
                .entrySet()) {
            String[] key = share.getKey().split(" ");
            int age = Integer.parseInt(key[1]);
            if (age > LAST_AGE) continue;
            double persons = 0;
            for (double[][] ofArea : city.population) persons += ofArea[key[0].equals("M") ? 0 : 1][age];
            double others = age < 35 ? study.get(key[0] + " " + age + " none") : 1;
            double taking =
                    persons * level.get(share.getKey()) * (others * share.getValue() + (1 - others) * ofStudents);
            active += taking;
            seeking += taking * unemployed.get(share.getKey());
        }
        double wanted = activity.get("employed") + activity.get("unemployed");
        assertEquals(wanted, active, ROUNDING * wanted);
        assertEquals(activity.get("unemployed"), seeking, 10 * ROUNDING * activity.get("unemployed"));
    }

    private double studentShare() {
        try {
            String text = Files.readString(city.folder.resolve("parameters.yaml"), StandardCharsets.UTF_8);
            Matcher value =
                    Pattern.compile("labour.studentShare: \\{value: ([0-9.]+)").matcher(text);
            assertTrue(value.find());
            return Double.parseDouble(value.group(1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void unemploymentIsTwiceAsHighWithoutQualificationsAsWithAny() {
        Map<String, Double> shares = sums("rates/unemployment.csv", "share", "sex", "age", "qualification");
        for (String sex : Published.SEX) {
            assertTrue(shares.get(sex + " 40 none") > 1.8 * shares.get(sex + " 40 lower"));
            assertTrue(shares.get(sex + " 40 lower") > 1.8 * shares.get(sex + " 40 higher"));
            assertTrue(shares.get(sex + " 18 lower") > 2 * shares.get(sex + " 40 lower"));
        }
    }

    @Test
    void theMeanWageIsThatOfAverageWeeklyEarnings() {
        Map<String, Double> jobs = sums("jobs.csv", "jobs", "sector");
        Map<String, Double> skill = sums("rates/job_skills.csv", "share", "sector", "skill");
        double paid = 0;
        for (Row row : city.read("rates/wages.csv")) {
            String sector = row.text("sector");
            paid += jobs.get(sector) * skill.get(sector + " " + row.text("skill")) * row.number("wage");
        }
        double all = jobs.values().stream().mapToDouble(Double::doubleValue).sum();
        assertEquals(0.95 * 457 * 52.18, paid / all, 1); // wages are written in whole pounds
    }

    @Test
    void ownedHomesCostTheMedianPaidInTraffordAndBolton() {
        assertEquals(185_000, meanPrice("E08000009"), 100); // prices are written in hundreds of pounds
        assertEquals(109_950, meanPrice("E08000001"), 100);
    }

    private double meanPrice(String area) {
        Map<String, Double> price = sums("prices.csv", "price", "area", "type");
        Map<String, Double> kind = sums("rates/dwelling_kinds.csv", "share", "area", "tenure", "type");
        double mean = 0;
        for (String type : DwellingFiles.TYPES) {
            mean += kind.get(area + " owned " + type) * price.get(area + " " + type);
        }
        return mean;
    }
}
