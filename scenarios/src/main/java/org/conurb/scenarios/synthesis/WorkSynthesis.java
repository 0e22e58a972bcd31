package org.conurb.scenarios.synthesis;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.labour.Incomes;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * The jobs of the base year and who holds them: workers go from zone to zone as a gravity model within the published
 * commuting says; in each zone there are as many jobs as come to it, of the zone's sectors, and the better qualified tend
 * to hold those that ask for more. Some jobs are held from outside, some are vacant.
 */
final class WorkSynthesis {

    private static final int START = 0; // draw numbers of a zone
    private static final int JOBS_START = 1;
    private static final int SHUFFLE = 2;
    private static final int NOISE = 3; // draw numbers of a resident or job
    private static final int WAGE = 4;

    /** Spread of what employers see beside qualifications, in levels; assumed. */
    private static final double NOISE_SPREAD = 0.7;

    private final City city;
    private final WorkMargins margins;
    private final int year;
    private final YearDraws luck;
    private final int areas;
    private final int zones;

    private WorkSynthesis(City city, WorkMargins margins, int year, long seed) {
        this.city = city;
        this.margins = margins;
        this.year = year;
        this.luck = Draws.of(seed, "work synthesis").in(year);
        this.areas = city.areas().count();
        this.zones = city.zones().count();
    }

    /** Gives residents what they know and do, jobs and incomes. */
    static void settle(City city, WorkMargins margins, int year, long seed, Workers workers) {
        List<IntBuffer> employed = ActivitySynthesis.settle(city, margins, year, seed, workers);
        new WorkSynthesis(city, margins, year, seed).employ(employed, workers);
        new Incomes(city, margins.model(), workers).run(year);
    }

    private void employ(List<IntBuffer> employed, Workers workers) {
        int[][] atHome = byZone(employed);
        long[][] pairs = scaledPairs(employed);
        double[] living = new double[zones];
        int[] leaving = new int[zones];
        for (int area = 0; area < areas; area++) {
            double[] weights = new double[zones];
            for (int zone = 0; zone < zones; zone++) {
                if (city.zones().area(zone) == area) weights[zone] = atHome[zone].length;
            }
            int[] outside = Quotas.systematic(weights, (int) pairs[area][areas], 0.5);
            for (int zone = 0; zone < zones; zone++) leaving[zone] += outside[zone];
        }
        for (int zone = 0; zone < zones; zone++) living[zone] = Math.max(0, atHome[zone].length - leaving[zone]);
        double[] working = new double[zones];
        for (int zone = 0; zone < zones; zone++)
            working[zone] = Arrays.stream(margins.jobs()[zone]).sum();
        double[][] flow = CommutingTable.make(city, living, working, pairs, workers);
        int[][] arriving = send(atHome, leaving, flow);
        double share = share(employed);
        for (int zone = 0; zone < zones; zone++) fill(zone, arriving[zone], inCommuters(zone, working, share));
    }

    /** [zone] workers living there, in the order of a lot. */
    private int[][] byZone(List<IntBuffer> employed) {
        IntBuffer[] ofZone = new IntBuffer[zones];
        for (int zone = 0; zone < zones; zone++) ofZone[zone] = new IntBuffer();
        ResidentStore residents = city.population().residents();
        for (IntBuffer ofArea : employed) {
            for (int place = 0; place < ofArea.size(); place++) {
                int resident = ofArea.get(place);
                ofZone[city.population().households().zone(residents.household(resident))].add(resident);
            }
        }
        int[][] rows = new int[zones][];
        for (int zone = 0; zone < zones; zone++) {
            rows[zone] = ofZone[zone].toArray();
            Samplers.shuffle(rows[zone], luck, zone, SHUFFLE);
        }
        return rows;
    }

    /** Commuters between areas and to outside, scaled to the workers whom there are. */
    private long[][] scaledPairs(List<IntBuffer> employed) {
        long[][] pairs = new long[areas + 1][areas + 1];
        for (int area = 0; area < areas; area++) {
            double[] weights = new double[areas + 1];
            for (int work = 0; work <= areas; work++) weights[work] = margins.commuting()[area][work];
            int[] whole = Quotas.systematic(weights, employed.get(area).size(), 0.5);
            for (int work = 0; work <= areas; work++) pairs[area][work] = whole[work];
        }
        return pairs;
    }

    /** Workers whom there are over those of the margins: the share of the residents that are simulated. */
    private double share(List<IntBuffer> employed) {
        long made = 0;
        long wanted = 0;
        for (int area = 0; area < areas; area++) {
            made += employed.get(area).size();
            for (int work = 0; work <= areas; work++) wanted += margins.commuting()[area][work];
        }
        return wanted == 0 ? 0 : (double) made / wanted;
    }

    /** [work zone] residents who work there; those who work outside take up that work at once. */
    private int[][] send(int[][] atHome, int[] leaving, double[][] flow) {
        IntBuffer[] arriving = new IntBuffer[zones];
        for (int zone = 0; zone < zones; zone++) arriving[zone] = new IntBuffer();
        double pay = meanPay();
        for (int home = 0; home < zones; home++) {
            int next = 0;
            for (; next < Math.min(leaving[home], atHome[home].length); next++) {
                int resident = atHome[home][next];
                city.hireOutside(resident, (float)
                        (pay * wageLuck(city.population().residents().id(resident))));
            }
            int left = atHome[home].length - next;
            int[] whole = Quotas.systematic(flow[home], left, luck.uniform(home, START));
            for (int work = 0; work < zones; work++) {
                for (int each = 0; each < whole[work]; each++) arriving[work].add(atHome[home][next++]);
            }
        }
        int[][] rows = new int[zones][];
        for (int zone = 0; zone < zones; zone++) rows[zone] = arriving[zone].toArray();
        return rows;
    }

    private double meanPay() {
        double pay = 0;
        double all = 0;
        for (long[] ofZone : margins.jobs()) {
            for (int sector = 0; sector < Sector.COUNT; sector++) {
                for (int skill = 0; skill < Skill.COUNT; skill++) {
                    double jobs = ofZone[sector] * margins.jobSkills()[sector][skill];
                    pay += jobs * margins.wages()[sector][skill];
                    all += jobs;
                }
            }
        }
        return all == 0 ? 0 : pay / all;
    }

    private double wageLuck(long id) {
        double spread = margins.model().settings().wageSpread();
        return Math.exp(spread * Samplers.gaussian(luck, id, WAGE) - spread * spread / 2);
    }

    private int inCommuters(int zone, double[] working, double share) {
        int area = city.zones().area(zone);
        double ofArea = 0;
        for (int other = 0; other < zones; other++) if (city.zones().area(other) == area) ofArea += working[other];
        double wanted = ofArea == 0 ? 0 : share * margins.commuting()[areas][area] * working[zone] / ofArea;
        return (int) Math.floor(wanted + luck.uniform(zone, JOBS_START));
    }

    /** Makes the jobs of a zone and gives them to those who come. */
    private void fill(int zone, int[] arriving, int inCommuters) {
        double[] weights = new double[Sector.COUNT * Skill.COUNT];
        for (int sector = 0; sector < Sector.COUNT; sector++) {
            for (int skill = 0; skill < Skill.COUNT; skill++) {
                weights[sector * Skill.COUNT + skill] =
                        margins.jobs()[zone][sector] * margins.jobSkills()[sector][skill];
            }
        }
        int held = arriving.length + inCommuters;
        int all = held + (int) Math.floor(held * margins.vacancyRate() + luck.uniform(zone, NOISE));
        if (all == 0) return;
        if (Arrays.stream(weights).sum() == 0) Arrays.fill(weights, 1); // someone works where no job is known
        int[] kinds = Quotas.systematic(weights, all, luck.uniform(zone, WAGE));
        int[] rows = new int[all];
        int next = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            int sector = kind / Skill.COUNT;
            int skill = kind % Skill.COUNT;
            for (int each = 0; each < kinds[kind]; each++) {
                long id = Mix.identity(Mix.identity(year, zone * (long) kinds.length + kind), each);
                float wage = (float) (margins.wages()[sector][skill] * wageLuck(id));
                rows[next++] = city.openJob(id, zone, sector, skill, wage);
            }
        }
        Samplers.shuffle(rows, luck, zone, JOBS_START);
        for (int place = arriving.length; place < held; place++) city.fillFromOutside(rows[place]);
        match(arriving, Arrays.copyOf(rows, arriving.length));
    }

    /** The better qualified, give or take, hold the jobs that ask for more. */
    private void match(int[] people, int[] jobs) {
        ResidentStore residents = city.population().residents();
        double[] level = new double[people.length];
        double[] asks = new double[jobs.length];
        for (int place = 0; place < people.length; place++) {
            level[place] = residents.qualification(people[place])
                    + NOISE_SPREAD * Samplers.gaussian(luck, residents.id(people[place]), NOISE);
            asks[place] = city.jobs().skill(jobs[place])
                    + NOISE_SPREAD * Samplers.gaussian(luck, city.jobs().id(jobs[place]), NOISE);
        }
        int[] byLevel = Quotas.order(level);
        int[] byDemand = Quotas.order(asks);
        for (int rank = 0; rank < people.length; rank++) city.hire(people[byLevel[rank]], jobs[byDemand[rank]]);
    }
}
