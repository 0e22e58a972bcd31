package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.TripStore;

/** How long the trips of a weekday are, in the bands of the National Travel Survey (table NTS0308), which are of miles. */
public final class TripLengths {

    private static final double KILOMETRES_PER_MILE = 1.609344;
    private static final double PERCENT = 100;
    private static final int[] FROM_MILES = {0, 1, 2, 5, 10, 25, 50, 100};
    private static final String[] BANDS = {
        "under_1_mile",
        "1_to_2_miles",
        "2_to_5_miles",
        "5_to_10_miles",
        "10_to_25_miles",
        "25_to_50_miles",
        "50_to_100_miles",
        "100_miles_over"
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
        double miles = kilometres / KILOMETRES_PER_MILE;
        int band = BANDS.length - 1;
        while (band > 0 && miles < FROM_MILES[band]) band--;
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
