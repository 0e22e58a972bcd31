package org.conurb.scenarios.format.network;

import java.util.Arrays;
import java.util.Locale;
import org.conurb.engine.network.NetworkChecks;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.format.network.ImportReport.Kind;

/**
 * Looks for slips of unit: lengths in miles or feet taken for metres, coordinates in degrees, speeds in km/h taken for
 * m/s. Nothing is changed; what looks wrong is counted as odd, with the figure that gave it away.
 */
public final class UnitCheck {

    /**
     * Trips by road are 1.42 times as long as the straight line (Boscoe, Henry and Zdeb 2012, Prof. Geogr. 64, 188),
     * single links less. The slips looked for are of a factor of 3 (feet) at the least.
     */
    private static final double LONGEST_DETOUR = 2.5;

    private static final double SHORTEST_DETOUR = 0.6;

    /** The usual road is no motorway: a median of 36 m/s (130 km/h) or more is a figure in km/h. */
    private static final double HIGHEST_USUAL_SPEED = 130 / 3.6;

    private UnitCheck() {}

    /** Looks at the medians over all links and tells the counter what is odd. */
    public static void count(RoadNetwork network, ImportReport.Counter counter) {
        if (network.links() == 0) return;
        double detour = medianDetour(network);
        if (detour > LONGEST_DETOUR || detour < SHORTEST_DETOUR) {
            String example = String.format(Locale.ROOT, "median %.3g times", detour);
            counter.count(
                    Kind.ODD, "likely slip of unit: lengths do not fit the straight lines between nodes", example);
        }
        double speed = median(speeds(network));
        if (speed >= HIGHEST_USUAL_SPEED) {
            String example = String.format(Locale.ROOT, "median %.1f m/s", speed);
            counter.count(Kind.ODD, "likely slip of unit: speeds are too high for m/s", example);
        }
    }

    private static double[] speeds(RoadNetwork network) {
        double[] speeds = new double[network.links()];
        for (int link = 0; link < speeds.length; link++) speeds[link] = network.freeSpeed(link);
        return speeds;
    }

    /** Length over straight line in the median of the links between different places; 1 if there are none. */
    private static double medianDetour(RoadNetwork network) {
        double[] detours = new double[network.links()];
        int counted = 0;
        for (int link = 0; link < network.links(); link++) {
            int tail = network.topology().tail(link);
            int head = network.topology().head(link);
            double straight = Math.hypot(network.x(head) - network.x(tail), network.y(head) - network.y(tail));
            boolean isTold = network.lengthMetres(link) > NetworkChecks.SHORTEST_METRES;
            if (straight > 0 && isTold) detours[counted++] = network.lengthMetres(link) / straight;
        }
        return counted == 0 ? 1 : median(Arrays.copyOf(detours, counted));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
