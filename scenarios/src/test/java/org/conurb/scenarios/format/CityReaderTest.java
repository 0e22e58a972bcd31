package org.conurb.scenarios.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.TestCity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a right city folder is read as. */
class CityReaderTest {

    @TempDir
    Path folder;

    private CityFolder city;

    @BeforeEach
    void readTheTestCity() {
        city = CityReader.read(TestCity.write(folder, 20_000));
    }

    @Test
    void theDescriptionIsTaken() {
        assertEquals(TestCity.NAME, city.name());
        assertEquals("EPSG:27700", city.crs());
        assertEquals(TestCity.BASE_YEAR, city.baseYear());
        assertEquals(TestCity.BASE_YEAR, city.ratesYear());
        assertEquals("GBP", city.currency());
        assertEquals("made-up", city.sources().get(0).id());
        assertEquals(0.512, city.parameters().get("births.maleShare"));
        assertEquals("share of maternities", city.parameters().unit("births.twinMaternities"));
        assertFalse(city.hasMicrodata());
    }

    @Test
    void zonesAreInMetresOfTheCitysGridAndInTheOrderOfTheirCodes() {
        assertEquals(TestCity.ZONES.length, city.zones().count());
        assertEquals(TestCity.AREAS.length, city.zones().areas().count());
        assertEquals("South", city.zones().areas().name(1));
        // a zone is 0.03 by 0.02 degrees: at 53.5 degrees north about 1,990 by 2,226 metres
        assertEquals(1990.0 * 2226.0, city.zones().zone(0).shape().getArea(), 10_000);
        assertTrue(city.zones()
                .zone(0)
                .shape()
                .contains(city.zones().zone(0).shape().getCentroid()));
        assertEquals(382_000, city.zones().zone(0).centreX(), 1_500);
        assertEquals(401_500, city.zones().zone(0).centreY(), 1_500);
        assertEquals(0.5, city.zones().zone(0).shareOfArea(), 1e-12);
    }

    @Test
    void householdsHoldTheResidentsOutsideEstablishments() {
        for (int area = 0; area < city.marginals().areas(); area++) {
            int housed = 0;
            for (HouseholdType type : HouseholdType.values()) {
                for (int size = 1; size <= Marginals.LARGEST_HOUSEHOLD; size++) {
                    housed += size * city.marginals().households(area, type, size);
                }
            }
            assertEquals(city.marginals().residents(area) - city.marginals().communal(area), housed);
        }
    }

    @Test
    void aTableServesOlderAgesWithItsLastRowAndYoungerOnesWithNone() {
        assertEquals(0, city.living().inCouple()[0][15]);
        assertEquals(1, city.living().withParents()[0][15]);
        assertEquals(city.living().inCouple()[1][90], city.living().inCouple()[1][Ages.TOP]);
        assertEquals(city.living().withParents()[1][60], city.living().withParents()[1][80]);
        assertEquals(0, city.fertility().birthsPerWoman()[0][14]);
        assertEquals(0, city.fertility().birthsPerWoman()[0][50]);
        assertTrue(city.fertility().birthsPerWoman()[0][49] > 0);
    }

    @Test
    void arrivalsOfTheOpenLastAgeAreSharedOutAmongTheOldAsTheySurvive() {
        double[] arrivals = city.migration().arriving()[Flow.INTERNAL.ordinal()][0][Sex.FEMALE.ordinal()];
        double open = 0;
        for (int age = TestCity.LAST_AGE; age < Ages.COUNT; age++) open += arrivals[age];
        double scale = 20_000 / 150_000.0;
        double written = 8 * scale * 0.2 * (1 + 40 * 0.12 * Math.exp(-(90 - 22) / 7.0));
        assertEquals(written, open, 1e-9);
        for (int age = TestCity.LAST_AGE + 1; age < Ages.COUNT; age++) {
            assertTrue(arrivals[age] < arrivals[age - 1], "arrivals at " + age);
        }
    }

    @Test
    void everyFileOfTheFolderIsListed() {
        assertTrue(city.files().contains(folder.resolve("rates/mortality.csv")));
        assertEquals(21, city.files().size());
    }
}
