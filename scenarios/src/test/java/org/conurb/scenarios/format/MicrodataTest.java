package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.engine.city.City;
import org.conurb.engine.population.Population;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.results.Duck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People and whole cities written to files and read again. */
class MicrodataTest {

    private static final int LATER = 2016;

    @TempDir
    Path temporary;

    private CityFolder origin;
    private Population people;

    @BeforeEach
    void makePeople() {
        origin = CityReader.read(TestCity.write(temporary.resolve("origin"), 2_000));
        people = People.make(5_000, origin.zones().count(), LATER);
    }

    private CityFolder snapshot(CityFolder from, Population population, String name) {
        Path folder = temporary.resolve(name);
        CitySnapshot.write(from, new City(from.name(), from.zones(), population), LATER, folder);
        return CityReader.read(folder);
    }

    @Test
    void peopleWrittenAndReadHaveTheVerySameRows() {
        Population read = Microdata.read(snapshot(origin, people, "snapshot")).population();
        assertEquals(List.of(), read.problems(10));
        People.assertSame(people, read);
    }

    @Test
    void aSnapshotIsACityOfItsYearWithTheRatesOfItsOrigin() {
        CityFolder city = snapshot(origin, people, "snapshot");
        assertEquals(LATER, city.baseYear());
        assertEquals(TestCity.BASE_YEAR, city.ratesYear());
        assertTrue(city.hasMicrodata());
        assertEquals(origin.name(), city.name());
        assertEquals(origin.zones().count(), city.zones().count());
        assertArrayEquals(
                origin.migration().arriving()[0][0][1], city.migration().arriving()[0][0][1]);
        assertEquals(
                List.of("residents.parquet", "households.parquet"),
                city.sources().get(0).files().subList(0, 2));
    }

    @Test
    void aSnapshotOfASnapshotHasTheSameBytes() throws Exception {
        CityFolder first = snapshot(origin, people, "first");
        CityFolder second = snapshot(first, Microdata.read(first).population(), "second");
        assertEquals(first.files().size(), second.files().size());
        for (int file = 0; file < first.files().size(); file++) {
            Path one = first.files().get(file);
            Path other = second.files().get(file);
            assertEquals(first.folder().relativize(one), second.folder().relativize(other));
            assertEquals(-1, Files.mismatch(one, other), one.toString());
        }
    }

    @Test
    void nothingUnfinishedIsLeftBesideTheFiles() throws Exception {
        CityFolder city = snapshot(origin, people, "snapshot");
        try (Stream<Path> files = Files.list(city.folder())) {
            assertEquals(
                    List.of(),
                    files.filter(file -> file.toString().endsWith(".tmp")).toList());
        }
    }

    @Test
    void csvIsAcceptedInPlaceOfParquet() throws Exception {
        CityFolder city = snapshot(origin, people, "snapshot");
        try (Duck duck = Duck.open()) {
            for (String name : List.of("residents", "households")) {
                Path parquet = city.folder().resolve(name + ".parquet");
                Path csv = city.folder().resolve(name + ".csv");
                duck.execute("COPY (SELECT * FROM " + Duck.parquet(parquet) + ") TO " + Duck.quoted(csv) + " (HEADER)");
            }
        }
        for (String name : List.of("residents", "households")) {
            Files.delete(city.folder().resolve(name + ".parquet"));
        }
        String description = Files.readString(city.folder().resolve("city.yaml"));
        Files.writeString(city.folder().resolve("city.yaml"), description.replace(".parquet", ".csv"));
        People.assertSame(people, Microdata.read(CityReader.read(city.folder())).population());
    }

    @Test
    void residentsMayStandInAnyOrder() throws Exception {
        CityFolder city = snapshot(origin, people, "snapshot");
        Path file = city.folder().resolve("residents.parquet");
        Path sorted = city.folder().resolve("sorted.parquet");
        try (Duck duck = Duck.open()) {
            duck.writeParquet("SELECT * FROM " + Duck.parquet(file) + " ORDER BY id", sorted);
        }
        Files.delete(file);
        Files.move(sorted, file);
        Population read = Microdata.read(city).population();
        assertEquals(List.of(), read.problems(10));
        assertEquals(people.residents().count(), read.residents().count());
        for (int household = 0; household < people.households().rows(); household++) {
            assertEquals(people.households().size(household), read.households().size(household));
            List<Integer> members = read.members(household);
            int first = members.get(0);
            for (int member = 0; member < members.size(); member++) {
                assertEquals(first + member, members.get(member), "members of a household stand side by side");
            }
        }
    }
}
