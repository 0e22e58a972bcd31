package org.conurb.engine.labour;

import java.util.Arrays;
import org.conurb.engine.access.EffectiveDensity;
import org.conurb.engine.access.EffectiveDensity.Group;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.units.YearPath;

/**
 * Jobs open and close, by zone and sector: as the scenario's paths say, or else as the number of residents who work or
 * seek work has changed, as policies change that, and where the scenario names a place and a year.
 *
 * <p>A fraction of a job is a chance of one, so that slow growth in small places is never lost. New jobs open more often
 * where the effective density for their sector is higher, by the times of the last day that was simulated; those of sectors
 * that gain nothing from it, such as schools and hospitals, where there are such jobs. Where jobs close, vacant ones go
 * first, then a lot decides.
 */
public final class JobDynamics implements YearlyProcess {

    private static final int LOT = 1; // draw numbers of a job
    private static final int SKILL = 2;
    private static final int NORMAL = 3;

    /** Puts the lot of a job that is held after those of vacant ones, which have two bits less. */
    private static final long HELD = 1L << 62;

    private final City city;
    private final LabourModel model;
    private final YearStart start;
    private final Draws draws;
    private final Workers workers;

    /** Job dynamics by these assumptions; growth of the labour force is counted from the year's start. */
    public JobDynamics(City city, LabourModel model, YearStart start, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.start = start;
        this.draws = Draws.of(seed, "jobs");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "jobs open and close";
    }

    @Override
    public void run(int year) {
        int zones = city.zones().count();
        long[] jobs = countByCell();
        int[] change = new int[zones * Sector.COUNT];
        YearDraws luck = draws.in(year);
        addGrowth(year, jobs, change, luck);
        for (JobChange dated : model.assumptions().changes()) {
            if (dated.year() != year) continue;
            int cell = dated.zone() * Sector.COUNT + dated.sector();
            change[cell] = (int) Math.max(-jobs[cell], (long) change[cell] + dated.jobs());
        }
        close(change, jobs, luck);
        open(change, year, luck);
    }

    /** [zone x sector] jobs there are. */
    private long[] countByCell() {
        JobStore jobs = city.jobs();
        return workers.count(jobs.rows(), city.zones().count() * Sector.COUNT, (into, from, to) -> {
            for (int job = from; job < to; job++) {
                if (jobs.isPresent(job)) into[jobs.zone(job) * Sector.COUNT + jobs.sector(job)]++;
            }
        });
    }

    private void addGrowth(int year, long[] jobs, int[] change, YearDraws luck) {
        double withLabourForce = start.growth() - 1;
        EffectiveDensity density = density(jobs);
        double[] favour = new double[jobs.length / Sector.COUNT];
        double[] expected = new double[favour.length];
        for (int sector = 0; sector < Sector.COUNT; sector++) {
            YearPath path = model.assumptions().jobGrowth()[sector];
            double growth = Math.max(-1, path.isEmpty() ? withLabourForce : path.at(year));
            favour(sector, jobs, density, favour);
            for (int zone = 0; zone < favour.length; zone++) {
                expected[zone] = growth * jobs[zone * Sector.COUNT + sector] * (growth > 0 ? favour[zone] : 1);
            }
            bend(sector, year, jobs, favour, expected);
            for (int zone = 0; zone < favour.length; zone++) {
                int cell = zone * Sector.COUNT + sector;
                if (jobs[cell] == 0) continue;
                change[cell] = (int) Math.floor(Math.max(-jobs[cell], expected[zone]) + luck.uniform(cell));
            }
        }
    }

    /** What policies change about the growth of a sector. */
    private void bend(int sector, int year, long[] jobs, double[] favour, double[] expected) {
        double[] ofSector = null;
        for (GrowthChange change : model.assumptions().growthChanges()) {
            if (!change.concerns(sector, year)) continue;
            if (ofSector == null) ofSector = ofSector(sector, jobs);
            change.bend(year, expected, ofSector, favour);
        }
    }

    private static double[] ofSector(int sector, long[] jobs) {
        double[] ofSector = new double[jobs.length / Sector.COUNT];
        for (int zone = 0; zone < ofSector.length; zone++) ofSector[zone] = jobs[zone * Sector.COUNT + sector];
        return ofSector;
    }

    private EffectiveDensity density(long[] jobs) {
        double[] ofZone = new double[jobs.length / Sector.COUNT];
        for (int cell = 0; cell < jobs.length; cell++) ofZone[cell / Sector.COUNT] += jobs[cell];
        return EffectiveDensity.of(ofZone, city.times(), workers);
    }

    /** [zone] how many of the sector's new jobs a job there draws, in the mean of all such jobs 1. */
    private void favour(int sector, long[] jobs, EffectiveDensity density, double[] favour) {
        Group group = Group.of(Sector.of(sector));
        double weighted = 0;
        double all = 0;
        for (int zone = 0; zone < favour.length; zone++) {
            double power = group == null
                    ? 1
                    : Math.pow(density.of(group, zone), model.settings().accessResponse());
            favour[zone] = power;
            weighted += jobs[zone * Sector.COUNT + sector] * power;
            all += jobs[zone * Sector.COUNT + sector];
        }
        for (int zone = 0; zone < favour.length && weighted > 0; zone++) favour[zone] *= all / weighted;
    }

    private void close(int[] change, long[] jobs, YearDraws luck) {
        int closing = 0;
        int[] first = new int[change.length + 1]; // [cell] → first of its rows below
        for (int cell = 0; cell < change.length; cell++) {
            first[cell + 1] = first[cell] + (change[cell] < 0 ? (int) jobs[cell] : 0);
            if (change[cell] < 0) closing++;
        }
        if (closing == 0) return;
        JobStore store = city.jobs();
        long[] order = new long[first[change.length]];
        int[] row = new int[order.length];
        int[] next = first.clone();
        for (int job = 0; job < store.rows(); job++) {
            if (!store.isPresent(job)) continue;
            int cell = store.zone(job) * Sector.COUNT + store.sector(job);
            if (change[cell] < 0) row[next[cell]++] = job;
        }
        for (int cell = 0; cell < change.length; cell++) {
            if (change[cell] < 0) closeIn(first[cell], first[cell + 1], -change[cell], row, order, luck);
        }
    }

    /** Closes so many of the jobs that stand from one place to another: those with the smallest lots, vacant ones first. */
    private void closeIn(int from, int to, int many, int[] row, long[] order, YearDraws luck) {
        JobStore store = city.jobs();
        for (int place = from; place < to; place++) {
            long lot = luck.bits(store.id(row[place]), LOT) >>> 2;
            order[place] = store.isVacant(row[place]) ? lot : lot | HELD;
        }
        long[] sorted = Arrays.copyOfRange(order, from, to);
        Arrays.sort(sorted);
        long last = sorted[many - 1];
        for (int place = from; place < to; place++) if (order[place] <= last) city.closeJob(row[place]);
    }

    private void open(int[] change, int year, YearDraws luck) {
        double[][] wage = meanWages();
        double[][] mix = skillMix();
        double spread = model.settings().wageSpread();
        for (int cell = 0; cell < change.length; cell++) {
            int sector = cell % Sector.COUNT;
            for (int number = 0; number < change[cell]; number++) {
                long id = Mix.identity(Mix.identity(year, cell), number);
                int skill = skill(mix[sector], luck.uniform(id, SKILL));
                // Lognormal with the mean of those that there are.
                double normal = Samplers.gaussian(luck, id, NORMAL);
                double pay = wage[sector][skill] * Math.exp(spread * normal - spread * spread / 2);
                city.openJob(id, cell / Sector.COUNT, sector, skill, (float) pay);
            }
        }
    }

    private static int skill(double[] mix, double uniform) {
        double reached = 0;
        for (int skill = 0; skill < Skill.COUNT - 1; skill++) {
            reached += mix[skill];
            if (uniform < reached) return skill;
        }
        return Skill.COUNT - 1;
    }

    /** [sector][skill] mean wage of the jobs there are; of the skill in all sectors, or of all, where there are none. */
    private double[][] meanWages() {
        double[] sums = sums();
        double[][] mean = new double[Sector.COUNT][Skill.COUNT];
        double[] count = new double[Skill.COUNT];
        double[] pay = new double[Skill.COUNT];
        for (int cell = 0; cell < Sector.COUNT * Skill.COUNT; cell++) {
            count[cell % Skill.COUNT] += sums[2 * cell];
            pay[cell % Skill.COUNT] += sums[2 * cell + 1];
        }
        double all = Arrays.stream(pay).sum() / Math.max(1, Arrays.stream(count).sum());
        for (int cell = 0; cell < Sector.COUNT * Skill.COUNT; cell++) {
            int skill = cell % Skill.COUNT;
            double ofSkill = count[skill] > 0 ? pay[skill] / count[skill] : all;
            mean[cell / Skill.COUNT][skill] = sums[2 * cell] > 0 ? sums[2 * cell + 1] / sums[2 * cell] : ofSkill;
        }
        return mean;
    }

    /** [sector][skill] share of the sector's jobs; even where it has none. */
    private double[][] skillMix() {
        double[] sums = sums();
        double[][] mix = new double[Sector.COUNT][Skill.COUNT];
        for (int sector = 0; sector < Sector.COUNT; sector++) {
            double all = 0;
            for (int skill = 0; skill < Skill.COUNT; skill++) all += sums[2 * (sector * Skill.COUNT + skill)];
            for (int skill = 0; skill < Skill.COUNT; skill++) {
                mix[sector][skill] = all == 0 ? 1.0 / Skill.COUNT : sums[2 * (sector * Skill.COUNT + skill)] / all;
            }
        }
        return mix;
    }

    /** [sector x skill][jobs, wages] of the jobs there are. */
    private double[] sums() {
        JobStore jobs = city.jobs();
        return workers.sum(jobs.rows(), 2 * Sector.COUNT * Skill.COUNT, (into, from, to) -> {
            for (int job = from; job < to; job++) {
                if (!jobs.isPresent(job)) continue;
                int cell = 2 * (jobs.sector(job) * Skill.COUNT + jobs.skill(job));
                into[cell]++;
                into[cell + 1] += jobs.wage(job);
            }
        });
    }
}
