package org.conurb.engine.labour;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.choice.DeferredAcceptance;
import org.conurb.engine.choice.LogitChoice;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * The unemployed, and some of those who work, look for jobs: each hears of a few vacancies, those near home more likely,
 * ranks them by wage, way and skill (a logit with the correction for sampling), and applies in that order; each job takes
 * the applicant who suits it best.
 *
 * <p>How many of the unemployed are on the market in time follows a matching function (Petrongolo and Pissarides 2001,
 * "Looking into the black box", equation 7): when as many jobs are open as people must find one, so many that the
 * unemployment of the base year is left; otherwise in proportion to a power of the one over the other, the elasticity.
 *
 * <p>Work outside the city is as one more seat for those who hear of it: as many seats as bring those who work outside to
 * their share of the base year, more where unemployment was higher at the start of the year. Jobs that people leave for better ones are offered in
 * the next round of the same year.
 */
public final class JobSearch implements YearlyProcess {

    private static final int MARKET_ROUNDS = 2;
    private static final int PROPOSAL_ROUNDS = 1000; // a list has some dozen places: never reached in practice

    /** Searchers that a thread takes at a time: some milliseconds of work, so that threads end together. */
    private static final int SEARCHERS_AT_A_TIME = 1 << 11;

    private static final int ON_TIME = 0; // draw numbers of a person
    private static final int HEARS_OUTSIDE = 1;
    private static final int WHICH_OUTSIDE = 2;
    private static final int FIRST_VACANCY = 3;

    /** However many vacancies there are, some lost their job too lately to have found another. */
    private static final double MOST_ON_TIME = 0.95;

    /** Nor does anyone stay out of work for want of change alone; assumed. */
    private static final double LEAST_ON_TIME = 0.2;

    /** More people hear of work outside than can have it, so that hardly a seat stays empty. */
    private static final double OUTSIDE_APPLICANTS = 1.5;

    /** What a level of qualification is on the scale of skills, where low is 0, middle 1, high 2; assumed. */
    private static final double[] SKILL_OF = {0, 0.5, 1, 2};

    private final City city;
    private final LabourSettings settings;
    private final LabourLevels levels;
    private final YearStart start;
    private final Draws draws;
    private final Workers workers;
    private final DeferredAcceptance matching = new DeferredAcceptance();
    private int[] list = new int[0];
    private float[] priority = new float[0];
    private long[] key = new long[0];

    /** Search by these settings; work outside at the levels of the base year. */
    public JobSearch(City city, LabourModel model, LabourLevels levels, YearStart start, long seed, Workers workers) {
        this.city = city;
        this.settings = model.settings();
        this.levels = levels;
        this.start = start;
        this.draws = Draws.of(seed, "job search");
        this.workers = workers;
    }

    @Override
    public String name() {
        return "job search";
    }

    @Override
    public void run(int year) {
        double[] onTime = null;
        for (int round = 0; round < MARKET_ROUNDS; round++) {
            Vacancies vacancies = new Vacancies(city, settings.minutesDecay(), settings.draws(), workers);
            if (round == 0) onTime = onTime(vacancies.count(), year);
            search(
                    year,
                    vacancies,
                    onTime,
                    draws.in(MARKET_ROUNDS * year),
                    draws.in(MARKET_ROUNDS * year + round),
                    round == 0);
        }
    }

    /**
     * [area x group] the chance in this year that an unemployed person is on the market in time: such that as many of each
     * group are left over as in the base year when as many jobs are open as must be found, fewer when more are.
     */
    private double[] onTime(int vacancies, int year) {
        SearchCells cells = SearchCells.count(city, year, workers);
        Activities now = Activities.count(city, workers);
        int areas = city.areas().count();
        double[] chance = new double[areas * SearchCells.GROUPS];
        double needed = 0;
        double open = vacancies - levels.vacant() * city.jobs().count() - wantedFromOutside();
        for (int area = 0; area < areas; area++) {
            double active = 0;
            for (int group = 0; group < SearchCells.GROUPS; group++) {
                int cell = area * SearchCells.GROUPS + group;
                double usual = levels.unemployment()[area] * levels.relative()[group] * cells.active(area, group);
                double out = cells.unemployed(area, group);
                chance[cell] = out == 0 ? 0 : Math.max(LEAST_ON_TIME, 1 - usual / out);
                needed += chance[cell] * out;
                active += cells.active(area, group);
            }
            open += Math.max(0, levels.outside()[area] * active - now.outside(area));
        }
        double balance = needed == 0 ? 1 : Math.max(0, open) / needed;
        double factor = Math.pow(balance, settings.matchingElasticity());
        for (int cell = 0; cell < chance.length; cell++) chance[cell] = Math.min(MOST_ON_TIME, chance[cell] * factor);
        return chance;
    }

    /** Jobs that people from outside the city will take again to hold their share of the base year. */
    private double wantedFromOutside() {
        JobStore jobs = city.jobs();
        long[] held = workers.count(jobs.rows(), 2 * city.areas().count(), (into, from, to) -> {
            for (int job = from; job < to; job++) {
                if (!jobs.isPresent(job)) continue;
                int area = city.zones().area(jobs.zone(job));
                into[2 * area]++;
                if (jobs.worker(job) == JobStore.IN_COMMUTER) into[2 * area + 1]++;
            }
        });
        double wanted = 0;
        for (int area = 0; area < city.areas().count(); area++) {
            wanted += Math.max(0, levels.fromOutside()[area] * held[2 * area] - held[2 * area + 1]);
        }
        return wanted;
    }

    private void search(
            int year, Vacancies vacancies, double[] onTime, YearDraws lots, YearDraws luck, boolean fromJobsToo) {
        OutsideSeats outside = new OutsideSeats(vacancies.count());
        ResidentStore residents = city.population().residents();
        IntBuffer searchers = workers.select(residents.rows(), (from, to, picked) -> {
            for (int resident = from; resident < to; resident++) {
                boolean isUnemployed = residents.is(Activity.UNEMPLOYED, resident);
                boolean mayLookAround = fromJobsToo && residents.is(Activity.EMPLOYED, resident);
                if (!(isUnemployed || mayLookAround) || !residents.isPresent(resident)) continue;
                double draw = lots.uniform(residents.id(resident), ON_TIME);
                double chance = isUnemployed ? onTime[cell(resident, year)] : settings.onTheJobSearch();
                if (draw < chance) picked.add(resident);
            }
        });
        outside.count(searchers);
        int places = settings.draws() + 1;
        reserve(searchers.size(), places);
        workers.forEach((searchers.size() + SEARCHERS_AT_A_TIME - 1) / SEARCHERS_AT_A_TIME, part -> {
            Application application = new Application(vacancies, outside, luck, places);
            int from = part * SEARCHERS_AT_A_TIME;
            int to = Math.min(searchers.size(), from + SEARCHERS_AT_A_TIME);
            for (int searcher = from; searcher < to; searcher++) {
                application.fill(searchers.get(searcher), searcher);
            }
        });
        int[] seat =
                matching.match(searchers.size(), places, list, priority, key, outside.end(), PROPOSAL_ROUNDS, workers);
        for (int searcher = 0; searcher < searchers.size(); searcher++) {
            int resident = searchers.get(searcher);
            if (seat[searcher] == NONE) continue;
            if (seat[searcher] < vacancies.count()) city.hire(resident, vacancies.job(seat[searcher]));
            else city.hireOutside(resident, outside.earnings());
        }
    }

    private int cell(int resident, int year) {
        int group = SearchCells.group(city.population().residents(), resident, year);
        return city.areaOfResident(resident) * SearchCells.GROUPS + group;
    }

    private void reserve(int searchers, int places) {
        if (key.length >= searchers) return;
        key = new long[searchers];
        list = new int[Math.multiplyExact(searchers, places)];
        priority = new float[list.length];
    }

    /** Seats outside the city, area by area; they are numbered after the vacancies. */
    private final class OutsideSeats {

        private final int[] first; // [area] its first seat, one longer
        private final long[] searching; // [area]
        private final double pay;

        OutsideSeats(int from) {
            int areas = city.areas().count();
            Activities now = Activities.count(city, workers);
            first = new int[areas + 1];
            searching = new long[areas];
            first[0] = from;
            for (int area = 0; area < areas; area++) {
                double base = levels.unemployment()[area];
                double pressure = base > 0 ? start.before().unemploymentRate(area) / base : 1;
                double response = Math.pow(pressure, settings.outsideResponse());
                double wanted = levels.outside()[area] * now.active(area) * response;
                first[area + 1] = first[area] + (int) Math.max(0, Math.round(wanted - now.outside(area)));
            }
            pay = meanPay();
        }

        /** Work outside pays what those who have it earn on average; what jobs of the city pay if nobody has. */
        private double meanPay() {
            ResidentStore residents = city.population().residents();
            JobStore jobs = city.jobs();
            double[] ofPeople = workers.sum(residents.rows(), 2, (into, from, to) -> {
                for (int resident = from; resident < to; resident++) {
                    if (!residents.isPresent(resident) || residents.job(resident) != JobStore.OUTSIDE) continue;
                    into[0]++;
                    into[1] += residents.earnings(resident);
                }
            });
            if (ofPeople[0] > 0) return ofPeople[1] / ofPeople[0];
            double[] ofJobs = workers.sum(jobs.rows(), 1, (into, from, to) -> {
                for (int job = from; job < to; job++) if (jobs.isPresent(job)) into[0] += jobs.wage(job);
            });
            return jobs.count() == 0 ? 0 : ofJobs[0] / jobs.count();
        }

        void count(IntBuffer searchers) {
            ResidentStore residents = city.population().residents();
            for (int place = 0; place < searchers.size(); place++) {
                int resident = searchers.get(place);
                if (residents.is(Activity.UNEMPLOYED, resident)) searching[city.areaOfResident(resident)]++;
            }
        }

        int end() {
            return first[first.length - 1];
        }

        /** A seat of which an unemployed person of the area hears; NONE if of none. */
        int heardOf(int area, YearDraws luck, long person) {
            int seats = first[area + 1] - first[area];
            if (seats == 0) return NONE;
            double chance = OUTSIDE_APPLICANTS * seats / searching[area];
            if (luck.uniform(person, HEARS_OUTSIDE) >= chance) return NONE;
            return first[area] + luck.below(seats, person, WHICH_OUTSIDE);
        }

        float earnings() {
            return (float) pay;
        }
    }

    /** Fills the lists of one searcher after the other. */
    private final class Application {

        private final Vacancies vacancies;
        private final OutsideSeats outside;
        private final YearDraws luck;
        private final int places;
        private final int[] heard;
        private final int[] times;
        private final double[] value;

        Application(Vacancies vacancies, OutsideSeats outside, YearDraws luck, int places) {
            this.vacancies = vacancies;
            this.outside = outside;
            this.luck = luck;
            this.places = places;
            this.heard = new int[places];
            this.times = new int[places];
            this.value = new double[places];
        }

        void fill(int resident, int searcher) {
            ResidentStore residents = city.population().residents();
            long person = residents.id(resident);
            key[searcher] = person;
            int at = searcher * places;
            int length = 0;
            boolean isUnemployed = residents.is(Activity.UNEMPLOYED, resident);
            if (isUnemployed) {
                int seat = outside.heardOf(city.areaOfResident(resident), luck, person);
                if (seat != NONE) {
                    list[at] = seat;
                    priority[at] = 0;
                    length = 1;
                }
            }
            double least = isUnemployed ? Double.NEGATIVE_INFINITY : worthOfPresentJob(resident) + settings.betterBy();
            boolean canHear = vacancies.count() > 0 && least < Double.POSITIVE_INFINITY;
            int count = canHear ? hear(resident, person) : 0;
            count = rank(resident, person, count, least);
            for (int place = 0; place < count && length < places; place++, length++) {
                list[at + length] = heard[place];
                priority[at + length] = suits(resident, heard[place]);
            }
            Arrays.fill(list, at + length, at + places, NONE);
        }

        /** Draws vacancies, each kept once with how often it was drawn; answers how many. */
        private int hear(int resident, long person) {
            int home = zoneOf(resident);
            int count = 0;
            for (int draw = 0; draw < settings.draws(); draw++) {
                int number = FIRST_VACANCY + 2 * draw;
                int vacancy = vacancies.draw(home, luck.uniform(person, number), luck.uniform(person, number + 1));
                int known = 0;
                while (known < count && heard[known] != vacancy) known++;
                if (known < count) {
                    times[known]++;
                } else {
                    heard[count] = vacancy;
                    times[count++] = 1;
                }
            }
            return count;
        }

        /** Sorts those that are worth it, best first; answers how many. */
        private int rank(int resident, long person, int count, double least) {
            int home = zoneOf(resident);
            double level = level(resident);
            int kept = 0;
            for (int place = 0; place < count; place++) {
                int vacancy = heard[place];
                int there = vacancies.zone(vacancy);
                double worth = worth(level, home, vacancies.logWage(vacancy), there, vacancies.skill(vacancy));
                if (worth < least) continue;
                double correction = vacancies.correctionFor(times[place], home, there);
                double drawn = LogitChoice.value(luck, person, vacancies.id(vacancy), worth + correction);
                int slot = kept++;
                while (slot > 0 && value[slot - 1] < drawn) {
                    value[slot] = value[slot - 1];
                    heard[slot] = heard[slot - 1];
                    slot--;
                }
                value[slot] = drawn;
                heard[slot] = vacancy;
            }
            return kept;
        }

        private double worthOfPresentJob(int resident) {
            int job = city.population().residents().job(resident);
            if (job < 0) return Double.POSITIVE_INFINITY; // who works outside stays there
            JobStore jobs = city.jobs();
            double logWage = Vacancies.logWage(jobs, job);
            return worth(level(resident), zoneOf(resident), logWage, jobs.zone(job), jobs.skill(job));
        }

        private double worth(double level, int home, double logWage, int there, int skill) {
            return settings.wageWeight() * logWage
                    + settings.minutesWeight() * city.times().minutes(home, there)
                    + settings.mismatchWeight() * Math.abs(skill - level);
        }

        /** Employers prefer those who have the skill, and do not mind those who have more. */
        private float suits(int resident, int vacancy) {
            return (float) -Math.max(0, vacancies.skill(vacancy) - level(resident));
        }

        private double level(int resident) {
            return SKILL_OF[city.population().residents().qualification(resident)];
        }

        private int zoneOf(int resident) {
            return city.population()
                    .households()
                    .zone(city.population().residents().household(resident));
        }
    }
}
