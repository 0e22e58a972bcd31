package org.conurb.scenarios.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whole numbers are spread without losing or inventing any. */
class SpreadingTest {

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNumberIsSpentAndEveryPlaceStaysNearItsShare(int seed) {
        YearDraws luck = Draws.of(seed, "spreading test").in(0);
        double[] weights = new double[7];
        for (int place = 0; place < weights.length; place++) weights[place] = 0.01 + luck.uniform(place);
        double total = Arrays.stream(weights).sum();
        Spreading spreading = new Spreading(weights);
        long[] given = new long[weights.length];
        long spent = 0;
        for (int cell = 0; cell < 500; cell++) {
            int number = luck.below(40, cell, 1);
            int[] spread = spreading.spread(number);
            assertEquals(number, Arrays.stream(spread).sum(), "seed " + seed);
            spent += number;
            for (int place = 0; place < given.length; place++) {
                assertTrue(spread[place] >= 0);
                given[place] += spread[place];
                double share = spent * weights[place] / total;
                // Largest remainders keep each place within one; a short cell may make it wait for the next.
                assertEquals(share, given[place], 2, "seed " + seed + ", place " + place);
            }
        }
    }

    @Test
    void noPlaceGetsMoreThanItsLimit() {
        int[] spread = new Spreading(new double[] {1, 1, 1}).spread(7, new int[] {0, 2, 9});
        assertEquals("[0, 2, 5]", Arrays.toString(spread));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTableOfHouseholdsIsFittedToAnyNumberOfResidents(int seed) {
        YearDraws luck = Draws.of(seed, "household table test").in(0);
        HouseholdTable table = new HouseholdTable();
        for (HouseholdType type : HouseholdType.values()) {
            for (int size = HouseholdTable.smallest(type); size <= HouseholdType.TOP_SIZE; size++) {
                boolean possible = type != HouseholdType.ONE_PERSON && type != HouseholdType.COUPLE
                        || size == HouseholdTable.smallest(type);
                if (possible) table.add(type, size, luck.below(5, type.ordinal() * 10L + size, 0));
            }
        }
        int residents = luck.below(400, 99, 0);
        table.fit(residents);
        assertEquals(residents, table.places(), "seed " + seed);
    }

    @Test
    void anExchangeMovesPlacesFromOneTableToTheOther() {
        HouseholdTable one = new HouseholdTable();
        HouseholdTable other = new HouseholdTable();
        one.add(HouseholdType.COUPLE_CHILDREN, 5, 1);
        other.add(HouseholdType.COUPLE_CHILDREN, 3, 1);
        assertEquals(2, one.exchangeForSmaller(other, 4));
        assertEquals(3, one.places());
        assertEquals(5, other.places());
        assertEquals(0, one.exchangeForSmaller(other, 4));
    }

    @Test
    void theChosenAreInProportionToTheirWeights() {
        int candidates = 10_000;
        IntBuffer buffer = new IntBuffer();
        for (int candidate = 0; candidate < candidates; candidate++) buffer.add(candidate);
        YearDraws luck = Draws.of(1, "keenness test").in(0);
        int[] chosen = Keenness.choose(buffer, 3_000, candidate -> candidate % 2 == 0 ? 0.2 : 0.1, luck::uniform);
        long heavy =
                Arrays.stream(chosen).filter(candidate -> candidate % 2 == 0).count();
        // Two thirds of the chosen weigh twice; the standard error of the count is below 40.
        assertEquals(2_000, heavy, 160);
        assertEquals(3_000, Arrays.stream(chosen).distinct().count());
    }
}
