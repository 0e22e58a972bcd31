package org.conurb.engine.traffic.day;

import java.util.List;
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
import org.conurb.engine.travel.Tolls;

/**
 * What tolls a drive from zone to zone costs in each period, by the ways that are best for who pays them all: means over a
 * few streets of each zone, at the mean times of the last day known.
 */
public final class TollSkims {

    private TollSkims() {}

    /**
     * [toll][period][from × zones + to] money.
     *
     * @param anchors [zone] streets that stand for it, at least one
     * @param day null for empty roads
     * @param all every toll, by which ways are chosen
     * @param each the tolls that are told apart
     * @param secondsPerMoney seconds that a driver would give to save one unit of the city's currency
     */
    public static float[][][] of(
            RoadNetwork network,
            int[][] anchors,
            RoadDay day,
            Tolls all,
            List<Tolls> each,
            double secondsPerMoney,
            Workers workers) {
        Hierarchy hierarchy = Hierarchy.build(network, workers);
        Anchors places = Anchors.of(network, anchors);
        float[][][] money = new float[each.size()][Period.COUNT][];
        for (Period period : Period.values()) {
            Metric metric = hierarchy.customize(weights(network, day, all, secondsPerMoney, period), workers);
            for (int toll = 0; toll < money.length; toll++) {
                double[] charged = new double[network.links()];
                for (int link = 0; link < charged.length; link++)
                    charged[link] = each.get(toll).mean(link, period);
                Skim skim = Skims.manyToMany(metric, places.from(), places.to(), charged, workers);
                money[toll][period.ordinal()] = places.meanSums(skim, anchors.length);
            }
        }
        return money;
    }

    private static int[] weights(RoadNetwork network, RoadDay day, Tolls all, double secondsPerMoney, Period period) {
        int[] weight = new int[network.links()];
        for (int link = 0; link < weight.length; link++) {
            double seconds = day == null ? network.freeSeconds(link) : RoadSkims.mean(day, link, period);
            weight[link] = network.allows(link, Mode.CAR)
                    ? Weights.ofSeconds(seconds + secondsPerMoney * all.mean(link, period))
                    : Weights.UNREACHED;
        }
        return weight;
    }

    /** The streets that stand for zones, in one row: [place] → zone, node where one leaves, node where one arrives. */
    private record Anchors(int[] zoneOf, int[] from, int[] to) {

        static Anchors of(RoadNetwork network, int[][] anchors) {
            int total = 0;
            for (int[] ofZone : anchors) total += ofZone.length;
            Anchors places = new Anchors(new int[total], new int[total], new int[total]);
            int place = 0;
            for (int zone = 0; zone < anchors.length; zone++) {
                for (int link : anchors[zone]) {
                    places.zoneOf[place] = zone;
                    places.from[place] = network.topology().head(link);
                    places.to[place++] = network.topology().tail(link);
                }
            }
            return places;
        }

        /** Means over the ways that there are; 0 where there is none. */
        float[] meanSums(Skim skim, int zones) {
            double[] sum = new double[zones * zones];
            int[] ways = new int[sum.length];
            for (int origin = 0; origin < zoneOf.length; origin++) {
                for (int destination = 0; destination < zoneOf.length; destination++) {
                    boolean isWay = origin != destination && skim.weight(origin, destination) < Weights.UNREACHED;
                    if (!isWay) continue;
                    int cell = zoneOf[origin] * zones + zoneOf[destination];
                    sum[cell] += skim.sum(origin, destination);
                    ways[cell]++;
                }
            }
            float[] mean = new float[sum.length];
            for (int cell = 0; cell < mean.length; cell++) {
                mean[cell] = (float) (ways[cell] == 0 ? 0 : sum[cell] / ways[cell]);
            }
            return mean;
        }
    }
}
