package org.conurb.scenarios.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.labour.LabourAssumptions;
import org.conurb.engine.labour.LabourModel;
import org.conurb.engine.labour.LabourTables;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.scenarios.TestData;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityReader;
import org.conurb.scenarios.format.LabourRates;
import org.conurb.scenarios.format.MarketSettings;
import org.conurb.scenarios.results.FitRow;
import org.junit.jupiter.api.Test;

/** Work and homes of Greater Manchester in its base year, and how well they fit what is published. */
class MarketSynthesisTest {

    /** The limit for every margin and borough. */
    private static final double LIMIT = 0.02;

    private final CityFolder folder =
            CityReader.read(TestData.repository().resolve("scenarios/greater-manchester/city"));
    private final List<FitRow> fit = new ArrayList<>();

    private City make(double share, long seed, int threads) {
        LabourRates rates = folder.markets().labourRates();
        LabourModel model = new LabourModel(
                new LabourTables(rates.studyShares(), rates.qualificationShares(), rates.participation()),
                MarketSettings.labour(folder.parameters()),
                LabourAssumptions.none());
        try (Workers workers = Workers.of(threads)) {
            return MarketSynthesis.settle(
                    folder, Synthesis.populate(folder, share, seed, workers).population(), model, seed, workers, fit);
        }
    }

    @Test
    void everyMarginOfEveryBoroughIsMetWithinTwoPerCent() {
        City city = make(1, 1, 2);
        assertEquals(List.of(), city.problems(10));
        List<String> margins = fit.stream().map(FitRow::margin).distinct().toList();
        assertEquals(List.of("qualification", "activity", "workplace", "jobs", "tenure", "vacant_homes"), margins);
        for (FitRow row : fit) {
            // Shares of large boroughs: the total error over the whole, as the issue means it.
            assertTrue(row.standardisedError() <= LIMIT, row::toString);
        }
        long employed = 0;
        for (int resident = 0; resident < city.population().residents().rows(); resident++) {
            if (city.population().residents().is(Activity.EMPLOYED, resident)) employed++;
        }
        assertEquals(1_223_865, employed, "residents in work, census of 2011");
        assertEquals(1_249_009, city.jobs().count() - vacantJobs(city), 0.002 * 1_249_009);
    }

    @Test
    void everyHouseholdHasAHomeOfItsZone() {
        City city = make(0.05, 2, 2);
        var households = city.population().households();
        for (int household = 0; household < households.rows(); household++) {
            if (households.isPrivate(household)) assertTrue(households.dwelling(household) >= 0);
        }
        assertEquals(List.of(), city.problems(10));
    }

    @Test
    void anyNumberOfThreadsMakesTheSameCity() {
        assertArrayEquals(fingerprint(make(0.05, 3, 1)), fingerprint(make(0.05, 3, 5)));
    }

    private static long[] fingerprint(City city) {
        var residents = city.population().residents();
        var dwellings = city.dwellings();
        long[] print = new long[2 * residents.rows() + 2 * dwellings.rows()];
        int at = 0;
        for (int resident = 0; resident < residents.rows(); resident++) {
            print[at++] = residents.job(resident);
            print[at++] = Float.floatToIntBits(residents.earnings(resident));
        }
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            print[at++] = dwellings.occupant(dwelling);
            print[at++] = Float.floatToIntBits(dwellings.price(dwelling) + dwellings.x(dwelling));
        }
        return print;
    }

    private static int vacantJobs(City city) {
        int vacant = 0;
        for (int job = 0; job < city.jobs().rows(); job++) if (city.jobs().isVacant(job)) vacant++;
        return vacant;
    }
}
