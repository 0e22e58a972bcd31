package org.conurb.engine.trips;

import java.util.Arrays;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.access.Opportunities;
import org.conurb.engine.choice.NestedLogit;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;

/**
 * Measures how zones are placed, by the very choice that travellers make: a mode is worth its constant and, times the scale,
 * the logarithm of the mean over all opportunities of exp(-sensitivity × generalised minutes); modes stand in their nests.
 * Fares are full ones. Of ways to work the trip out and the one back count half each, as when a place of work is known; of
 * others the trip out counts, as in {@link Destinations}.
 */
public final class ZoneLogSums {

    private static final double HALF = 0.5;

    private static final ModeChoice.Means[] MEANS = {
        new ModeChoice.Means(false, false, true, 1, false), new ModeChoice.Means(true, false, false, 1, false)
    };

    private final Costs costs;
    private final TravelModel model;
    private final int zones;
    private final Workers workers;

    private ZoneLogSums(City city, TravelModel model, int year, Workers workers) {
        this.costs = new Costs(city, city.skims(), model, year);
        this.model = model;
        this.zones = city.zones().count();
        this.workers = workers;
    }

    /** The log-sums of a city at the times that its people know, and at the prices of a year. */
    public static LogSums measure(City city, TravelModel model, int year, Workers workers) {
        ZoneLogSums sums = new ZoneLogSums(city, model, year, workers);
        Opportunities at = Opportunities.count(city.jobs(), city.zones().count());
        return new LogSums(
                sums.of(Purpose.WORK, Period.AM, Period.PM, at.jobs()),
                sums.of(Purpose.PERSONAL_BUSINESS, Costs.usualPeriod(Purpose.PERSONAL_BUSINESS), null, at.services()));
    }

    /** [means][zone]; {@code back} is null if only the trip out counts. */
    private float[][] of(Purpose purpose, Period out, Period back, double[] at) {
        double total = Arrays.stream(at).sum();
        double perMinute = costs.scale(purpose) * costs.sensitivity(TravelMode.CAR_DRIVER, purpose);
        float[][] found = new float[MEANS.length][zones];
        workers.forEach(zones, zone -> {
            double[] worth = new double[TravelMode.COUNT];
            for (TravelMode mode : TravelMode.values()) {
                double mean = sumOfWeights(purpose, mode, out, back, zone, at) / total;
                worth[mode.ordinal()] = costs.scale(purpose) * Math.log(mean);
            }
            NestedLogit logit = ModeChoice.nests(model);
            for (int means = 0; means < MEANS.length; means++) {
                found[means][zone] = (float) (logit.logSum(utilities(purpose, worth, MEANS[means])) / perMinute);
            }
        });
        return found;
    }

    private double[] utilities(Purpose purpose, double[] worth, ModeChoice.Means means) {
        double[] utility = new double[TravelMode.COUNT];
        for (TravelMode mode : TravelMode.values()) {
            boolean isOpen = mode != TravelMode.CAR_DRIVER || means.mayDrive();
            utility[mode.ordinal()] = isOpen
                    ? ModeChoice.constant(model, purpose, mode, means) + worth[mode.ordinal()]
                    : Double.NEGATIVE_INFINITY;
        }
        return utility;
    }

    private double sumOfWeights(Purpose purpose, TravelMode mode, Period out, Period back, int from, double[] at) {
        double sensitivity = costs.sensitivity(mode, purpose);
        int group = costs.group(from, false);
        double sum = 0;
        for (int to = 0; to < zones; to++) {
            if (at[to] == 0) continue;
            double minutes = back == null
                    ? costs.ofOuting(mode, purpose, out, from, to, 1, group)
                    : HALF
                            * (costs.minutes(mode, purpose, out, from, to, 1, group)
                                    + costs.minutes(mode, purpose, back, to, from, 1, group));
            sum += at[to] * Math.exp(-sensitivity * minutes);
        }
        return sum;
    }
}
