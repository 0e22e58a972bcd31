package org.conurb.scenarios.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.Zones;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.policy.CloseRoad;
import org.conurb.engine.policy.Intervention;
import org.conurb.engine.policy.PlantClosure;
import org.conurb.engine.policy.Site;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interventions become typed entries, or are refused with file, line, key and remedy. */
class InterventionReaderTest {

    @TempDir
    Path folder;

    private Path file(String... entries) {
        StringBuilder text = new StringBuilder(ScenarioFiles.GOOD + "interventions:\n");
        for (String entry : entries) text.append("  - ").append(entry).append('\n');
        return ScenarioFiles.write(folder, text.toString());
    }

    private Scenario read(String... entries) {
        return ScenarioReader.read(file(entries));
    }

    private String refusal(String... entries) {
        Path file = file(entries);
        return assertThrows(InputException.class, () -> ScenarioReader.read(file))
                .getMessage()
                .replace(folder + "/", "");
    }

    private String unfit(String... entries) {
        Scenario scenario = read(entries);
        Zones zones = new Zones(
                List.of(new Zones.Zone("Z1", "Mill Lane", 0, null, 0, 0, 1)),
                new Areas(List.of("E1"), List.of("North")));
        CityFacts city = new CityFacts("Town", 2011, zones, "EPSG:27700", null, null, true, true);
        return assertThrows(InputException.class, () -> ScenarioChecks.against(scenario, city))
                .getMessage()
                .replace(folder + "/", "");
    }

    @Test
    void anEntryBecomesTheRecordOfItsKindWithDefaults() {
        List<Intervention> made = read(
                        "{kind: close_road, year: 2014, until: 2016, where: {roads: [A5103, M60]}}",
                        "{kind: site, year: 2015, zone: Z1, dwellings: 120, tenure: social_rent, type: flat}",
                        "{kind: plant_closure, year: 2016, name: The mill, zone: Z1, sector: C, jobs: 300}")
                .interventions()
                .stream()
                .map(PlannedIntervention::intervention)
                .toList();
        CloseRoad closure = (CloseRoad) made.get(0);
        assertEquals(2014, closure.year());
        assertEquals(2016, closure.until());
        assertEquals(List.of("A5103", "M60"), closure.where().roads());
        assertEquals(List.of(), closure.where().links());
        assertEquals(50, closure.where().within());
        assertEquals(new Site(2015, "Z1", 120, Tenure.SOCIAL_RENT, DwellingType.FLAT), made.get(1));
        assertEquals(new PlantClosure(2016, "Z1", Sector.C, 300), made.get(2));
    }

    @Test
    void drawingsAreWktOrGeoJson() {
        for (String drawing : List.of(
                "'LINESTRING (-2.24 53.48, -2.25 53.47)'",
                "{type: LineString, coordinates: [[-2.24, 53.48], [-2.25, 53.47]]}")) {
            CloseRoad closure = (CloseRoad) read("{kind: close_road, year: 2014, where: {geometry: " + drawing + "}}")
                    .interventions()
                    .get(0)
                    .intervention();
            assertEquals(
                    "LINESTRING (-2.24 53.48, -2.25 53.47)",
                    closure.where().geometry().toText());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (-2.24 53.48 | a drawing that cannot be read",
                "'POINT (383000 398000)' | the point 383000.0, 398000.0, which is not in degrees",
                "'POLYGON ((0 0, 1 1, 1 0, 0 1, 0 0))' | a drawing that crosses itself",
                "LINESTRING EMPTY | an empty drawing",
            })
    void aDrawingThatIsNoneIsRefused(String drawing, String found) {
        String refusal = refusal("{kind: close_road, year: 2014, where: {geometry: \"" + drawing.strip() + "\"}}");
        assertTrue(
                refusal.startsWith("scenario.yaml:19: interventions.0.where.geometry: found " + found.strip()),
                refusal);
        assertTrue(refusal.endsWith("expected WKT or a GeoJSON geometry in longitude and latitude (WGS84)"), refusal);
    }

    @Test
    void aKindIsNamedWithTheNearestOne() {
        String refusal = refusal("{kind: close_raod, year: 2014, where: {roads: [M60]}}");
        assertTrue(refusal.startsWith("scenario.yaml:19: interventions.0.kind: found 'close_raod'"), refusal);
        assertTrue(refusal.endsWith("did you mean 'close_road'?"), refusal);
        assertTrue(refusal("{year: 2014}").contains("interventions.0.kind: found nothing"));
        assertTrue(refusal("close_road").contains("interventions.0: found 'close_road'; expected a mapping of kind"));
    }

    @Test
    void everythingWrongWithAnEntryIsToldAtOnceWithItsLine() {
        String refusal = refusal(
                "{kind: close_road, where: {road: [M60]}}",
                "kind: site\n    year: 2014\n    zone: Z1\n    homes: 100\n    tenure: social");
        assertEquals(
                List.of(
                        "scenario.yaml:19: interventions.0.where.road: found an unknown key 'road'; expected one of"
                                + " links, roads, geometry, within; did you mean 'roads'?",
                        "scenario.yaml:19: interventions.0.year: found nothing; expected a whole number from 1901 to"
                                + " 2200; add the key 'year'",
                        "scenario.yaml:20: interventions.1.dwellings: found nothing; expected a whole number from 1 to"
                                + " 1000000; add the key 'dwellings'",
                        "scenario.yaml:23: interventions.1.homes: found an unknown key 'homes'; expected one of kind,"
                                + " year, name, description, zone, dwellings, tenure, type",
                        "scenario.yaml:24: interventions.1.tenure: found 'social'; expected the word 'owned' or"
                                + " 'private_rent' or 'social_rent'"),
                refusal.lines().toList());
    }

    @Test
    void yearsLieWithinTheScenario() {
        String refusal = refusal(
                "{kind: plant_closure, year: 2011, zone: Z1, sector: C, jobs: 300}",
                "{kind: plant_closure, year: 2042, zone: Z1, sector: C, jobs: 300}");
        assertEquals(
                List.of(
                        "scenario.yaml:19: interventions.0.year: found 2011; expected a year of the scenario, 2012 to"
                                + " 2041",
                        "scenario.yaml:20: interventions.1.year: found 2042; expected a year of the scenario, 2012 to"
                                + " 2041"),
                refusal.lines().toList());
    }

    @Test
    void anInterventionAfterAShortenedRunIsNoMistake() throws IOException {
        Path file = file(
                "{kind: plant_closure, year: 2014, zone: Z1, sector: C, jobs: 300}",
                "{kind: plant_closure, year: 2030, zone: Z1, sector: C, jobs: 300}");
        Scenario scenario = ScenarioReader.read(file, List.of(), 5);
        assertEquals(2, scenario.interventions().size());
        String written = ScenarioWriter.yaml(scenario, folder);
        Scenario again = ScenarioReader.read(Files.writeString(folder.resolve("again.yaml"), written));
        assertEquals(1, again.interventions().size());
    }

    @Test
    void placesThatTheCityDoesNotHaveAreToldAtOnce() {
        String unfit = unfit(
                "{kind: site, year: 2014, zone: Z2, dwellings: 120}",
                "{kind: close_road, year: 2014, where: {roads: [M60]}}",
                "{kind: congestion_charge, year: 2014, until: 2013, where: {areas: [F1]}, price: 5}");
        assertEquals(
                List.of(
                        "scenario.yaml:19: interventions.0.zone: found 'Z2'; expected a zone of the city; did you mean"
                                + " 'Z1'?",
                        "scenario.yaml:20: interventions.1.kind: found a change of roads; expected a city that has a"
                                + " folder network",
                        "scenario.yaml:21: interventions.2.until: found 2013; expected a year after 2014",
                        "scenario.yaml:21: interventions.2.where.areas.0: found 'F1'; expected an area of the city; did"
                                + " you mean 'E1'?"),
                unfit.lines().toList());
    }

    @Test
    void twoThatSpeakOfTheSamePeopleAreToldWithTheYear() {
        String unfit = unfit(
                "{kind: fertility, year: 2014, until: 2020, ages: {to: 29}, factor: {2014: 1, 2018: 0.8}}",
                "{kind: fertility, year: 2016, factor: 1.1}",
                "{kind: life_expectancy, year: 2016, years: 1, ages: {from: 60}}",
                "{kind: migration, year: 2016, direction: in}");
        assertEquals(
                List.of(
                        "scenario.yaml:20: interventions.1.year: found fertility at ages 0 to 120 in 2016, of which"
                                + " interventions.0 speaks too; expected each in one of them a year: other ages or years,"
                                + " or until in the earlier one",
                        "scenario.yaml:21: interventions.2.ages: found ages 60 to 120 with years; expected ages with a"
                                + " factor only; years are of all ages",
                        "scenario.yaml:22: interventions.3.factor: found neither a factor nor extra persons; expected"
                                + " either of them, or both"),
                unfit.lines().toList());
        assertTrue(refusal("{kind: migration, year: 2014, direction: through, extra: 100}")
                .endsWith("interventions.0.direction: found 'through'; expected the word 'in' or 'out'"));
        assertTrue(refusal("{kind: life_expectancy, year: 2014, years: 40}").contains("a number from -15 to 15"));
    }

    @Test
    void theResolvedCopyReadsAsTheSameInterventions() throws IOException {
        Scenario scenario = read(
                "{kind: close_road, year: 2014, name: A closure, where: {geometry: 'POINT (-2.24 53.48)', within: 300}}",
                "{kind: congestion_charge, year: 2015, where: {zones: [Z1]}, price: 5.5}",
                "{kind: training_programme, year: 2014, places: {2014: 10, 2016: 20}, ages: {to: 30}, gains: upper}",
                "{kind: sector_growth, year: 2014, sector: C, extra: 0.01}",
                "{kind: fertility, year: 2014, ages: {to: 29}, factor: 0.9}",
                "{kind: life_expectancy, year: 2014, until: 2016, years: {2014: 0.5, 2016: 1}}",
                "{kind: migration, year: 2014, direction: out, flow: international, extra: -100}");
        String written = ScenarioWriter.yaml(scenario, folder);
        Scenario again = ScenarioReader.read(Files.writeString(folder.resolve("again.yaml"), written));
        assertEquals(scenario.interventions().toString(), again.interventions().toString());
        assertEquals(written, ScenarioWriter.yaml(again, folder));
    }

    @Test
    void anOwnInterventionIsNamedByItsWord() {
        Scenario scenario = read("{kind: own, type: flood, year: 2014, settings: {zone: Z1, share: 0.5}}");
        assertEquals(new Flood(2014, "Z1", 0.5), scenario.interventions().get(0).intervention());
        assertEquals(
                "scenario.yaml:19: interventions.0.type: found 'flod'; expected one of flood; did you mean 'flood'?",
                refusal("{kind: own, type: flod, year: 2014}"));
        assertEquals(
                "scenario.yaml:19: interventions.0.settings: found settings that 'flood' refuses; expected zone, a code,"
                        + " and share, a number from 0 to 1",
                refusal("{kind: own, type: flood, year: 2014, settings: {zone: Z1, share: 2}}"));
    }

    /** A kind without a record could not be read, a record without a kind could not be named. */
    @Test
    void theSchemaAndTheProgramKnowTheSameKinds() {
        List<String> known = new ArrayList<>(Arrays.stream(InterventionKind.values())
                .map(InterventionKind::word)
                .toList());
        known.add(InterventionReader.OWN);
        List<String> published = new ArrayList<>(ScenarioSchema.load().kinds().keySet());
        assertEquals(
                known.stream().sorted().toList(), published.stream().sorted().toList());
    }
}
