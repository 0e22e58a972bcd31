package org.conurb.engine.market;

import org.conurb.engine.access.TravelTimes;
import org.conurb.engine.choice.AlternativeSampler;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.YearDraws;

/**
 * Draws vacancies such that nearer ones are seen more often: first a zone, by its vacancies times exp(-minutes / scale),
 * then one of its vacancies. All who live in one zone share the weights.
 */
final class Nearness {

    /** Which vacancies a mover looks at. */
    enum Kind {
        /** Homes for sale. */
        OWNED(Tenure.OWNED, Tenure.OWNED),
        /** Private lettings. */
        PRIVATE(Tenure.PRIVATE_RENT, Tenure.PRIVATE_RENT),
        /** Both. */
        EITHER(Tenure.OWNED, Tenure.PRIVATE_RENT);

        private final int first;
        private final int last;

        Kind(Tenure first, Tenure last) {
            this.first = first.ordinal();
            this.last = last.ordinal();
        }
    }

    private static final int KINDS = Kind.values().length;

    private final City city;
    private final double minutes;
    private final Workers workers;
    private final int zones;
    private final double[] weights; // [kind][from zone][to zone]
    private final double[] closeness; // [from zone][to zone] exp(-minutes / scale) at the times known last
    private TravelTimes known;
    private Vacancies vacancies;
    private AlternativeSampler sampler;

    Nearness(City city, double minutes, Workers workers) {
        this.city = city;
        this.minutes = minutes;
        this.workers = workers;
        this.zones = city.zones().count();
        this.weights = new double[Math.multiplyExact(KINDS * zones, zones)];
        this.closeness = new double[zones * zones];
    }

    /** Weighs the vacancies as they are indexed now, those of the mover's own area or those of the city. */
    void weigh(Vacancies indexed, boolean wholeCity) {
        vacancies = indexed;
        learn();
        workers.forEach(zones, from -> {
            for (Kind kind : Kind.values()) weigh(kind, from, wholeCity);
        });
        sampler = AlternativeSampler.summing(zones, weights);
    }

    private void learn() {
        TravelTimes times = city.times();
        if (times == known) return;
        known = times;
        workers.forEach(zones, from -> {
            for (int to = 0; to < zones; to++)
                closeness[from * zones + to] = Math.exp(-times.minutes(from, to) / minutes);
        });
    }

    private void weigh(Kind kind, int from, boolean wholeCity) {
        int row = row(kind, from) * zones;
        for (int to = 0; to < zones; to++) {
            boolean seen = wholeCity || city.zones().area(to) == city.zones().area(from);
            int homes = seen ? vacancies.end(to, kind.last) - vacancies.start(to, kind.first) : 0;
            weights[row + to] = homes * closeness[from * zones + to];
        }
    }

    private int row(Kind kind, int from) {
        return kind.ordinal() * zones + from;
    }

    /** Whether there is any vacancy to see from this zone. */
    boolean hasAny(Kind kind, int from) {
        return sampler.hasAny(row(kind, from));
    }

    /** The position of a vacancy; there must be any. Takes the draws {@code draw} and {@code draw + 1}. */
    int draw(Kind kind, int from, YearDraws luck, long key, int draw) {
        int zone = sampler.draw(row(kind, from), luck.uniform(key, draw));
        int first = vacancies.start(zone, kind.first);
        return first + luck.below(vacancies.end(zone, kind.last) - first, key, draw + 1);
    }

    /**
     * What to add to the utility of a vacancy because those like it are seen so often, up to a constant: as a zone is
     * drawn by its vacancies, the chance of one of them depends on its distance alone.
     */
    double correction(int from, int zone) {
        return city.times().minutes(from, zone) / minutes;
    }
}
