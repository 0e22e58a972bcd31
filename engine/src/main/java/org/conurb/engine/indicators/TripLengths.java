package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.TripStore;

/**
 * How long the trips of a weekday are, in the bands of kilometres of a published distribution (Transport Scotland, Transport
 * and Travel in Scotland, table TD4).
 */
public final class TripLengths {

    private static final double PERCENT = 100;
    private static final int[] FROM_KILOMETRES = {0, 1, 2, 3, 5, 10, 15, 20, 40};
    private static final String[] BANDS = {
        "under_1_km",
        "1_to_2_km",
        "2_to_3_km",
        "3_to_5_km",
        "5_to_10_km",
        "10_to_15_km",
        "15_to_20_km",
        "20_to_40_km",
        "40_km_over"
    };

    private TripLengths() {}

    /** The share of each band, by area of residence and for the city. */
    public static List<Indicator> indicators(City city, int year, Workers workers) {
        TripStore trips = city.trips();
        int areas = city.areas().count();
        long[] counts = workers.count(trips.trips(), areas * BANDS.length, (into, from, to) -> {
            for (int trip = from; trip < to; trip++) {
                into[city.areaOfResident(trips.resident(trip)) * BANDS.length + band(trips.kilometres(trip))]++;
            }
        });
        List<Indicator> all = new ArrayList<>();
        for (int area = 0; area < areas; area++) add(all, year, city.areas().code(area), counts, area, area + 1);
        add(all, year, Indicators.ALL, counts, 0, areas);
        return all;
    }

    private static int band(double kilometres) {
        int band = BANDS.length - 1;
        while (band > 0 && kilometres < FROM_KILOMETRES[band]) band--;
        return band;
    }

    private static void add(List<Indicator> into, int year, String code, long[] counts, int from, int to) {
        long[] ofBand = new long[BANDS.length];
        long all = 0;
        for (int area = from; area < to; area++) {
            for (int band = 0; band < BANDS.length; band++) {
                ofBand[band] += counts[area * BANDS.length + band];
                all += counts[area * BANDS.length + band];
            }
        }
        for (int band = 0; band < BANDS.length && all > 0; band++) {
            double share = PERCENT * ofBand[band] / all;
            into.add(new Indicator(year, code, "trips_by_length", BANDS[band], share, "per cent of trips"));
        }
    }
}
