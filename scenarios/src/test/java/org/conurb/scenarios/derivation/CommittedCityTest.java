package org.conurb.scenarios.derivation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/** What anybody would want of the city's figures, whatever they follow from. */
class CommittedCityTest {

    private static final int MANCHESTER = 2;
    private static final int ADULT = 18;
    private static final double ROUNDING = 1e-4; // a sum of figures of six digits
    private static final double CLOSE = 0.01; // flows by rate hang on who is there, a little
    private static final double YOUNG_WOMEN = 0.04; // their number grows by a few percent a year in some boroughs

    private final CommittedCity city = new CommittedCity();

    @Test
    void greaterManchesterHadItsPublishedNumberOfResidents() {
        double residents = 0;
        for (double[][] ofArea : city.population) residents += HandProjection.total(ofArea);
        assertEquals(2_685_386, residents);
    }

    @Test
    void zonesAreValidHoldTheirCentresAndDoNotOverlap() throws IOException, ParseException {
        String text = Files.readString(city.folder.resolve("zones.geojson"), StandardCharsets.UTF_8);
        Geometry zones = new GeoJsonReader().read(text);
        Matcher centres = Pattern.compile("\"centre_lon\": (\\S+), \"centre_lat\": (\\S+?)\\}")
                .matcher(text);
        assertEquals(346, zones.getNumGeometries());
        for (int zone = 0; zone < zones.getNumGeometries(); zone++) {
            Geometry shape = zones.getGeometryN(zone);
            assertTrue(shape.isValid(), "zone " + zone);
            assertTrue(centres.find());
            double longitude = Double.parseDouble(centres.group(1));
            double latitude = Double.parseDouble(centres.group(2));
            assertTrue(shape.contains(shape.getFactory().createPoint(new Coordinate(longitude, latitude))));
            for (int other = 0; other < zone; other++) {
                double shared = shape.intersection(zones.getGeometryN(other)).getArea();
                assertTrue(shared < 1e-6 * shape.getArea(), "zones " + other + " and " + zone + " overlap");
            }
        }
    }

    @Test
    void zonesOfABoroughShareAllItsResidents() throws IOException {
        String text = Files.readString(city.folder.resolve("zones.geojson"), StandardCharsets.UTF_8);
        Matcher properties =
                Pattern.compile("\"zone\": \"(\\w+)\".*?\"area\": \"(\\w+)\"").matcher(text);
        Map<String, String> areaOf = new HashMap<>();
        while (properties.find()) areaOf.put(properties.group(1), properties.group(2));
        Map<String, Double> shares = new TreeMap<>();
        for (Row row : city.read("zone_shares.csv")) {
            shares.merge(areaOf.get(row.text("zone")), row.number("share"), Double::sum);
        }
        assertEquals(List.of(Published.CODES), List.copyOf(shares.keySet()));
        shares.forEach((area, sum) -> assertEquals(1, sum, ROUNDING, area));
    }

    @Test
    void householdsHoldExactlyThoseWhoAreNotInEstablishments() {
        double[] housed = new double[CommittedCity.AREAS];
        for (Row row : city.read("households.csv")) {
            housed[CommittedCity.area(row, "area")] += row.number("size") * row.number("households");
        }
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            double outside = HandProjection.total(city.population[area]) - HandProjection.total(city.communal[area]);
            assertEquals(outside, housed[area], Published.CODES[area]);
        }
    }

    @Test
    void thereAreAdultsForEveryHouseholdAndPlacesForEveryChild() {
        double[] adults = new double[CommittedCity.AREAS];
        double[] places = new double[CommittedCity.AREAS];
        Map<String, Integer> heads =
                Map.of("one_person", 1, "couple", 2, "couple_children", 2, "lone_parent", 1, "other", 1);
        for (Row row : city.read("households.csv")) {
            int area = CommittedCity.area(row, "area");
            adults[area] += heads.get(row.text("type")) * row.number("households");
            places[area] += (row.number("size") - heads.get(row.text("type"))) * row.number("households");
        }
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            double minors = inHouseholds(area, 0, ADULT - 1);
            assertTrue(adults[area] <= inHouseholds(area, ADULT, CommittedCity.AGES - 1), Published.CODES[area]);
            assertTrue(minors <= places[area], Published.CODES[area]);
        }
    }

    private double inHouseholds(int area, int from, int to) {
        return HandProjection.between(city.population[area], from, to)
                - HandProjection.between(city.communal[area], from, to);
    }

    @Test
    void nowhereDoMoreLiveInEstablishmentsThanThereAre() {
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            for (int sex = 0; sex < 2; sex++) {
                for (int age = 0; age < CommittedCity.AGES; age++) {
                    assertTrue(city.communal[area][sex][age] <= city.population[area][sex][age]);
                }
            }
        }
    }

    @Test
    void nobodyLivesInTwoWaysAtOnce() {
        double[][] sum = new double[2][CommittedCity.AGES];
        for (String file : List.of("couples.csv", "lone_parents.csv", "living_alone.csv", "living_with_parents.csv")) {
            double[][] shares = city.shares(file);
            for (int sex = 0; sex < 2; sex++) {
                for (int age = 0; age < CommittedCity.AGES; age++) {
                    assertTrue(shares[sex][age] >= 0 && shares[sex][age] <= 1, file + " " + age);
                    sum[sex][age] += shares[sex][age];
                }
            }
        }
        for (double[] ofSex : sum) {
            for (int age = 0; age < CommittedCity.AGES; age++) {
                assertTrue(ofSex[age] <= 1 + ROUNDING, "at " + age + ": " + ofSex[age]);
            }
        }
    }

    @Test
    void destinationsAndAgeGapsAddUpToOne() {
        for (double[] fromOrigin : city.destination)
            assertEquals(1, Arrays.stream(fromOrigin).sum(), ROUNDING);
        Map<String, Double> gaps = new TreeMap<>();
        for (Row row : city.read("rates/couple_ages.csv")) {
            gaps.merge(row.text("woman_age"), row.number("share"), Double::sum);
        }
        gaps.forEach((woman, sum) -> assertEquals(1, sum, ROUNDING, "women from " + woman));
    }

    @Test
    void lifeExpectancyIsThatOfTheUnitedKingdom() {
        double[] published = {78.8, 82.7}; // national life tables, to a tenth
        for (int sex = 0; sex < 2; sex++) {
            double alive = 1;
            double years = 0;
            for (double chance : city.qx[sex]) {
                years += alive * (1 - chance / 2);
                alive *= 1 - chance;
            }
            assertEquals(published[sex], years, 0.06);
        }
    }

    @Test
    void theFirstYearsEventsAreThoseOfTheLastYearsKnown() {
        HandProjection year = new HandProjection(city);
        year.advance();
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            String name = Published.CODES[area];
            close(name, city.history(area, "births", 2010), year.births[area], YOUNG_WOMEN);
            close(name, city.history(area, "deaths", 2010), year.deaths[area], CLOSE);
            close(name, city.history(area, "internal_in", 2007), year.in[0][area], CLOSE);
            close(name, city.history(area, "internal_out", 2007), year.out[0][area], CLOSE);
            close(name, city.history(area, "international_in", 2007), year.in[1][area], CLOSE);
            close(name, city.history(area, "international_out", 2007), year.out[1][area], CLOSE);
        }
    }

    private static void close(String name, double expected, double found, double relative) {
        assertEquals(expected, found, relative * expected, name);
    }

    @Test
    void manchesterGainsStudentsAndLosesFamilies() {
        HandProjection year = new HandProjection(city);
        year.advance();
        assertTrue(HandProjection.between(year.net[MANCHESTER], 18, 20) > 5000);
        assertTrue(HandProjection.between(year.net[MANCHESTER], 22, 24) < 0);
        assertTrue(HandProjection.between(year.net[MANCHESTER], 29, 40) < 0);
        int wigan = CommittedCity.AREAS - 1;
        assertTrue(HandProjection.between(year.net[wigan], 18, 20) < 0);
        assertTrue(HandProjection.between(year.net[wigan], 21, 25) > 0);
    }

    @Test
    void tenYearsOnStudentTownsAreStillStudentTowns() {
        HandProjection run = new HandProjection(city);
        for (int year = 0; year < 10; year++) run.advance();
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            double before = HandProjection.between(city.population[area], 18, 24);
            double after = HandProjection.between(run.residents[area], 18, 24);
            assertEquals(1, after / before, 0.15, Published.CODES[area]); // the cohorts born about 2000 were small
            assertTrue(HandProjection.total(run.residents[area]) > 0);
        }
    }
}
