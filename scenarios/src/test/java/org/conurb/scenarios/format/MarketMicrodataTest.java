package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Study;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.results.Duck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs, dwellings and who has them, written and read again. */
class MarketMicrodataTest {

    private static final int YEAR = 2016;

    @TempDir
    Path temporary;

    private CityFolder origin;
    private City city;
    private CityFolder snapshot;

    @BeforeEach
    void writeASnapshot() {
        origin = CityReader.read(TestCity.write(temporary.resolve("origin"), 2_000));
        Population people = People.make(3_000, origin.zones().count(), YEAR);
        city = new City(origin.name(), origin.zones(), people, new JobStore(1), new DwellingStore(1));
        employ(Draws.of(3, "test").in(YEAR));
        house(Draws.of(4, "test").in(YEAR));
        assertEquals(List.of(), city.problems(10));
        CitySnapshot.write(origin, city, YEAR, temporary.resolve("snapshot"));
        snapshot = CityReader.read(temporary.resolve("snapshot"));
    }

    private void employ(YearDraws luck) {
        for (int resident = 0; resident < city.population().residents().rows(); resident++) {
            long id = city.population().residents().id(resident);
            int job = city.openJob(
                    id,
                    luck.below(city.zones().count(), id, 0),
                    luck.below(Sector.COUNT, id, 1),
                    luck.below(Skill.COUNT, id, 2),
                    (float) (40_000 * luck.uniform(id, 3)));
            Qualification learnt = Qualification.of(luck.below(Qualification.COUNT, id, 4));
            city.population().setSchooling(resident, learnt, Study.of(luck.below(Study.COUNT, id, 5)));
            switch (luck.below(4, id, 6)) {
                case 0 -> city.hire(resident, job);
                case 1 -> city.hireOutside(resident, 12_345.6f);
                case 2 -> city.fillFromOutside(job);
                default -> city.population().setActivity(resident, Activity.RETIRED);
            }
        }
    }

    private void house(YearDraws luck) {
        for (int household = 0; household < city.population().households().rows(); household++) {
            long id = city.population().households().id(household);
            int dwelling = city.build(
                    id,
                    city.population().households().zone(household),
                    (float) (1000 * luck.uniform(id, 0)),
                    (float) (1000 * luck.uniform(id, 1)),
                    luck.below(DwellingType.COUNT, id, 2),
                    1 + luck.below(5, id, 3),
                    luck.below(Tenure.COUNT, id, 4),
                    1850 + luck.below(150, id, 5),
                    (float) (300_000 * luck.uniform(id, 6)),
                    (float) (9_000 * luck.uniform(id, 7)));
            city.population().setIncome(household, (float) (50_000 * luck.uniform(id, 8)));
            if (!city.population().households().isPrivate(household)) continue;
            if (luck.uniform(id, 9) < 0.8) city.moveIn(household, dwelling, 2000 + luck.below(16, id, 10));
            else if (luck.uniform(id, 9) < 0.9) city.lodge(household, YEAR);
        }
    }

    @Test
    void jobsAndHomesAreTheSameAfterReading() throws Exception {
        City read = Microdata.read(snapshot).city(origin.name(), origin.zones());

        assertEquals(List.of(), read.problems(10));
        Path again = temporary.resolve("again");
        CitySnapshot.write(snapshot, read, YEAR, again);
        for (String file : List.of("residents", "households", "jobs", "dwellings")) {
            Path one = snapshot.folder().resolve(file + ".parquet");
            assertEquals(-1, Files.mismatch(one, again.resolve(file + ".parquet")), file);
        }
        assertEquals(city.jobs().count(), read.jobs().count());
        assertEquals(city.dwellings().count(), read.dwellings().count());
    }

    @Test
    void aJobThatTwoHoldIsRefused() throws Exception {
        rewrite(
                "residents",
                "SELECT * REPLACE (CASE WHEN job_id >= 0 THEN (SELECT min(job_id) FROM agents WHERE job_id >= 0) ELSE"
                        + " job_id END AS job_id) FROM agents");

        List<String> texts = problems();
        assertTrue(texts.get(1).contains("a job that someone else holds"), texts::toString);
    }

    @Test
    void wrongWordsAndNumbersAreNamedWithTheirRow() throws Exception {
        rewrite(
                "jobs",
                "SELECT * EXCLUDE row REPLACE (CASE WHEN row = 6 THEN 'Z' ELSE sector END AS sector, CASE WHEN row = 8"
                        + " THEN 'nan'::FLOAT ELSE wage END AS wage) FROM (SELECT *, row_number() OVER () AS row"
                        + " FROM agents)");

        List<String> texts = problems();
        assertEquals(2, texts.size(), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.contains("'Z' in row 6")), texts::toString);
        assertTrue(texts.stream().anyMatch(text -> text.contains("row 8")), texts::toString);
    }

    @Test
    void jobsWithoutDwellingsAreNoCity() throws Exception {
        Files.delete(snapshot.folder().resolve("dwellings.parquet"));

        assertTrue(problems().get(0).contains("no such file"));
    }

    private List<String> problems() {
        InputException refused = assertThrows(InputException.class, () -> Microdata.read(snapshot));
        return refused.problems().stream().map(Object::toString).toList();
    }

    private void rewrite(String name, String select) throws Exception {
        Path file = snapshot.folder().resolve(name + ".parquet");
        Path changed = temporary.resolve("changed.parquet");
        try (Duck duck = Duck.open()) {
            duck.execute("CREATE TABLE agents AS SELECT * FROM " + Duck.parquet(file));
            duck.writeParquet(select, changed);
        }
        Files.delete(file);
        Files.move(changed, file);
    }
}
