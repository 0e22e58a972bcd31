package org.conurb.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.stream.Collectors;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.worlds.SmallWorld;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TripLengthsTest {

    /** Twenty trips: their shares are multiples of five per cent; a trip of a limit belongs to the band that begins there. */
    private static final float[] KILOMETRES = {
        0, 0.99f, 1, 1.5f, 2, 3, 4.99f, 5, 5, 9, 10, 14, 15, 19.9f, 20, 25, 39, 40, 41, 300
    };

    private static final Map<String, Double> SHARES = Map.of(
            "under_1_km", 10.0,
            "1_to_2_km", 10.0,
            "2_to_3_km", 5.0,
            "3_to_5_km", 10.0,
            "5_to_10_km", 15.0,
            "10_to_15_km", 10.0,
            "15_to_20_km", 10.0,
            "20_to_40_km", 15.0,
            "40_km_over", 15.0);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyTripIsInTheBandOfItsLength(int threads) {
        City city = SmallWorld.city(3, 100);
        TripStore.Rows rows = new TripStore.Rows();
        for (float km : KILOMETRES) {
            int row = rows.add(0, 0, Purpose.SHOPPING, TravelMode.WALK, 0);
            rows.setLength(row, km, 10);
        }
        city.setTrips(TripStore.of(city.population().residents().rows(), rows));
        try (Workers workers = Workers.of(threads)) {
            assertEquals(
                    SHARES,
                    TripLengths.indicators(city, SmallWorld.BASE_YEAR, workers).stream()
                            .filter(indicator -> indicator.area().equals(Indicators.ALL))
                            .collect(Collectors.toMap(Indicator::group, Indicator::value)));
        }
    }
}
