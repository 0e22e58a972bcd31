package org.conurb.engine.trips;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.choice.AlternativeSampler;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Study;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;

/**
 * Which zone each pupil and student goes to: a gravity model that fills the seats of every zone (doubly constrained;
 * Wilson 1967, Transportation Research 1, 253, equations 10 to 12), from which each draws a place by a lot of their own
 * that lasts as long as their phase of schooling.
 *
 * <p>Seats lie where pupils live, for the young, and where people work in education, the more the older the learners; and
 * where policies open or close some. There are as many as learners: those of a phase are all equally full.
 */
final class Schools {

    private static final int ROUNDS = 40;

    private final AlternativeSampler[] byPhase;
    private final YearDraws luck;

    /** The seats and ways of a year. */
    Schools(
            City city,
            float[] kilometres,
            List<TravelAssumptions.Seats> changes,
            int year,
            long seed,
            Workers workers) {
        int zones = city.zones().count();
        double[] jobs = jobsInEducation(city);
        long[] learners = learners(city, year, workers);
        byPhase = new AlternativeSampler[SchoolPhase.values().length];
        for (SchoolPhase phase : SchoolPhase.values()) {
            double[] living = new double[zones];
            for (int zone = 0; zone < zones; zone++) living[zone] = learners[phase.ordinal() * zones + zone];
            double[] seats = changed(seats(phase, living, jobs), phase, changes);
            byPhase[phase.ordinal()] =
                    AlternativeSampler.summing(zones, balanced(living, seats, kilometres, phase.perKilometre()));
        }
        luck = Draws.of(seed, "school").in(0);
    }

    private static double[] jobsInEducation(City city) {
        double[] jobs = new double[city.zones().count()];
        for (int job = 0; job < city.jobs().rows(); job++) {
            if (city.jobs().isPresent(job) && city.jobs().sector(job) == Sector.P.ordinal()) {
                jobs[city.jobs().zone(job)]++;
            }
        }
        return jobs;
    }

    private static long[] learners(City city, int year, Workers workers) {
        int zones = city.zones().count();
        ResidentStore residents = city.population().residents();
        return workers.count(residents.rows(), SchoolPhase.values().length * zones, (into, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (!residents.isPresent(resident) || residents.study(resident) == Study.NONE.ordinal()) continue;
                int zone = city.population().households().zone(residents.household(resident));
                into[SchoolPhase.of(residents, resident, year).ordinal() * zones + zone]++;
            }
        });
    }

    private static double[] seats(SchoolPhase phase, double[] living, double[] jobs) {
        double all = Arrays.stream(living).sum();
        double weights =
                Arrays.stream(jobs).map(count -> Math.pow(count, phase.power())).sum();
        double byJobs = weights > 0 ? phase.shareByJobs() : 0;
        double[] seats = new double[living.length];
        for (int zone = 0; zone < seats.length; zone++) {
            seats[zone] = (1 - byJobs) * living[zone];
            if (byJobs > 0) seats[zone] += byJobs * all * Math.pow(jobs[zone], phase.power()) / weights;
        }
        return seats;
    }

    /** [zone] the seats with those that policies open and close, as many as before in all; none if all are closed. */
    static double[] changed(double[] seats, SchoolPhase phase, List<TravelAssumptions.Seats> changes) {
        double[] changed = seats.clone();
        for (TravelAssumptions.Seats change : changes) {
            if (change.phase() == phase) changed[change.zone()] += change.seats();
        }
        for (int zone = 0; zone < changed.length; zone++) changed[zone] = Math.max(0, changed[zone]);
        double all = Arrays.stream(changed).sum();
        if (all == 0 || Arrays.equals(changed, seats)) return changed;
        double filled = Arrays.stream(seats).sum() / all;
        for (int zone = 0; zone < changed.length; zone++) changed[zone] *= filled;
        return changed;
    }

    /** [from][to] learners, whose rows add up to those who live there and whose columns to the seats. */
    static double[] balanced(double[] living, double[] seats, float[] kilometres, double perKilometre) {
        int zones = living.length;
        double[] flow = new double[zones * zones];
        for (int cell = 0; cell < flow.length; cell++) flow[cell] = Math.exp(-perKilometre * kilometres[cell]);
        double[] ofColumn = new double[zones];
        Arrays.fill(ofColumn, 1);
        double[] ofRow = new double[zones];
        for (int round = 0; round < ROUNDS; round++) {
            double[] reached = new double[zones];
            for (int from = 0; from < zones; from++) {
                double sum = 0;
                for (int to = 0; to < zones; to++) sum += ofColumn[to] * seats[to] * flow[from * zones + to];
                ofRow[from] = sum > 0 ? living[from] / sum : 0;
                for (int to = 0; to < zones; to++) reached[to] += ofRow[from] * flow[from * zones + to];
            }
            for (int to = 0; to < zones; to++) ofColumn[to] = reached[to] > 0 ? 1 / reached[to] : 0;
        }
        for (int from = 0; from < zones; from++) {
            // Rows of zones where nobody of the phase lives serve those who come to live there: singly constrained.
            double row = ofRow[from] > 0 ? ofRow[from] : 1;
            for (int to = 0; to < zones; to++) flow[from * zones + to] *= row * ofColumn[to] * seats[to];
        }
        return flow;
    }

    /** The zone of the school of a resident who studies; the home zone where there is no school at all. */
    int zone(long person, SchoolPhase phase, int home) {
        AlternativeSampler seats = byPhase[phase.ordinal()];
        return seats.hasAny(home) ? seats.draw(home, luck.uniform(person, phase.ordinal())) : home;
    }
}
