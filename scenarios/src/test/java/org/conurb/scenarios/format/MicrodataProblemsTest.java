package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.population.Population;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.results.Duck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of files of people in which something is wrong. */
class MicrodataProblemsTest {

    private static final int YEAR = 2016;

    @TempDir
    Path temporary;

    private BrokenCity broken;
    private CityFolder city;

    @BeforeEach
    void writeASnapshot() {
        CityFolder origin = CityReader.read(TestCity.write(temporary.resolve("origin"), 2_000));
        broken = BrokenCity.in(temporary.resolve("city"));
        Population people = People.make(1_000, origin.zones().count(), YEAR);
        CitySnapshot.write(origin, new City(origin.name(), origin.zones(), people), YEAR, broken.folder());
        city = CityReader.read(broken.folder());
    }

    private List<String> problems() {
        return broken.texts(assertThrows(InputException.class, () -> Microdata.read(city)));
    }

    private String problem() {
        List<String> problems = problems();
        assertEquals(1, problems.size(), () -> String.join("\n", problems));
        return problems.get(0);
    }

    /** Rewrites a file of people with what a query makes of it; {@code people} is its table, {@code row} from 0. */
    private void rewrite(String name, String select) throws Exception {
        Path file = city.folder().resolve(name + ".parquet");
        Path changed = temporary.resolve("changed.parquet");
        try (Duck duck = Duck.open()) {
            duck.execute("CREATE TABLE people AS SELECT *, row_number() OVER () - 1 AS row FROM " + Duck.parquet(file));
            duck.writeParquet(select, changed);
        }
        Files.delete(file);
        Files.move(changed, file);
    }

    @Test
    void aTruncatedFile() throws Exception {
        Path file = city.folder().resolve("residents.parquet");
        byte[] bytes = Files.readAllBytes(file);
        for (int kept : new int[] {0, 3, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, kept));
            String problem = problem();
            assertTrue(problem.startsWith("residents.parquet: found a damaged file ("), problem);
            assertTrue(problem.endsWith("restore it or write it again"), problem);
        }
    }

    @Test
    void aFileWithFlippedBytesIsReadOrRefusedButNeverFailsOtherwise() throws Exception {
        Path file = city.folder().resolve("residents.parquet");
        byte[] bytes = Files.readAllBytes(file);
        for (int place = 4; place < bytes.length; place += bytes.length / 50) {
            byte[] flipped = bytes.clone();
            flipped[place] ^= 0x55;
            Files.write(file, flipped);
            try {
                Microdata.read(city);
            } catch (InputException refused) {
                assertTrue(refused.problems().size() > 0);
            }
        }
    }

    @Test
    void aMissingFile() throws Exception {
        Files.delete(city.folder().resolve("households.parquet"));
        assertTrue(problem().startsWith("households.parquet: found no such file"));
    }

    @Test
    void anUnknownZone() throws Exception {
        rewrite(
                "households",
                "SELECT * EXCLUDE (row) REPLACE (CASE row WHEN 6 THEN 'Z0l' ELSE zone END AS zone) FROM people");
        String problem = problem();
        assertEquals(
                "households.parquet: zone: found 'Z0l' in row 7; expected a zone of the city; did you mean 'Z01'?",
                problem);
    }

    @Test
    void aRoleThatIsNone() throws Exception {
        rewrite(
                "residents",
                "SELECT * EXCLUDE (row) REPLACE (CASE row WHEN 2 THEN 'chidl' ELSE role END AS role) FROM people");
        assertEquals(
                "residents.parquet: role: found 'chidl' in row 3; expected one of reference, partner, child, other;"
                        + " did you mean 'child'?",
                problem());
    }

    @Test
    void aValueThatIsMissing() throws Exception {
        rewrite(
                "residents",
                "SELECT * EXCLUDE (row) REPLACE (CASE WHEN row <> 4 THEN birth_year END AS birth_year) FROM people");
        assertEquals(
                "residents.parquet: birth_year: found nothing in row 5; expected a year from 1866 to 2016", problem());
    }

    @Test
    void aResidentWithoutHousehold() throws Exception {
        rewrite(
                "residents",
                "SELECT * EXCLUDE (row) REPLACE (CASE row WHEN 1 THEN 12 ELSE household_id END AS household_id) FROM people");
        List<String> problems = problems();
        assertEquals(
                "residents.parquet: household_id: found 12 in row 2, which is not in households.parquet;"
                        + " expected the id of a household",
                problems.get(0));
    }

    @Test
    void anIdThatComesTwice() throws Exception {
        rewrite(
                "residents",
                "SELECT * EXCLUDE (row) REPLACE ((SELECT id FROM people WHERE row = greatest(p.row, 1)) AS id) FROM people p");
        String problem = problem();
        assertTrue(problem.startsWith("residents.parquet: id: found "), problem);
        assertTrue(problem.endsWith("in row 2 a second time (first in row 1); expected each id once"), problem);
    }

    @Test
    void aHouseholdWithoutReferencePersonOrWithTwoPartners() throws Exception {
        rewrite(
                "residents",
                "SELECT * EXCLUDE (row) REPLACE (CASE role WHEN 'reference' THEN 'other' ELSE role END AS role) FROM people");
        List<String> problems = problems();
        assertTrue(problems.stream()
                .anyMatch(text -> text.contains("found 0 residents with the role reference in household")));
        assertTrue(problems.stream().anyMatch(text -> text.contains("more problems in this file")));
    }

    @Test
    void aHouseholdInWhichNobodyLives() throws Exception {
        rewrite("households", "SELECT id, zone, kind FROM people UNION ALL SELECT 5, 'Z01', 'private'");
        assertEquals(
                "households.parquet: found nobody who lives there in household 5 (row 1001);"
                        + " expected at least one resident",
                problem());
    }

    @Test
    void aColumnThatIsMissingUnknownOrOfTheWrongType() throws Exception {
        rewrite("households", "SELECT id, zone AS zones, 1.5 AS kind FROM people");
        assertEquals(
                List.of(
                        "households.parquet: kind: found a column of DECIMAL(2,1); expected words (VARCHAR)",
                        "households.parquet: zone: found no such column; expected the columns id, zone, kind; add it",
                        "households.parquet: zones: found an unknown column; expected the columns id, zone, kind;"
                                + " did you mean 'zone'?"),
                problems());
    }

    @Test
    void aWrongRowOfACsvFileIsNamedByItsLine() throws Exception {
        Files.delete(city.folder().resolve("residents.parquet"));
        broken.write("households.csv", "id,zone,kind\n1,Z01,private\n2,Z02,privat\n");
        broken.write(
                "residents.csv",
                "id,household_id,birth_year,sex,role,children_born\n7,1,1980,M,reference,0\n"
                        + "8,2,2017,X,reference,-1\n");
        assertEquals(
                List.of(
                        "households.csv:3: kind: found 'privat'; expected one of private, communal;"
                                + " did you mean 'private'?",
                        "residents.csv:3: birth_year: found '2017'; expected a whole number from 1866 to 2016",
                        "residents.csv:3: children_born: found '-1'; expected a whole number from 0 to 127",
                        "residents.csv:3: sex: found 'X'; expected one of M, F"),
                problems().stream()
                        .map(text -> text.replace("; did you mean 'M'?", ""))
                        .toList());
    }
}
