package org.conurb.engine.trips;

import java.util.Arrays;
import org.conurb.engine.choice.NestedLogit;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;

/**
 * Choice of a mode for a tour: a nested logit over driver and passenger, public transport, cycling and walking. One object
 * per thread.
 *
 * <p>Where the zone to go to is known, a mode is worth its constant less its generalised minutes there and back; where it
 * is yet to be chosen, the log-sum over zones stands for them.
 */
final class ModeChoice {

    private static final int[] NESTS = {0, 0, 1, 2, 2}; // [mode]
    private static final double HALF = 0.5;
    private static final TravelMode[] MODES = TravelMode.values();

    private final Costs costs;
    private final Destinations destinations;
    private final TravelModel model;
    private final NestedLogit logit;
    private final double[] utility = new double[TravelMode.COUNT];

    /**
     * What a traveller has.
     *
     * @param mayDrive has a licence, and the household a car
     * @param shares there are fewer cars than drivers in the household
     * @param isCarless the household has no car
     * @param fare part of the fare that is paid
     * @param hasLowIncome whether the household has a low income; told only where it makes a difference
     */
    record Means(boolean mayDrive, boolean shares, boolean isCarless, double fare, boolean hasLowIncome) {}

    ModeChoice(Costs costs, Destinations destinations, TravelModel model) {
        this.costs = costs;
        this.destinations = destinations;
        this.model = model;
        this.logit = nests(model);
    }

    /** Modes in their nests, for one thread. */
    static NestedLogit nests(TravelModel model) {
        double nest = model.settings().modes().nest();
        return new NestedLogit(NESTS, new double[] {nest, 1, nest});
    }

    /** The mode for a tour from home to a known zone and back. */
    TravelMode toward(Purpose purpose, Means means, int from, int to, int out, int back, YearDraws luck, long key) {
        int group = costs.group(from, means.hasLowIncome());
        Period going = Period.at(out);
        Period coming = Period.at(back);
        double scale = costs.scale(purpose);
        for (TravelMode mode : MODES) {
            double minutes = HALF
                    * (costs.minutes(mode, purpose, going, from, to, means.fare(), group)
                            + costs.minutes(mode, purpose, coming, to, from, means.fare(), group));
            utility[mode.ordinal()] =
                    constant(model, purpose, mode, means) - scale * costs.sensitivity(mode, purpose) * minutes;
        }
        return chosen(means, luck, key);
    }

    /** The mode for a tour whose zone is yet to be chosen. */
    TravelMode fromHome(Purpose purpose, Means means, int home, YearDraws luck, long key) {
        double scale = costs.scale(purpose);
        for (TravelMode mode : MODES) {
            utility[mode.ordinal()] = constant(model, purpose, mode, means)
                    + scale * destinations.logSum(purpose, mode, home, means.hasLowIncome());
        }
        return chosen(means, luck, key);
    }

    /** The mode for a journey of given minutes and kilometres by car and by public transport, as to outside the city. */
    TravelMode beyond(
            Purpose purpose, Means means, double kilometres, double car, double transit, YearDraws luck, long key) {
        double scale = costs.scale(purpose);
        Arrays.fill(utility, Double.NEGATIVE_INFINITY);
        offer(TravelMode.CAR_DRIVER, purpose, means, scale, car + costs.worth(purpose, costs.fuel(kilometres)));
        offer(TravelMode.CAR_PASSENGER, purpose, means, scale, car);
        double weighted = transit * model.settings().modes().transitWeight();
        double fare = costs.worth(purpose, costs.fare(kilometres) * means.fare());
        offer(TravelMode.PUBLIC_TRANSPORT, purpose, means, scale, weighted + fare);
        return chosen(means, luck, key);
    }

    private void offer(TravelMode mode, Purpose purpose, Means means, double scale, double minutes) {
        utility[mode.ordinal()] =
                constant(model, purpose, mode, means) - scale * costs.sensitivity(mode, purpose) * minutes;
    }

    /** What a mode is worth beside what it takes in time and money. */
    static double constant(TravelModel model, Purpose purpose, TravelMode mode, Means means) {
        double constant = model.tables().constants()[purpose.ordinal()][mode.ordinal()];
        if (mode == TravelMode.CAR_DRIVER && means.shares()) {
            return constant + model.settings().modes().sharedCar();
        }
        if (mode == TravelMode.CAR_PASSENGER && means.isCarless()) {
            return constant + model.settings().modes().carless();
        }
        return constant;
    }

    private TravelMode chosen(Means means, YearDraws luck, long key) {
        if (!means.mayDrive()) utility[TravelMode.CAR_DRIVER.ordinal()] = Double.NEGATIVE_INFINITY;
        return TravelMode.of(logit.choose(utility, luck, key, NESTS.length));
    }
}
