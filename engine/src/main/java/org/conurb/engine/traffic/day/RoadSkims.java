package org.conurb.engine.traffic.day;

import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.routing.Hierarchy;
import org.conurb.engine.routing.Metric;
import org.conurb.engine.routing.Skim;
import org.conurb.engine.routing.Skims;
import org.conurb.engine.routing.Weights;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;

/**
 * Minutes at the wheel and kilometres by road between zones, in each period: means over a few streets of each zone, with
 * the mean times of the links in the period, each bin weighing as many vehicles as left the link in it.
 *
 * <p>Within a zone it is the mean way between two different streets of it; in a zone of one street, half of the way to the
 * nearest other zone.
 *
 * @param kilometres [from][to] in one row after the other
 * @param minutes [period][from][to]
 */
public record RoadSkims(float[] kilometres, float[][] minutes) {

    private static final double SECONDS_PER_MINUTE = 60;
    private static final double METRES_PER_KILOMETRE = 1000;
    private static final int SECONDS_PER_DAY = 24 * 3600;

    /** Rides are never shorter than this, kilometres: also within a zone one goes somewhere. Assumed. */
    private static final double SHORTEST = 0.5;

    /**
     * Skims of a day; of empty roads if there is none.
     *
     * @param anchors [zone] streets that stand for it, at least one
     * @param day null for empty roads
     */
    public static RoadSkims of(RoadNetwork network, int[][] anchors, RoadDay day, Workers workers) {
        Hierarchy hierarchy = Hierarchy.build(network, workers);
        int zones = anchors.length;
        int[] zoneOf = new int[total(anchors)];
        int[] from = new int[zoneOf.length];
        int[] to = new int[zoneOf.length];
        int place = 0;
        for (int zone = 0; zone < zones; zone++) {
            for (int link : anchors[zone]) {
                zoneOf[place] = zone;
                from[place] = network.topology().head(link);
                to[place++] = network.topology().tail(link);
            }
        }
        double[] metres = new double[network.links()];
        for (int link = 0; link < metres.length; link++) metres[link] = network.lengthMetres(link);
        float[][] minutes = new float[Period.COUNT][];
        float[] kilometres = null;
        for (Period period : Period.values()) {
            if (day == null && period != Period.AM) {
                minutes[period.ordinal()] = minutes[0];
                continue;
            }
            Metric metric = hierarchy.customize(weights(network, day, period), workers);
            Skim skim = Skims.manyToMany(metric, from, to, metres, workers);
            float[][] means = means(skim, zoneOf, zones);
            minutes[period.ordinal()] = means[0];
            if (kilometres == null || period == Period.INTER_PEAK) kilometres = means[1];
        }
        return new RoadSkims(kilometres, minutes);
    }

    private static int total(int[][] anchors) {
        int total = 0;
        for (int[] ofZone : anchors) total += ofZone.length;
        return total;
    }

    private static int[] weights(RoadNetwork network, RoadDay day, Period period) {
        int[] weight = new int[network.links()];
        for (int link = 0; link < weight.length; link++) {
            double seconds = day == null ? network.freeSeconds(link) : mean(day, link, period);
            weight[link] = network.allows(link, Mode.CAR) ? Weights.ofSeconds(seconds) : Weights.UNREACHED;
        }
        return weight;
    }

    /** Mean seconds on a link in a period. */
    static double mean(RoadDay day, int link, Period period) {
        double vehicles = 0;
        double seconds = 0;
        double unweighted = 0;
        int bins = 0;
        for (int bin = 0; bin < day.bins() && (bin + 1) * day.binSeconds() <= SECONDS_PER_DAY; bin++) {
            if (Period.at(bin * day.binSeconds()) != period) continue;
            vehicles += day.vehicles(bin, link);
            seconds += day.vehicles(bin, link) * day.seconds(bin, link);
            unweighted += day.seconds(bin, link);
            bins++;
        }
        if (vehicles > 0) return seconds / vehicles;
        return bins == 0 ? day.network().freeSeconds(link) : unweighted / bins;
    }

    /** {minutes, kilometres}, [from][to] of zones. */
    private static float[][] means(Skim skim, int[] zoneOf, int zones) {
        double[] seconds = new double[zones * zones];
        double[] metres = new double[seconds.length];
        int[] pairs = new int[seconds.length];
        for (int origin = 0; origin < zoneOf.length; origin++) {
            for (int destination = 0; destination < zoneOf.length; destination++) {
                int weight = skim.weight(origin, destination);
                if (origin == destination || weight >= Weights.UNREACHED) continue;
                int cell = zoneOf[origin] * zones + zoneOf[destination];
                seconds[cell] += Weights.seconds(weight);
                metres[cell] += skim.sum(origin, destination);
                pairs[cell]++;
            }
        }
        float[] minutes = new float[seconds.length];
        float[] kilometres = new float[seconds.length];
        for (int cell = 0; cell < pairs.length; cell++) {
            minutes[cell] = (float)
                    (pairs[cell] == 0 ? Float.POSITIVE_INFINITY : seconds[cell] / pairs[cell] / SECONDS_PER_MINUTE);
            kilometres[cell] = (float)
                    (pairs[cell] == 0
                            ? Float.POSITIVE_INFINITY
                            : Math.max(SHORTEST, metres[cell] / pairs[cell] / METRES_PER_KILOMETRE));
        }
        within(minutes, kilometres, zones);
        return new float[][] {minutes, kilometres};
    }

    /** Where a zone has one street, half of the way to the nearest zone stands for the way within it. */
    private static void within(float[] minutes, float[] kilometres, int zones) {
        for (int zone = 0; zone < zones; zone++) {
            int own = zone * zones + zone;
            if (!Float.isInfinite(minutes[own])) continue;
            int nearest = own;
            for (int other = 0; other < zones; other++) {
                if (other != zone && minutes[zone * zones + other] < minutes[nearest]) nearest = zone * zones + other;
            }
            minutes[own] = minutes[nearest] / 2;
            kilometres[own] = (float) Math.max(SHORTEST, kilometres[nearest] / 2);
        }
    }
}
