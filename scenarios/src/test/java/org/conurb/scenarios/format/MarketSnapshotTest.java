package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.Population;
import org.conurb.scenarios.TestCity;
import org.conurb.scenarios.TestMarkets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tables of jobs and homes a snapshot keeps. */
class MarketSnapshotTest {

    private static final int YEAR = 2016;

    @TempDir
    Path temporary;

    private CityFolder origin;
    private Population people;

    @BeforeEach
    void readACityWithJobsAndHomes() {
        origin = CityReader.read(TestMarkets.add(TestCity.write(temporary.resolve("origin"), 2_000)));
        people = People.make(500, origin.zones().count(), YEAR);
    }

    private CityFolder snapshot(City city, String name) {
        CitySnapshot.write(origin, city, YEAR, temporary.resolve(name));
        return CityReader.read(temporary.resolve(name));
    }

    private static List<String> filesOf(CityFolder city) {
        return city.sources().stream()
                .flatMap(source -> source.files().stream())
                .distinct()
                .toList();
    }

    @Test
    void jobsAndHomesStandInPlaceOfTheirTablesAndRatesStay() {
        City city = new City(origin.name(), origin.zones(), people, new JobStore(1), new DwellingStore(1));
        city.openJob(1, 0, Sector.C.ordinal(), 0, 20_000);
        city.build(2, 0, 1_000, 1_000, DwellingType.FLAT.ordinal(), 1, Tenure.OWNED.ordinal(), 1990, 100_000, 6_000);
        CityFolder snapshot = snapshot(city, "with");
        assertNull(snapshot.markets().labour());
        assertNull(snapshot.markets().housing());
        assertArrayEquals(
                origin.markets().labourRates().wages(),
                snapshot.markets().labourRates().wages());
        assertFalse(Files.exists(snapshot.folder().resolve("jobs.csv")));
        assertTrue(filesOf(snapshot).containsAll(List.of("jobs.parquet", "dwellings.parquet", "rates/wages.csv")));
        assertEquals(snapshot.markets().labourRates().participation()[0][30][1], 0.8, 1e-9);
    }

    @Test
    void aStateOfPeopleAloneHasNoTablesOfJobsAndHomes() {
        CityFolder snapshot = snapshot(new City(origin.name(), origin.zones(), people), "without");
        assertNull(snapshot.markets());
        for (String file : TestMarkets.FILES) {
            assertFalse(Files.exists(snapshot.folder().resolve(file)), file);
            assertFalse(filesOf(snapshot).contains(file), file);
        }
    }
}
