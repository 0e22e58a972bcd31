package org.conurb.engine.access;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.TravelMode;

/**
 * What can be reached from each zone by a mode in a period, by the times that people know. Immutable.
 *
 * <p>Ways on foot and by bicycle take as long at any time. Jobs count towards the Hansen measure of a mode with
 * exp(-decay × minutes), the decay being the sensitivity of destinations to time by that mode.
 */
public final class Accessibility {

    /** Limits of time, minutes. */
    public static final int[] LIMITS = {15, 30, 45, 60};

    private final List<Way> ways;
    private final double[][][] jobs; // [way][limit][zone]
    private final double[][][] services; // [way][limit][zone]
    private final double[][] hansen; // [way][zone]

    /**
     * A mode, and when.
     *
     * @param period null for any time of the day
     */
    public record Way(TravelMode mode, Period period) {

        /** The word of the period used in files. */
        public String periodWord() {
            return period == null ? "any" : period.word();
        }
    }

    private Accessibility(List<Way> ways, double[][][] jobs, double[][][] services, double[][] hansen) {
        this.ways = ways;
        this.jobs = jobs;
        this.services = services;
        this.hansen = hansen;
    }

    /**
     * Measures what can be reached.
     *
     * @param decay [mode] of the Hansen measure, per minute
     */
    public static Accessibility measure(SkimSet skims, Opportunities at, double[] decay, Workers workers) {
        List<Way> ways = allWays();
        double[][][] jobs = new double[ways.size()][][];
        double[][][] services = new double[ways.size()][][];
        double[][] hansen = new double[ways.size()][];
        for (int number = 0; number < ways.size(); number++) {
            Way way = ways.get(number);
            float[] minutes = skims.minutes(way.mode(), way.period() == null ? Period.AM : way.period());
            jobs[number] = Reach.within(minutes, LIMITS, at.jobs(), workers);
            services[number] = Reach.within(minutes, LIMITS, at.services(), workers);
            hansen[number] = Reach.decaying(minutes, decay[way.mode().ordinal()], at.jobs(), workers);
        }
        return new Accessibility(ways, jobs, services, hansen);
    }

    private static List<Way> allWays() {
        List<Way> ways = new ArrayList<>();
        for (Period period : Period.values()) ways.add(new Way(TravelMode.CAR_DRIVER, period));
        for (Period period : Period.values()) ways.add(new Way(TravelMode.PUBLIC_TRANSPORT, period));
        ways.add(new Way(TravelMode.CYCLE, null));
        ways.add(new Way(TravelMode.WALK, null));
        return List.copyOf(ways);
    }

    /** The ways that are told apart. */
    public List<Way> ways() {
        return ways;
    }

    /** The number of a way among them. */
    public int find(TravelMode mode, Period period) {
        for (int number = 0; number < ways.size(); number++) {
            Way way = ways.get(number);
            if (way.mode() == mode && (way.period() == null || way.period() == period)) return number;
        }
        throw new IllegalArgumentException("no way by " + mode + " in " + period);
    }

    /** Jobs within a limit of time. */
    public double jobs(int way, int limit, int zone) {
        return jobs[way][limit][zone];
    }

    /** Services within a limit of time, in jobs. */
    public double services(int way, int limit, int zone) {
        return services[way][limit][zone];
    }

    /** The Hansen measure of jobs. */
    public double hansen(int way, int zone) {
        return hansen[way][zone];
    }
}
