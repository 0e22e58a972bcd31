package org.conurb.engine.trips;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.choice.AlternativeSampler;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;

/**
 * Choice of a zone to go to, by purpose and mode: in proportion to its attraction times exp(-sensitivity × generalised
 * minutes), the logit over all zones, none left out. The logarithm of the sum over zones says what a mode is worth before a
 * zone is chosen. Immutable.
 */
final class Destinations {

    /** Purposes whose place is chosen for the day. */
    private static final Purpose[] CHOSEN = {
        Purpose.BUSINESS, Purpose.ESCORT, Purpose.SHOPPING, Purpose.PERSONAL_BUSINESS, Purpose.LEISURE, Purpose.VISITING
    };

    private static final double FULL_FARE = 1;

    private final int zones;
    private final AlternativeSampler[] samplers = new AlternativeSampler[Purpose.COUNT * TravelMode.COUNT];
    private final AlternativeSampler[] ofLowIncomes; // [purpose] of drivers; null where they pay what all pay
    private final double[] attraction = new double[Purpose.COUNT]; // sum over zones

    Destinations(City city, Costs costs, TravelTables tables, Workers workers) {
        zones = city.zones().count();
        double[][] attractions = new double[Purpose.COUNT][];
        for (Purpose purpose : CHOSEN) {
            attractions[purpose.ordinal()] = attractions(city, tables.attractions()[purpose.ordinal()]);
            for (double each : attractions[purpose.ordinal()]) attraction[purpose.ordinal()] += each;
        }
        workers.forEach(CHOSEN.length * TravelMode.COUNT, number -> {
            Purpose purpose = CHOSEN[number / TravelMode.COUNT];
            TravelMode mode = TravelMode.of(number % TravelMode.COUNT);
            samplers[cell(purpose, mode)] = sampler(costs, purpose, mode, attractions[purpose.ordinal()], false);
        });
        ofLowIncomes = costs.asksForIncome() ? new AlternativeSampler[Purpose.COUNT] : null;
        if (ofLowIncomes == null) return;
        workers.forEach(CHOSEN.length, number -> {
            int purpose = CHOSEN[number].ordinal();
            ofLowIncomes[purpose] = sampler(costs, CHOSEN[number], TravelMode.CAR_DRIVER, attractions[purpose], true);
        });
    }

    private static int cell(Purpose purpose, TravelMode mode) {
        return purpose.ordinal() * TravelMode.COUNT + mode.ordinal();
    }

    private AlternativeSampler sampler(Purpose purpose, TravelMode mode, boolean hasLowIncome) {
        boolean isOther = hasLowIncome && ofLowIncomes != null && mode == TravelMode.CAR_DRIVER;
        return isOther ? ofLowIncomes[purpose.ordinal()] : samplers[cell(purpose, mode)];
    }

    private AlternativeSampler sampler(
            Costs costs, Purpose purpose, TravelMode mode, double[] attractions, boolean hasLowIncome) {
        double sensitivity = costs.sensitivity(mode, purpose);
        Period period = Costs.usualPeriod(purpose);
        double[] weights = new double[zones * zones];
        for (int from = 0; from < zones; from++) {
            int group = costs.group(from, hasLowIncome);
            for (int to = 0; to < zones; to++) {
                double minutes = costs.ofOuting(mode, purpose, period, from, to, FULL_FARE, group);
                weights[from * zones + to] = attractions[to] * Math.exp(-sensitivity * minutes);
            }
        }
        return AlternativeSampler.summing(zones, weights);
    }

    /** [zone] what attracts trips: jobs by sector and residents, weighted. */
    private static double[] attractions(City city, double[] weights) {
        double[] attractions = new double[city.zones().count()];
        for (int job = 0; job < city.jobs().rows(); job++) {
            if (!city.jobs().isPresent(job)) continue;
            attractions[city.jobs().zone(job)] += weights[city.jobs().sector(job)];
        }
        HouseholdStore households = city.population().households();
        for (int household = 0; household < households.rows(); household++) {
            attractions[households.zone(household)] += weights[Sector.COUNT] * households.size(household);
        }
        return attractions;
    }

    /** What it is worth to have a mode for a purpose: the mean over all attraction of what a zone is worth, as a log. */
    double logSum(Purpose purpose, TravelMode mode, int from, boolean hasLowIncome) {
        double total = sampler(purpose, mode, hasLowIncome).total(from);
        return total > 0 ? Math.log(total / attraction[purpose.ordinal()]) : Double.NEGATIVE_INFINITY;
    }

    /** The zone on which a uniform number falls; NONE if there is nowhere to go. */
    int draw(Purpose purpose, TravelMode mode, int from, boolean hasLowIncome, double uniform) {
        AlternativeSampler sampler = sampler(purpose, mode, hasLowIncome);
        return sampler.hasAny(from) ? sampler.draw(from, uniform) : NONE;
    }
}
