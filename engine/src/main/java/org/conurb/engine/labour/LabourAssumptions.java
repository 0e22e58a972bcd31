package org.conurb.engine.labour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.units.YearPath;

/**
 * What a scenario assumes about work.
 *
 * @param jobGrowth [sector] yearly change of jobs as a share, by year; empty: jobs grow as the residents who work or
 *     seek work did
 * @param pensionAge [sex] state pension age by year, years; empty keeps that of the base year
 * @param productivity yearly change of wages at unchanged unemployment, as a share; empty is 0
 * @param participation change of the log odds of working or seeking work against the base year; empty is 0
 * @param leavingAge age at which schooling ceases to be compulsory by year; empty is 16
 * @param changes jobs that open or close at a place and time
 * @param growthChanges what policies or events change about the growth of jobs, in the order in which it was said
 * @param training places in training, in the order in which it was said
 */
public record LabourAssumptions(
        YearPath[] jobGrowth,
        YearPath[] pensionAge,
        YearPath productivity,
        YearPath participation,
        YearPath leavingAge,
        List<JobChange> changes,
        List<GrowthChange> growthChanges,
        List<TrainingPlaces> training) {

    /** Age at which schooling ceased to be compulsory in England until 2013 (Education Act 1996, section 8). */
    public static final int LEAVING_AGE = 16;

    /** Checks shapes. */
    public LabourAssumptions {
        if (jobGrowth.length != Sector.COUNT)
            throw new IllegalArgumentException("growth of " + jobGrowth.length + " sectors");
        changes = List.copyOf(changes);
        growthChanges = List.copyOf(growthChanges);
        training = List.copyOf(training);
    }

    /** Paths, jobs at a place and time, and nothing else. */
    public LabourAssumptions(
            YearPath[] jobGrowth,
            YearPath[] pensionAge,
            YearPath productivity,
            YearPath participation,
            YearPath leavingAge,
            List<JobChange> changes) {
        this(jobGrowth, pensionAge, productivity, participation, leavingAge, changes, List.of(), List.of());
    }

    /** Nothing but what follows from the base year. */
    public static LabourAssumptions none() {
        YearPath[] growth = new YearPath[Sector.COUNT];
        Arrays.fill(growth, YearPath.none());
        YearPath none = YearPath.none();
        return new LabourAssumptions(growth, new YearPath[] {none, none}, none, none, none, List.of());
    }

    /** The same with these jobs that open and close. */
    public LabourAssumptions withChanges(List<JobChange> other) {
        return new LabourAssumptions(
                jobGrowth, pensionAge, productivity, participation, leavingAge, other, growthChanges, training);
    }

    /** The same with one more change of growth. */
    public LabourAssumptions with(GrowthChange more) {
        List<GrowthChange> all = new ArrayList<>(growthChanges);
        all.add(more);
        return new LabourAssumptions(
                jobGrowth, pensionAge, productivity, participation, leavingAge, changes, all, training);
    }

    /** The same with more places in training. */
    public LabourAssumptions with(TrainingPlaces more) {
        List<TrainingPlaces> all = new ArrayList<>(training);
        all.add(more);
        return new LabourAssumptions(
                jobGrowth, pensionAge, productivity, participation, leavingAge, changes, growthChanges, all);
    }

    static double at(YearPath path, int year, double otherwise) {
        return path.isEmpty() ? otherwise : path.at(year);
    }
}
