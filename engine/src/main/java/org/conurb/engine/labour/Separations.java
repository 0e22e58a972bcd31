package org.conurb.engine.labour;

import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * People lose their jobs, at a rate by the skill that the job asks for; those from outside the city give theirs up as
 * often. The jobs stay and are vacant.
 */
public final class Separations implements YearlyProcess {

    private final City city;
    private final LabourSettings settings;
    private final Draws draws;
    private final Workers workers;

    /** Separations at these rates. */
    public Separations(City city, LabourModel model, long seed, Workers workers) {
        this.city = city;
        this.settings = model.settings();
        this.draws = Draws.of(seed, "separations");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "separations";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        double[] chance = new double[Skill.COUNT];
        for (int skill = 0; skill < Skill.COUNT; skill++) chance[skill] = settings.loss(skill);
        ResidentStore residents = city.population().residents();
        JobStore jobs = city.jobs();
        IntBuffer losers = workers.select(residents.rows(), (from, to, picked) -> {
            for (int resident = from; resident < to; resident++) {
                int job = residents.job(resident);
                if (!residents.isPresent(resident) || !residents.is(Activity.EMPLOYED, resident)) continue;
                int skill = job >= 0 ? jobs.skill(job) : Skill.MIDDLE.ordinal();
                if (luck.uniform(residents.id(resident)) < chance[skill]) picked.add(resident);
            }
        });
        for (int place = 0; place < losers.size(); place++) city.quit(losers.get(place), Activity.UNEMPLOYED);
        IntBuffer left = workers.select(jobs.rows(), (from, to, picked) -> {
            for (int job = from; job < to; job++) {
                if (jobs.worker(job) != JobStore.IN_COMMUTER) continue;
                if (luck.uniform(jobs.id(job)) < chance[jobs.skill(job)]) picked.add(job);
            }
        });
        for (int place = 0; place < left.size(); place++) city.vacate(left.get(place));
    }
}
