package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.conurb.scenarios.problem.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the reader says of a city folder in which something is wrong. */
class CityProblemsTest {

    @TempDir
    Path folder;

    private BrokenCity city;

    @BeforeEach
    void writeTheTestCity() {
        city = BrokenCity.write(folder.resolve("city"));
    }

    @Test
    void aFolderThatIsNotThere() {
        BrokenCity none = BrokenCity.write(folder.resolve("other"));
        Path missing = none.folder().resolve("nowhere");
        String text = assertThrows(InputException.class, () -> CityReader.read(missing))
                .getMessage();
        assertTrue(text.endsWith("found no such folder; expected the folder of a city, with city.yaml in it"), text);
    }

    @Test
    void aKeyThatIsMisspelt() {
        List<String> problems =
                city.change("city.yaml", "currency:", "curency:").problems();
        assertTrue(problems.get(0).startsWith("city.yaml:1: currency: found no such key"), problems.get(0));
        assertTrue(problems.get(1).startsWith("city.yaml:5: curency: found an unknown key"), problems.get(1));
        assertTrue(problems.get(1).endsWith("did you mean 'currency'?"), problems.get(1));
    }

    @Test
    void aValueOfTheWrongType() {
        assertEquals(
                "city.yaml:4: baseYear: found 'soon'; expected a whole number from 1801 to 2200",
                city.change("city.yaml", "2011", "soon").problem());
    }

    @Test
    void aGridThatIsNotKnownOrNotInMetres() {
        String expected = "; expected the EPSG code of a grid in metres such as EPSG:27700";
        assertEquals(
                "city.yaml:3: crs: found 'EPSG:99999', which is not known" + expected,
                city.change("city.yaml", "EPSG:27700", "EPSG:99999").problem());
        assertEquals(
                "city.yaml:3: crs: found 'EPSG:4326', which is not in metres" + expected + "; choose a projected grid",
                city.change("city.yaml", "EPSG:99999", "EPSG:4326").problem());
        assertEquals(
                "city.yaml:3: crs: found 'British National Grid'" + expected,
                city.change("city.yaml", "EPSG:4326", "British National Grid").problem());
    }

    @Test
    void aFileThatIsMissing() {
        assertEquals(
                "rates/dissolution.csv: found no such file; expected a table with the columns age,rate;"
                        + " add it to the city's folder",
                city.delete("rates/dissolution.csv").problem());
    }

    @Test
    void anEmptyFileAndAHeaderWithoutRows() {
        assertEquals(
                "rates/mortality_area.csv: found an empty file; expected a header: area,ratio",
                city.write("rates/mortality_area.csv", "").problem());
        assertEquals(
                "rates/mortality_area.csv: found a header and no rows; expected at least one row",
                city.write("rates/mortality_area.csv", "area,ratio\n").problem());
        assertTrue(city.write("city.yaml", "").problems().get(0).contains("found an empty file"));
    }

    @Test
    void aFileThatIsNotUtf8() {
        byte[] latin = "area,ratio\nA01,1\nA0ü,1\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "rates/mortality_area.csv:3: found bytes that are not UTF-8; expected a text file in UTF-8;"
                        + " save the file as UTF-8",
                city.write("rates/mortality_area.csv", latin).problem());
    }

    @Test
    void aColumnThatIsMisspelt() {
        assertEquals(
                List.of(
                        "rates/mortality.csv:1: qx: found no such column; expected the columns sex,age,qx; add it",
                        "rates/mortality.csv:1: qz: found an unknown column; expected the columns sex,age,qx;"
                                + " did you mean 'qx'?"),
                city.change("rates/mortality.csv", "qx", "qz").problems());
    }

    @Test
    void aRateAboveOne() {
        assertEquals(
                "rates/mortality_improvement.csv:3: improvement: found '1.5'; expected a number from -1 to 1",
                city.change("rates/mortality_improvement.csv", "M,1,0.015", "M,1,1.5")
                        .problem());
        city.change("rates/mortality_improvement.csv", "M,1,1.5", "M,1,0.015");
        assertEquals(
                "rates/migration_out.csv:2: rate: found '38'; expected a number from 0 to 1",
                city.change("rates/migration_out.csv", "A01,internal,M,0,0.038", "A01,internal,M,0,38")
                        .problem());
    }

    @Test
    void aNumberThatIsNone() {
        assertEquals(
                "rates/dissolution.csv:2: rate: found '1,5 %'; expected a number from 0 to 1",
                city.change("rates/dissolution.csv", "16,0.015", "16,\"1,5 %\"").problem());
        city.change("rates/dissolution.csv", "16,\"1,5 %\"", "16,NaN");
        assertEquals("rates/dissolution.csv:2: rate: found 'NaN'; expected a number from 0 to 1", city.problem());
        assertEquals(
                "rates/dissolution.csv:2: rate: found nothing; expected a number from 0 to 1",
                city.change("rates/dissolution.csv", "16,NaN", "16,").problem());
    }

    @Test
    void aCountThatIsNegativeOrNotWhole() {
        String row = city.text("population.csv").lines().skip(1).findFirst().orElseThrow();
        assertEquals(
                "population.csv:2: population: found '-3'; expected a whole number of at least 0",
                city.change("population.csv", row, "A01,M,0,-3").problem());
        assertEquals(
                "population.csv:2: population: found '3.5'; expected a whole number of at least 0",
                city.change("population.csv", "A01,M,0,-3", "A01,M,0,3.5").problem());
    }

    @Test
    void anUnknownZoneOrArea() {
        assertEquals(
                "zone_shares.csv:3: zone: found 'Z99'; expected one of Z01, Z02, Z03, Z04, Z05, Z06",
                city.change("zone_shares.csv", "Z02", "Z99").problem());
        city.change("zone_shares.csv", "Z99", "Z02");
        assertEquals(
                "rates/fertility.csv:2: area: found 'London'; expected one of A01, A02",
                city.change("rates/fertility.csv", "A01,15", "London,15").problem());
    }

    @Test
    void aRowThatComesTwice() {
        assertEquals(
                "zone_shares.csv:8: found zone Z02 a second time (first in line 3); expected each once; remove one",
                city.write("zone_shares.csv", city.text("zone_shares.csv") + "Z02,0.3\n")
                        .problem());
    }

    @Test
    void rowsThatAreMissing() {
        assertEquals(
                "rates/couples.csv: age: found no row with age 17 for sex M; expected a row for each, 0 included;"
                        + " add what is missing",
                removeLines("rates/couples.csv", "M,17,").problem());
        city = BrokenCity.write(folder.resolve("again"));
        assertEquals(
                "rates/mortality.csv: age: found no rows with age 0 to 2 for sex F; expected a row for each,"
                        + " 0 included; add what is missing",
                removeLines("rates/mortality.csv", "F,0,", "F,1,", "F,2,").problem());
        city = BrokenCity.write(folder.resolve("once more"));
        assertEquals(
                "rates/fertility.csv: age: found no rows for area A02; expected a row for each, 0 included;"
                        + " add what is missing",
                removeLines("rates/fertility.csv", "A02,").problem());
    }

    private BrokenCity removeLines(String file, String... starts) {
        StringBuilder kept = new StringBuilder();
        city.text(file)
                .lines()
                .filter(line -> List.of(starts).stream().noneMatch(line::startsWith))
                .forEach(line -> kept.append(line).append('\n'));
        return city.write(file, kept.toString());
    }

    @Test
    void sharesThatDoNotAddUp() {
        assertEquals(
                "zone_shares.csv: share: found shares that add up to 1.1 for area A01; expected a sum of 1",
                city.change("zone_shares.csv", "Z01,0.5", "Z01,0.6").problem());
        city.change("zone_shares.csv", "Z01,0.6", "Z01,0.5");
        assertEquals(
                "rates/migration_od.csv: share: found shares that add up to 0.9 for origin A01; expected a sum of 1",
                city.change("rates/migration_od.csv", "elsewhere,0.7", "elsewhere,0.6")
                        .problem());
    }

    @Test
    void householdsThatDoNotHoldTheResidents() {
        String row = "A01,couple,2,";
        String problem = city.change("households.csv", row, row + "1").problem();
        assertTrue(problem.startsWith("households.csv: households: found households for "), problem);
        assertTrue(
                problem.endsWith(
                        "the residents of population.csv less those of communal.csv; change some sizes by one"),
                problem);
    }

    @Test
    void aHouseholdTooSmallForItsType() {
        String problem = city.change("households.csv", "couple_children,3", "couple_children,2")
                .problem();
        assertEquals(
                "households.csv:4: size: found area A01, type couple_children, size 2; expected a size of at least 3",
                problem);
    }

    @Test
    void moreInEstablishmentsThanThereAre() {
        String row = city.text("communal.csv").lines().skip(1).findFirst().orElseThrow();
        String more = row.substring(0, row.lastIndexOf(',')) + ",5000";
        List<String> problems = city.change("communal.csv", row, more).problems();
        assertTrue(
                problems.get(0).startsWith("communal.csv:2: residents: found 5000 for area A01, sex M, age 18"),
                problems.get(0));
    }

    @Test
    void aParameterThatIsMissingMisspeltOrOutOfRange() {
        List<String> problems = city.change("parameters.yaml", "births.maleShare", "births.malesShare")
                .problems();
        assertEquals(2, problems.size());
        assertTrue(problems.get(1).endsWith("did you mean 'births.maleShare'?"), problems.get(1));
        city.change("parameters.yaml", "births.malesShare: {value: 0.512", "births.maleShare: {value: 51.2");
        assertEquals(
                "parameters.yaml:1: births.maleShare.value: found 51.2; expected a number from 0 to 1", city.problem());
    }

    @Test
    void aTableWithoutASource() {
        assertEquals(
                "city.yaml: sources: found no source for zone_shares.csv; expected a source for every table;"
                        + " name the file under the files of a source",
                city.change("city.yaml", "      - zone_shares.csv\n", "").problem());
    }

    @Test
    void aSourceOfAFileThatDoesNotExist() {
        String problem = city.change("city.yaml", "- zone_shares.csv", "- zone_shares.csv\n      - dwellings.csv")
                .problem();
        assertTrue(problem.contains("found 'dwellings.csv', which does not exist"), problem);
    }

    @Test
    void aWrongFigureInTheHistory() {
        city.change("city.yaml", "- zone_shares.csv", "- zone_shares.csv\n      - population_history.csv");
        city.write(
                "population_history.csv",
                "area,year,population,births,deaths,internal_in,internal_out,"
                        + "international_in,international_out,other\nA01,2010,1200,-1,5,6,7,8,9,-20\n");
        assertEquals(
                "population_history.csv:2: births: found '-1'; expected a whole number of at least 0", city.problem());
    }

    @Test
    void everyProblemIsToldAtOnceAndInTheOrderOfTheFiles() {
        city.change("city.yaml", "2011", "soon");
        city.change("rates/dissolution.csv", "16,0.015", "16,2");
        city.change("zone_shares.csv", "Z02", "Z99");
        city.delete("rates/couples.csv");
        List<String> problems = city.problems();
        assertEquals(4, problems.size());
        assertTrue(problems.get(0).startsWith("city.yaml:4"));
        assertTrue(problems.get(1).startsWith("rates/couples.csv"));
        assertTrue(problems.get(2).startsWith("rates/dissolution.csv:2"));
        assertTrue(problems.get(3).startsWith("zone_shares.csv:3"));
    }

    @Test
    void aTableThatIsWrongEverywhereIsNotToldInFull() {
        city.write("rates/mortality.csv", city.text("rates/mortality.csv").replace(",0.", ",7."));
        List<String> problems = city.problems();
        assertEquals(21, problems.size());
        assertTrue(problems.stream().anyMatch(text -> text.contains("more problems in this file")));
    }
}
