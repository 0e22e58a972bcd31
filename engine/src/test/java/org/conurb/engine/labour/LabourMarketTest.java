package org.conurb.engine.labour;

import static org.conurb.engine.store.Columns.NONE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.access.EffectiveDensity;
import org.conurb.engine.access.EffectiveDensity.Group;
import org.conurb.engine.access.TravelTimes;
import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.units.YearPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The labour market of a small town over years. */
class LabourMarketTest {

    private static final int AREAS = 3;
    private static final int HOUSEHOLDS = 3_000; // an area

    private Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private JobTown town() {
        return JobTown.make(AREAS, HOUSEHOLDS, workers);
    }

    private static LabourAssumptions with(List<JobChange> changes) {
        LabourAssumptions none = LabourAssumptions.none();
        return new LabourAssumptions(
                none.jobGrowth(),
                none.pensionAge(),
                none.productivity(),
                none.participation(),
                none.leavingAge(),
                changes);
    }

    @Test
    void everyJobHasOneWorkerWhoNamesItThroughTheYears() {
        JobTown town = town();
        for (int year = 0; year < 6; year++) {
            town.live(1);
            assertEquals(List.of(), town.city.problems(10));
        }
    }

    /** By the definitions of the ILO everyone of working age works, seeks work, or does neither. */
    @Test
    void nobodyIsLeftUnknownAndNoChildWorks() {
        JobTown town = town().live(3);
        ResidentStore residents = town.city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            int age = residents.age(resident, JobTown.BASE_YEAR + 3);
            assertTrue(!residents.is(Activity.UNKNOWN, resident));
            if (age >= 16) continue;
            assertTrue(residents.is(Activity.INACTIVE, resident));
            assertEquals(Qualification.NONE.ordinal(), residents.qualification(resident));
        }
    }

    /** Without trends the market goes on about as it began: the levels of the base year are kept. */
    @Test
    void ratesStayNearThoseOfTheBaseYear() {
        JobTown town = town();
        double before = town.unemployment();
        town.live(10);
        double after = town.unemployment();
        assertTrue(after > before / 2 && after < 2 * before, before + " to " + after);
        long outside = 0;
        long active = 0;
        for (int area = 0; area < AREAS; area++) {
            outside += town.activities().outside(area);
            active += town.activities().active(area);
        }
        // The share outside is aimed at, with an elasticity of 0.3 to unemployment: 2^0.3 = 1.23.
        assertEquals(JobTown.OUTSIDE, (double) outside / active, 0.25 * JobTown.OUTSIDE);
    }

    @Test
    void moreJobsMeanLessUnemploymentAndHigherWages() {
        JobTown few = town().withJobGrowth(0).live(6);
        JobTown many = town().withJobGrowth(0.02).live(6);
        assertTrue(many.unemployment() < few.unemployment(), many.unemployment() + " " + few.unemployment());
        assertTrue(many.meanWage() > few.meanWage(), many.meanWage() + " " + few.meanWage());
    }

    @Test
    void aClosedFactoryRaisesUnemploymentNearbyAndSendsPeopleOutside() {
        int zone = 0;
        int area = 0;
        JobTown open = town().withJobGrowth(0);
        long jobs = Arrays.stream(jobsBySector(open, zone)).sum();
        List<JobChange> closure = List.of(
                new JobChange(JobTown.BASE_YEAR + 1, zone, Sector.C.ordinal(), (int) -jobs),
                new JobChange(JobTown.BASE_YEAR + 1, zone, Sector.D.ordinal(), (int) -jobs));
        JobTown closed = town().with(with(closure)).withJobGrowth(0);
        open.live(1);
        closed.live(1);
        assertEquals(0, jobsBySector(closed, zone)[Sector.C.ordinal()]);
        assertTrue(closed.activities().unemployed(area) > open.activities().unemployed(area));
        open.live(1);
        closed.live(1);
        assertTrue(closed.activities().outside(area) > open.activities().outside(area));
    }

    private static long[] jobsBySector(JobTown town, int zone) {
        long[] count = new long[Sector.COUNT];
        JobStore jobs = town.city.jobs();
        for (int job = 0; job < jobs.rows(); job++) if (jobs.zone(job) == zone) count[jobs.sector(job)]++;
        return count;
    }

    /** A published model never removed a job; here a tenth goes every year, held ones too. */
    @Test
    void jobsDeclineWhenTheyShould() {
        JobTown town = town();
        int before = town.city.jobs().count();
        town.withJobGrowth(-0.1).live(3);
        // Each cell is rounded by a chance: error below a job a cell and year, with 4 sectors in 6 zones.
        assertEquals(before * Math.pow(0.9, 3), town.city.jobs().count(), 3 * Math.sqrt(24));
        assertEquals(List.of(), town.city.problems(10));
    }

    /** A published model cut off fractions of a job in a zone and sector, and small places never grew. */
    @Test
    void slowGrowthInSmallPlacesIsNotLost() {
        JobTown town = JobTown.make(4, 60, workers);
        int before = town.city.jobs().count();
        int cells = 4 * 2 * 4;
        assertTrue(before < 10 * cells, "few jobs a cell: " + before);
        int years = 40;
        town.withJobGrowth(0.01).live(years);
        double expected = before * Math.pow(1.01, years);
        // Binomial rounding in every cell and year: variance at most a quarter each.
        assertEquals(expected, town.city.jobs().count(), 4 * Math.sqrt(cells * years / 4.0) + 0.1 * expected);
        assertTrue(town.city.jobs().count() > before);
    }

    /** One zone is near to all work, the last far from any: new jobs go by effective density to the power of 0.2. */
    @Test
    void newJobsLeanToWhereWorkIsNear() {
        JobTown town = town();
        int zones = town.city.zones().count();
        float[] minutes = new float[zones * zones];
        for (int cell = 0; cell < minutes.length; cell++) {
            int farther = Math.max(cell / zones, cell % zones);
            minutes[cell] = 5 + 10 * farther;
        }
        town.city.learn(TravelTimes.of(zones, minutes));
        double[][] before = jobs(town.city);
        double[] all = new double[zones];
        for (double[] ofSector : before) for (int zone = 0; zone < zones; zone++) all[zone] += ofSector[zone];
        EffectiveDensity density = EffectiveDensity.of(all, town.city.times(), workers);
        town.withJobGrowth(0.3).live(1);
        double[][] after = jobs(town.city);
        int last = zones - 1;
        for (Sector sector : new Sector[] {Sector.C, Sector.F, Sector.D}) {
            Group group = Group.of(sector);
            double expected = group == null ? 1 : Math.pow(density.of(group, 0) / density.of(group, last), 0.2);
            double[] were = before[sector.ordinal()];
            double[] are = after[sector.ordinal()];
            double near = are[0] / were[0] - 1;
            double far = are[last] / were[last] - 1;
            // A chance of one job in each zone, of some hundred that open.
            assertEquals(expected, near / far, 2 * expected / (0.3 * Math.min(were[0], were[last])), sector.title());
            assertTrue(group == null || near > 1.2 * far, sector.title());
        }
    }

    /** [sector][zone] jobs. */
    private static double[][] jobs(City city) {
        double[][] jobs = new double[Sector.COUNT][city.zones().count()];
        for (int job = 0; job < city.jobs().rows(); job++) {
            if (city.jobs().isPresent(job))
                jobs[city.jobs().sector(job)][city.jobs().zone(job)]++;
        }
        return jobs;
    }

    /** A published model's yearly adjustment of incomes was always nothing. */
    @Test
    void earningsFollowProductivityToTheLetterWhereUnemploymentDoesNotCount() {
        JobTown town = town();
        LabourAssumptions none = LabourAssumptions.none();
        YearPath growth = YearPath.constant(0.03);
        town.with(new LabourAssumptions(
                none.jobGrowth(), none.pensionAge(), growth, none.participation(), none.leavingAge(), List.of()));
        LabourModel model = town.model();
        YearStart start = new YearStart(town.city, workers);
        start.run(JobTown.BASE_YEAR + 1);
        float[] before = new float[town.city.population().residents().rows()];
        for (int resident = 0; resident < before.length; resident++) {
            before[resident] = town.city.population().residents().earnings(resident);
        }
        new Wages(town.city, model, start, workers).run(JobTown.BASE_YEAR + 1);
        for (int resident = 0; resident < before.length; resident++) {
            float now = town.city.population().residents().earnings(resident);
            assertEquals(1.03 * before[resident], now, 1e-6 * before[resident]); // single precision
        }
    }

    @Test
    void theWageCurveHasItsElasticity() {
        JobTown town = town();
        YearStart start = new YearStart(town.city, workers);
        start.run(JobTown.BASE_YEAR + 1);
        double before = town.meanWage();
        double[] unemployment = new double[AREAS];
        for (int area = 0; area < AREAS; area++)
            unemployment[area] = town.activities().unemploymentRate(area);
        ResidentStore residents = town.city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident += 30) {
            if (residents.is(Activity.EMPLOYED, resident)) town.city.quit(resident, Activity.UNEMPLOYED);
        }
        double[] wage = new double[town.city.jobs().rows()];
        for (int job = 0; job < wage.length; job++) wage[job] = town.city.jobs().wage(job);
        new Wages(town.city, town.model(), start, workers).run(JobTown.BASE_YEAR + 1);
        for (int job = 0; job < wage.length; job++) {
            int area = town.city.zones().area(town.city.jobs().zone(job));
            double change = town.activities().unemploymentRate(area) / unemployment[area];
            double elasticity = Math.log(town.city.jobs().wage(job) / wage[job]) / Math.log(change);
            assertEquals(-0.1, elasticity, 1e-5); // single precision
        }
        assertTrue(town.meanWage() < before);
    }

    @Test
    void withoutAnyJobsEverybodyWhoDoesNotWorkOutsideIsUnemployed() {
        JobTown town = town();
        town.withJobGrowth(-1).live(2);
        assertEquals(0, town.city.jobs().count());
        ResidentStore residents = town.city.population().residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            int job = residents.job(resident);
            assertTrue(job == NONE || job == JobStore.OUTSIDE);
        }
        assertTrue(town.unemployment() > 0.5);
        assertEquals(List.of(), town.city.problems(10));
    }

    @Test
    void aLaterPensionAgeKeepsPeopleAtWork() {
        JobTown asBefore = town().live(4);
        LabourAssumptions none = LabourAssumptions.none();
        YearPath path = YearPath.of(
                new java.util.TreeMap<>(java.util.Map.of(JobTown.BASE_YEAR, 62.0, JobTown.BASE_YEAR + 1, 66.0)));
        JobTown later = town().with(new LabourAssumptions(
                        none.jobGrowth(),
                        new YearPath[] {path, path},
                        none.productivity(),
                        none.participation(),
                        none.leavingAge(),
                        List.of()))
                .live(4);
        assertTrue(activeFrom(60, later) > activeFrom(60, asBefore));
        // People of 30 do what they did but for those whom a different marriage or move finds elsewhere.
        assertEquals(activeFrom(30, asBefore), activeFrom(30, later), 0.02 * activeFrom(30, asBefore));
    }

    private static double activeFrom(int age, JobTown town) {
        ResidentStore residents = town.city.population().residents();
        double active = 0;
        for (int resident = 0; resident < residents.rows(); resident++) {
            int years = residents.age(resident, JobTown.BASE_YEAR + 4) - age;
            boolean isActive = residents.is(Activity.EMPLOYED, resident) || residents.is(Activity.UNEMPLOYED, resident);
            if (years >= 0 && years < 6 && isActive) active++;
        }
        return active;
    }

    /** The shares of the tables come out, for the inclinations of a population are spread evenly. */
    @Test
    void participationIsThatOfTheTables() {
        JobTown town = town();
        LabourLevels levels = LabourLevels.measure(town.city, town.model(), JobTown.BASE_YEAR, workers);
        for (double shift : levels.participation()) {
            // Of 5,000 adults an area: a standard error of the log odds of about 0.035.
            assertEquals(0, shift, 0.14);
        }
        for (double shift : levels.learning()) assertEquals(0, shift, 0.2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void anyNumberOfThreadsLeadsToTheSameTown(int threads) {
        JobTown reference = town().live(3);
        try (Workers others = Workers.of(threads)) {
            JobTown again = JobTown.make(AREAS, HOUSEHOLDS, others).live(3);
            assertArrayEquals(fingerprint(reference), fingerprint(again));
        }
    }

    private static long[] fingerprint(JobTown town) {
        ResidentStore residents = town.city.population().residents();
        long[] print = new long[4 * residents.rows() + 3 * town.city.jobs().rows()];
        int at = 0;
        for (int resident = 0; resident < residents.rows(); resident++) {
            print[at++] = residents.id(resident);
            print[at++] = residents.job(resident);
            print[at++] = Float.floatToIntBits(residents.earnings(resident));
            print[at++] = residents.activity(resident) * 100L
                    + residents.study(resident) * 10L
                    + residents.qualification(resident);
        }
        for (int job = 0; job < town.city.jobs().rows(); job++) {
            print[at++] = town.city.jobs().id(job);
            print[at++] = town.city.jobs().worker(job);
            print[at++] = Float.floatToIntBits(town.city.jobs().wage(job));
        }
        return print;
    }
}
