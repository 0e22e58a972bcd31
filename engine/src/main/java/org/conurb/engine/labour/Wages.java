package org.conurb.engine.labour;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;

/**
 * Pay follows productivity and the wage curve: where unemployment has doubled, wages are 2 to the power of the elasticity
 * of what they would be (Blanchflower and Oswald 1994, "The Wage Curve", elasticity -0.1).
 */
public final class Wages implements YearlyProcess {

    /** Unemployment counts as changed at most by this factor in a year. */
    private static final double LARGEST_CHANGE = 2;

    private final City city;
    private final LabourModel model;
    private final YearStart start;
    private final Workers workers;

    /** Wages by this model; the change of unemployment is counted from the year's start. */
    public Wages(City city, LabourModel model, YearStart start, Workers workers) {
        this.city = city;
        this.model = model;
        this.start = start;
        this.workers = workers;
    }

    @Override
    public String name() {
        return "wages";
    }

    @Override
    public void run(int year) {
        Activities now = Activities.count(city, workers);
        double productivity = 1 + LabourAssumptions.at(model.assumptions().productivity(), year, 0);
        double[] factor = new double[city.areas().count()];
        for (int area = 0; area < factor.length; area++) {
            double change = change(start.before().unemploymentRate(area), now.unemploymentRate(area));
            factor[area] = productivity * Math.pow(change, model.settings().wageCurve());
        }
        JobStore jobs = city.jobs();
        workers.forEachChunk(jobs.rows(), (chunk, from, to) -> {
            for (int job = from; job < to; job++) {
                jobs.setWage(job, (float) (jobs.wage(job) * factor[city.zones().area(jobs.zone(job))]));
            }
        });
        Population population = city.population();
        ResidentStore residents = population.residents();
        workers.forEachChunk(residents.rows(), (chunk, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                int job = residents.job(resident);
                if (job >= 0) population.setEarnings(resident, jobs.wage(job));
                else if (job == JobStore.OUTSIDE && residents.isPresent(resident)) {
                    population.setEarnings(resident, (float) (residents.earnings(resident) * productivity));
                }
            }
        });
    }

    private static double change(double before, double now) {
        if (before == 0 || now == 0) return 1; // an elasticity says nothing about none
        return Math.min(LARGEST_CHANGE, Math.max(1 / LARGEST_CHANGE, now / before));
    }
}
