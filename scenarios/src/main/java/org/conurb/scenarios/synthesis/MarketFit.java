package org.conurb.scenarios.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.labour.ActivityRates;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.scenarios.results.FitRow;

/**
 * How well work and homes fit their margins, by area: {@code qualification}, {@code activity} (16 to 74),
 * {@code workplace} (area of work of those who live in the area), {@code jobs} (by sector), {@code tenure} (occupied
 * homes) and {@code vacant_homes} (by tenure). Margins are scaled to the residents whom there are.
 */
final class MarketFit {

    private static final int LAST_AGE = 74;

    private final City city;
    private final int year;
    private final int areas;
    private final List<FitRow> rows = new ArrayList<>();

    private MarketFit(City city, int year) {
        this.city = city;
        this.year = year;
        this.areas = city.areas().count();
    }

    static List<FitRow> rows(City city, WorkMargins work, HomeMargins homes, int year) {
        MarketFit fit = new MarketFit(city, year);
        fit.addPeople(work);
        fit.addJobs(work);
        fit.addHomes(homes);
        return fit.rows;
    }

    private void addPeople(WorkMargins work) {
        long[][] levels = new long[areas][Qualification.COUNT];
        long[][] activities = new long[areas][Activity.COUNT];
        long[][] workplaces = new long[areas][areas + 1];
        ResidentStore residents = city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            int age = residents.age(resident, year);
            if (age < ActivityRates.WORKING_AGE) continue;
            int area = city.areaOfResident(resident);
            levels[area][residents.qualification(resident)]++;
            if (age <= LAST_AGE) activities[area][residents.activity(resident)]++;
            int job = residents.job(resident);
            if (job >= 0) workplaces[area][city.zones().area(city.jobs().zone(job))]++;
            else if (job == JobStore.OUTSIDE) workplaces[area][areas]++;
        }
        for (int area = 0; area < areas; area++) {
            add(area, "qualification", work.qualifications()[area], levels[area]);
            add(area, "activity", work.activity()[area], activities[area]);
            add(area, "workplace", work.commuting()[area], workplaces[area]);
        }
    }

    private void addJobs(WorkMargins work) {
        long[][] wanted = new long[areas][Sector.COUNT];
        long[][] made = new long[areas][Sector.COUNT];
        for (int zone = 0; zone < city.zones().count(); zone++) {
            int area = city.zones().area(zone);
            for (int sector = 0; sector < Sector.COUNT; sector++) wanted[area][sector] += work.jobs()[zone][sector];
        }
        JobStore jobs = city.jobs();
        for (int job = 0; job < jobs.rows(); job++) {
            if (!jobs.isVacant(job)) made[city.zones().area(jobs.zone(job))][jobs.sector(job)]++;
        }
        for (int area = 0; area < areas; area++) add(area, "jobs", wanted[area], made[area]);
    }

    private void addHomes(HomeMargins homes) {
        long[][] wanted = new long[areas][Tenure.COUNT];
        for (int zone = 0; zone < city.zones().count(); zone++) {
            int area = city.zones().area(zone);
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++)
                wanted[area][tenure] += homes.dwellings()[zone][tenure];
        }
        long[][] occupied = new long[areas][Tenure.COUNT];
        long[][] vacant = new long[areas][Tenure.COUNT];
        var dwellings = city.dwellings();
        for (int dwelling = 0; dwelling < dwellings.rows(); dwelling++) {
            long[][] into = dwellings.isVacant(dwelling) ? vacant : occupied;
            into[city.zones().area(dwellings.zone(dwelling))][dwellings.tenure(dwelling)]++;
        }
        for (int area = 0; area < areas; area++) {
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) wanted[area][tenure] -= homes.vacant()[area][tenure];
            add(area, "tenure", wanted[area], occupied[area]);
            add(area, "vacant_homes", homes.vacant()[area], vacant[area]);
        }
    }

    private void add(int area, String margin, long[] wanted, long[] made) {
        double factor = (double) Arrays.stream(made).sum()
                / Math.max(1, Arrays.stream(wanted).sum());
        long[] scaled =
                Arrays.stream(wanted).map(cell -> Math.round(cell * factor)).toArray();
        rows.add(FitRow.of(city.areas().code(area), margin, scaled, made));
    }
}
