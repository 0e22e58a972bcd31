package org.conurb.engine.indicators;

import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.ResidentStore;

/** A count of work in the middle of a year, by area: people of 16 and over by what they do, jobs, pay and ways. */
final class LabourCensus {

    /** Ages of the groups told apart; by the definition of the ILO the youngest is 16. */
    static final int[] AGES = {16, 25, 50, 65};

    static final String[] AGE_NAMES = {"age_16_24", "age_25_49", "age_50_64", "age_65_over"};

    private static final int SEXES = 2;
    private static final int LEVELS = 4;
    private static final int AGE_GROUPS = AGES.length;

    /** What each person of 16 and over is counted in: an age group, a sex, a qualification. */
    static final int GROUPS = AGE_GROUPS + SEXES + LEVELS;

    private static final int STATES = 3; // people, employed, unemployed
    private static final int OUTSIDE = GROUPS * STATES;
    private static final int MINUTES = 240; // longest way told apart
    private static final int PER_AREA = OUTSIDE + 1 + MINUTES + LogBins.COUNT;
    private static final int JOB_STATES = 3; // held by residents, held from outside, vacant

    private final long[] people;
    private final long[] jobs; // [area][sector][state]
    private final long[] jobsOfZone; // [zone]
    private final long[] workOfZone; // [zone][employed, unemployed]
    private final int areas;

    private LabourCensus(int areas, long[] people, long[] jobs, long[] jobsOfZone, long[] workOfZone) {
        this.areas = areas;
        this.people = people;
        this.jobs = jobs;
        this.jobsOfZone = jobsOfZone;
        this.workOfZone = workOfZone;
    }

    static LabourCensus take(City city, int year, Workers workers) {
        int areas = city.areas().count();
        int zones = city.zones().count();
        ResidentStore residents = city.population().residents();
        int ofZones = areas * PER_AREA;
        long[] all = workers.count(residents.rows(), ofZones + 2 * zones, (cells, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                int age = residents.age(resident, year);
                if (!residents.isPresent(resident) || age < AGES[0]) continue;
                countPerson(city, resident, age, cells);
                int zone = city.population().households().zone(residents.household(resident));
                if (residents.is(Activity.EMPLOYED, resident)) cells[ofZones + 2 * zone]++;
                if (residents.is(Activity.UNEMPLOYED, resident)) cells[ofZones + 2 * zone + 1]++;
            }
        });
        JobStore jobs = city.jobs();
        int cells = areas * Sector.COUNT * JOB_STATES;
        long[] allJobs = workers.count(jobs.rows(), cells + zones, (into, from, to) -> {
            for (int job = from; job < to; job++) {
                if (!jobs.isPresent(job)) continue;
                int state = jobs.worker(job) >= 0 ? 0 : jobs.worker(job) == JobStore.IN_COMMUTER ? 1 : 2;
                int area = city.zones().area(jobs.zone(job));
                into[(area * Sector.COUNT + jobs.sector(job)) * JOB_STATES + state]++;
                into[cells + jobs.zone(job)]++;
            }
        });
        return new LabourCensus(
                areas,
                java.util.Arrays.copyOf(all, ofZones),
                java.util.Arrays.copyOf(allJobs, cells),
                java.util.Arrays.copyOfRange(allJobs, cells, cells + zones),
                java.util.Arrays.copyOfRange(all, ofZones, all.length));
    }

    private static void countPerson(City city, int resident, int age, long[] cells) {
        ResidentStore residents = city.population().residents();
        int first = city.areaOfResident(resident) * PER_AREA;
        int group = AGE_GROUPS - 1;
        while (age < AGES[group]) group--;
        boolean works = residents.is(Activity.EMPLOYED, resident);
        boolean seeks = residents.is(Activity.UNEMPLOYED, resident);
        int sex = AGE_GROUPS + residents.sex(resident);
        int level = AGE_GROUPS + SEXES + residents.qualification(resident);
        count(cells, first + group * STATES, works, seeks);
        count(cells, first + sex * STATES, works, seeks);
        count(cells, first + level * STATES, works, seeks);
        if (!works) return;
        cells[first + OUTSIDE + 1 + MINUTES + LogBins.bin(residents.earnings(resident))]++;
        int job = residents.job(resident);
        if (job < 0) {
            cells[first + OUTSIDE]++;
            return;
        }
        int home = city.population().households().zone(residents.household(resident));
        int minutes = (int) city.times().minutes(home, city.jobs().zone(job));
        cells[first + OUTSIDE + 1 + Math.min(MINUTES - 1, minutes)]++;
    }

    private static void count(long[] cells, int first, boolean works, boolean seeks) {
        cells[first]++;
        if (works) cells[first + 1]++;
        if (seeks) cells[first + 2]++;
    }

    int areas() {
        return areas;
    }

    /** People of an age group, sex or qualification; all together are those of the age groups. */
    long people(int area, int group) {
        return people[area * PER_AREA + group * STATES];
    }

    long employed(int area, int group) {
        return people[area * PER_AREA + group * STATES + 1];
    }

    long unemployed(int area, int group) {
        return people[area * PER_AREA + group * STATES + 2];
    }

    /** Residents who work outside the city. */
    long outside(int area) {
        return people[area * PER_AREA + OUTSIDE];
    }

    long jobsOfResidents(int area, int sector) {
        return jobs[(area * Sector.COUNT + sector) * JOB_STATES];
    }

    long jobsFromOutside(int area, int sector) {
        return jobs[(area * Sector.COUNT + sector) * JOB_STATES + 1];
    }

    long vacancies(int area, int sector) {
        return jobs[(area * Sector.COUNT + sector) * JOB_STATES + 2];
    }

    long jobsOfZone(int zone) {
        return jobsOfZone[zone];
    }

    long employedOfZone(int zone) {
        return workOfZone[2 * zone];
    }

    long unemployedOfZone(int zone) {
        return workOfZone[2 * zone + 1];
    }

    /** Median earnings of the residents who work, of several areas together. */
    double medianEarnings(int fromArea, int toArea) {
        return LogBins.median(joined(fromArea, toArea, OUTSIDE + 1 + MINUTES, LogBins.COUNT), 0);
    }

    /** Median minutes to work within the city, of several areas together; NaN of nobody. */
    double medianMinutes(int fromArea, int toArea) {
        long[] counts = joined(fromArea, toArea, OUTSIDE + 1, MINUTES);
        long all = java.util.Arrays.stream(counts).sum();
        if (all == 0) return Double.NaN;
        double reached = 0;
        int minute = 0;
        while (reached + counts[minute] < all / 2.0) reached += counts[minute++];
        return minute + (all / 2.0 - reached) / counts[minute];
    }

    private long[] joined(int fromArea, int toArea, int first, int count) {
        long[] counts = new long[count];
        for (int area = fromArea; area < toArea; area++) {
            for (int cell = 0; cell < count; cell++) counts[cell] += people[area * PER_AREA + first + cell];
        }
        return counts;
    }
}
