package org.conurb.engine.labour;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What policies change about the growth of jobs and about qualifications, against the same town without them. */
class LabourPoliciesTest {

    private static final int AREAS = 3;
    private static final int HOUSEHOLDS = 3_000; // an area
    private static final int FIRST = JobTown.BASE_YEAR + 1;
    private static final YearSpan ALWAYS = new YearSpan(FIRST, Integer.MAX_VALUE);
    private static final int[] EVERYWHERE = IntStream.range(0, 2 * AREAS).toArray();
    private static final YearPath NONE_MORE = YearPath.constant(0);
    private static final YearPath AS_FAST = YearPath.constant(1);

    private final Workers workers = Workers.of(2);

    @AfterEach
    void close() {
        workers.close();
    }

    private JobTown town(double growth) {
        return JobTown.make(AREAS, HOUSEHOLDS, workers).withJobGrowth(growth);
    }

    private JobTown town(double growth, GrowthChange change) {
        JobTown town = town(growth);
        return town.with(town.assumptions().with(change));
    }

    private static JobTown with(JobTown town, TrainingPlaces places) {
        return town.with(town.assumptions().with(places));
    }

    private static double jobs(JobTown town, Sector sector, int... zones) {
        JobStore jobs = town.city.jobs();
        double count = 0;
        for (int job = 0; job < jobs.rows(); job++) {
            int zone = jobs.zone(job);
            boolean isThere = IntStream.of(zones).anyMatch(each -> each == zone);
            if (jobs.isPresent(job) && isThere && jobs.sector(job) == sector.ordinal()) count++;
        }
        return count;
    }

    @Test
    void jobsOfTheSectorGrowBySoMuchMoreInTheseZonesAndAllOthersAsBefore() {
        int[] zones = {0, 1, 2};
        int[] others = {3, 4, 5};
        JobTown before = town(0);
        double were = jobs(before, Sector.C, zones);
        before.live(1);
        JobTown after = town(0, new GrowthChange(ALWAYS, Sector.C.ordinal(), zones, AS_FAST, YearPath.constant(0.1)))
                .live(1);
        // Each of the three zones is rounded by a chance, with a variance of at most a quarter.
        double tolerance = 4 * Math.sqrt(zones.length / 4.0);
        assertEquals(1.1 * were, jobs(after, Sector.C, zones), tolerance);
        assertEquals(jobs(before, Sector.D, zones), jobs(after, Sector.D, zones));
        assertEquals(jobs(before, Sector.C, others), jobs(after, Sector.C, others));
    }

    @Test
    void aFactorMultipliesGrowthAndDeclineOfAllSectorsWhileItHolds() {
        YearSpan firstYear = new YearSpan(FIRST, FIRST + 1);
        for (double growth : new double[] {0.06, -0.06}) {
            GrowthChange twice =
                    new GrowthChange(firstYear, GrowthChange.EVERY_SECTOR, EVERYWHERE, YearPath.constant(2), NONE_MORE);
            JobTown town = town(growth, twice);
            double before = town.city.jobs().count();
            town.live(1);
            double afterOne = town.city.jobs().count();
            // Four sectors in six zones, each rounded by a chance.
            double tolerance = 4 * Math.sqrt(24 / 4.0);
            assertEquals(before * (1 + 2 * growth), afterOne, tolerance);
            town.live(1);
            assertEquals(afterOne * (1 + growth), town.city.jobs().count(), tolerance);
        }
    }

    @Test
    void noMoreJobsCloseThanThereAre() {
        GrowthChange end = new GrowthChange(
                ALWAYS, GrowthChange.EVERY_SECTOR, EVERYWHERE, YearPath.constant(20), YearPath.constant(-1));
        JobTown town = town(-0.5, end).live(1);
        assertEquals(0, town.city.jobs().count());
        assertEquals(List.of(), town.city.problems(10));
    }

    private static TrainingPlaces places(double places, double completion, int... zones) {
        return new TrainingPlaces(
                new YearSpan(FIRST, FIRST + 2),
                YearPath.constant(places),
                zones,
                new AgeBand(30, 64),
                List.of(Activity.UNEMPLOYED, Activity.INACTIVE),
                Qualification.UPPER,
                Qualification.HIGHER,
                completion);
    }

    /** [level] residents over 30, whose qualification no schooling changes; of some zones. */
    private static long[] levels(City city, int year, int... zones) {
        ResidentStore residents = city.population().residents();
        long[] count = new long[Qualification.COUNT];
        for (int resident = 0; resident < residents.rows(); resident++) {
            int zone = city.population().households().zone(residents.household(resident));
            boolean isThere = IntStream.of(zones).anyMatch(each -> each == zone);
            if (isThere && residents.age(resident, year) > 30) count[residents.qualification(resident)]++;
        }
        return count;
    }

    private static long remarks(JobTown town, Remark remark) {
        return IntStream.range(0, AREAS)
                .mapToLong(area -> town.city.ledger().count(remark, area))
                .sum();
    }

    @Test
    void asManyAsThereArePlacesGainTheQualificationAndNobodyElse() {
        JobTown before = town(0).live(1);
        JobTown after = with(town(0), places(150, 1, 0, 1)).live(1);
        long[] were = levels(before.city, FIRST, EVERYWHERE);
        long[] are = levels(after.city, FIRST, EVERYWHERE);
        assertEquals(were[Qualification.UPPER.ordinal()], are[Qualification.UPPER.ordinal()]);
        assertEquals(150, remarks(after, Remark.TOOK_TRAINING));
        assertEquals(150, remarks(after, Remark.QUALIFIED_BY_TRAINING));
        assertEquals(0, after.city.ledger().emptyTrainingPlaces());
        long gained = are[Qualification.HIGHER.ordinal()] - were[Qualification.HIGHER.ordinal()];
        // House moves do not matter to the whole town; of those aged 30 a few may have a place and are not counted
        // here.
        assertTrue(gained <= 150 && gained >= 135, gained + " more");
        long[] elsewhere = levels(after.city, FIRST, 4, 5);
        assertArrayEquals(levels(before.city, FIRST, 4, 5), elsewhere);
    }

    @Test
    void aPartOfThoseTrainedCompletesAndEmptyPlacesAreTold() {
        JobTown half = with(town(0), places(400, 0.5, EVERYWHERE)).live(1);
        assertEquals(400, remarks(half, Remark.TOOK_TRAINING));
        assertEquals(200, remarks(half, Remark.QUALIFIED_BY_TRAINING), 4 * Math.sqrt(400 * 0.25));
        JobTown many = with(town(0), places(100_000, 1, EVERYWHERE)).live(1);
        long taken = remarks(many, Remark.TOOK_TRAINING);
        assertTrue(taken > 400 && taken < 5_000, taken + " taken");
        assertEquals(100_000 - taken, many.city.ledger().emptyTrainingPlaces());
        many.live(2);
        assertEquals(0, many.city.ledger().trainingPlaces(), "after the last year");
    }

    /** Nobody is given a job: the trained take part more, are out of work for less long, and suit more jobs. */
    @Test
    void moreOfTheTrainedWork() {
        JobTown before = town(0.01).live(4);
        JobTown after = with(town(0.01), places(2_000, 1, EVERYWHERE)).live(4);
        long activeBefore = 0;
        long activeAfter = 0;
        for (int area = 0; area < AREAS; area++) {
            activeBefore += before.activities().active(area);
            activeAfter += after.activities().active(area);
        }
        assertTrue(activeAfter > activeBefore, activeBefore + " and " + activeAfter + " take part");
        assertTrue(employed(after) > employed(before), employed(before) + " and " + employed(after) + " work");
    }

    private static long employed(JobTown town) {
        ResidentStore residents = town.city.population().residents();
        return IntStream.range(0, residents.rows())
                .filter(resident -> residents.is(Activity.EMPLOYED, resident))
                .count();
    }

    @Test
    void theSameAreTrainedOnAnyNumberOfThreads() {
        long[][] levels = new long[2][];
        long[] ids = new long[2];
        for (int each = 0; each < 2; each++) {
            try (Workers some = Workers.of(each == 0 ? 1 : 5)) {
                JobTown town = JobTown.make(AREAS, HOUSEHOLDS, some).withJobGrowth(0);
                with(town, places(300.5, 0.5, EVERYWHERE)).live(2);
                levels[each] = levels(town.city, FIRST + 1, EVERYWHERE);
                ResidentStore residents = town.city.population().residents();
                for (int resident = 0; resident < residents.rows(); resident++) {
                    ids[each] += residents.id(resident) * (1 + residents.qualification(resident));
                }
            }
        }
        assertArrayEquals(levels[0], levels[1]);
        assertEquals(ids[0], ids[1]);
    }
}
