package org.conurb.engine.city;

import static org.conurb.engine.store.Columns.NONE;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;

/**
 * The links between people and their jobs and homes: a job names the resident who names it, a dwelling the household
 * that names it.
 */
final class StoreLinks {

    private final Population population;
    private final JobStore jobs;
    private final DwellingStore dwellings;

    StoreLinks(Population population, JobStore jobs, DwellingStore dwellings) {
        this.population = population;
        this.jobs = jobs;
        this.dwellings = dwellings;
    }

    /** Frees what belonged to those who have gone. Rows of jobs and dwellings are each one's own: nothing collides. */
    void settle(Workers workers) {
        ResidentStore residents = population.residents();
        workers.forEachChunk(jobs.rows(), (chunk, from, to) -> {
            for (int job = from; job < to; job++) {
                int worker = jobs.worker(job);
                if (worker >= 0 && !residents.isPresent(worker)) jobs.setWorker(job, NONE);
            }
        });
        workers.forEachChunk(dwellings.rows(), (chunk, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (dwellings.occupant(dwelling) >= 0) settleDwelling(dwelling);
            }
        });
        int rows = population.households().rows();
        workers.forEachChunk(rows, (chunk, from, to) -> settleLodgers(from, to));
    }

    /** Who has entered an establishment does not lodge with anyone any more. */
    private void settleLodgers(int from, int to) {
        HouseholdStore households = population.households();
        for (int household = from; household < to; household++) {
            boolean lodges = households.dwelling(household) == DwellingStore.SHARED;
            if (lodges && !households.isPrivate(household)) population.setDwelling(household, NONE, 0);
        }
    }

    private void settleDwelling(int dwelling) {
        HouseholdStore households = population.households();
        int household = dwellings.occupant(dwelling);
        boolean livesHere = households.size(household) > 0
                && households.isPrivate(household)
                && households.zone(household) == dwellings.zone(dwelling);
        if (livesHere) return;
        dwellings.setOccupant(dwelling, NONE);
        population.setDwelling(household, NONE, 0);
    }

    /** Names the new rows of people in jobs and dwellings, then closes the gaps there. */
    void relink(Workers workers) {
        ResidentStore residents = population.residents();
        HouseholdStore households = population.households();
        workers.forEachChunk(residents.rows(), (chunk, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (residents.job(resident) >= 0) jobs.setWorker(residents.job(resident), resident);
            }
        });
        workers.forEachChunk(households.rows(), (chunk, from, to) -> {
            for (int household = from; household < to; household++) {
                if (households.dwelling(household) >= 0) {
                    dwellings.setOccupant(households.dwelling(household), household);
                }
            }
        });
        int[] newJob = jobs.compact();
        int[] newDwelling = dwellings.compact();
        if (newJob != null) renumberJobs(newJob, workers);
        if (newDwelling != null) renumberDwellings(newDwelling, workers);
    }

    private void renumberJobs(int[] newJob, Workers workers) {
        ResidentStore residents = population.residents();
        workers.forEachChunk(residents.rows(), (chunk, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                int job = residents.job(resident);
                if (job >= 0) population.setJob(resident, newJob[job]);
            }
        });
    }

    private void renumberDwellings(int[] newDwelling, Workers workers) {
        HouseholdStore households = population.households();
        workers.forEachChunk(households.rows(), (chunk, from, to) -> {
            for (int household = from; household < to; household++) {
                int dwelling = households.dwelling(household);
                if (dwelling < 0) continue;
                population.setDwelling(household, newDwelling[dwelling], households.movedIn(household));
            }
        });
    }

    /** Links of which one end is not true, in words. */
    List<String> problems(int limit) {
        List<String> problems = new ArrayList<>();
        findWrongJobs(limit, problems);
        findWrongResidents(limit, problems);
        findWrongDwellings(limit, problems);
        findWrongHouseholds(limit, problems);
        return problems.subList(0, Math.min(limit, problems.size()));
    }

    private void findWrongJobs(int limit, List<String> problems) {
        ResidentStore residents = population.residents();
        for (int job = 0; job < jobs.rows() && problems.size() < limit; job++) {
            int worker = jobs.worker(job);
            if (worker < 0) continue;
            if (!residents.isPresent(worker))
                problems.add("job " + job + " is held by resident " + worker + ", who is gone");
            else if (residents.job(worker) != job) {
                problems.add("job " + job + " is held by resident " + worker + ", who names " + residents.job(worker));
            }
        }
    }

    private void findWrongResidents(int limit, List<String> problems) {
        ResidentStore residents = population.residents();
        for (int resident = 0; resident < residents.rows() && problems.size() < limit; resident++) {
            if (!residents.isPresent(resident)) continue;
            int job = residents.job(resident);
            if (job >= 0 && jobs.worker(job) != resident) {
                problems.add("resident " + resident + " names job " + job + ", which " + jobs.worker(job) + " holds");
            }
            if ((job != NONE) != residents.is(Activity.EMPLOYED, resident)) {
                problems.add("resident " + resident + " has job " + job + " and is "
                        + Activity.of(residents.activity(resident)).word());
            }
        }
    }

    private void findWrongDwellings(int limit, List<String> problems) {
        HouseholdStore households = population.households();
        for (int dwelling = 0; dwelling < dwellings.rows() && problems.size() < limit; dwelling++) {
            int household = dwellings.occupant(dwelling);
            if (household < 0) continue;
            if (households.size(household) == 0 || households.dwelling(household) != dwelling) {
                problems.add("dwelling " + dwelling + " is lived in by household " + household + ", which names "
                        + households.dwelling(household) + " and has " + households.size(household) + " members");
            } else if (households.zone(household) != dwellings.zone(dwelling)) {
                problems.add("dwelling " + dwelling + " and its household " + household + " are in different zones");
            }
        }
    }

    private void findWrongHouseholds(int limit, List<String> problems) {
        HouseholdStore households = population.households();
        for (int household = 0; household < households.rows() && problems.size() < limit; household++) {
            int dwelling = households.dwelling(household);
            if (dwelling < 0 || households.size(household) == 0) continue;
            if (dwellings.occupant(dwelling) != household) {
                problems.add("household " + household + " names dwelling " + dwelling + ", in which "
                        + dwellings.occupant(dwelling) + " lives");
            }
        }
    }
}
