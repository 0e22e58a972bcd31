package org.conurb.benchmarks.worlds;

import java.nio.file.Path;
import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.traffic.assignment.AssignmentNetwork;
import org.conurb.engine.traffic.assignment.Bpr;
import org.conurb.engine.traffic.assignment.Demand;
import org.conurb.scenarios.format.tntp.TntpNetwork;
import org.conurb.scenarios.format.tntp.TntpTrips;
import org.conurb.scenarios.format.tntp.TntpUnits;

/**
 * A network and the trips to assign to it.
 *
 * @param network where they drive
 * @param demand who drives
 */
public record Assignable(AssignmentNetwork network, Demand demand) {

    private static final String GRID = "grid-";
    private static final int LINKS_PER_NODE = 4;
    private static final int ORIGINS = 100;
    private static final int PAIRS_PER_ORIGIN = 50;

    /** Trips an hour for each node along a side, so that streets carry about a sixth of what they can on average. */
    private static final double TRIPS_PER_SIDE = 1000;

    private static final double BPR_B = 0.15;
    private static final double BPR_POWER = 4;

    /**
     * The problem of this name: {@code chicago-sketch}, {@code berlin} or {@code birmingham} from the folder that {@code
     * CONURB_DATA} names, or {@code grid-N} for a generated town of about N links with 5,000 pairs.
     */
    public static Assignable of(String name) {
        return switch (name) {
            case "chicago-sketch" ->
                published("Chicago-Sketch/ChicagoSketch_net.tntp", "Chicago-Sketch/ChicagoSketch_trips.tntp.gz");
            case "berlin" ->
                published("Berlin-Center/berlin-center_net.tntp.gz", "Berlin-Center/berlin-center_trips.tntp.gz");
            case "birmingham" ->
                published("Birmingham-England/Birmingham_Net.tntp.gz", "Birmingham-England/Birmingham_Trips.tntp.gz");
            default -> grid(Integer.parseInt(name.substring(GRID.length())));
        };
    }

    private static Assignable published(String networkFile, String tripsFile) {
        Path folder = RealRoads.folder().resolve("tntp");
        TntpNetwork network = TntpNetwork.read(folder.resolve(networkFile));
        TntpUnits units = TntpUnits.of(network);
        Demand demand = TntpTrips.read(folder.resolve(tripsFile)).demand();
        return new Assignable(network.assignable(units.tollWeight(), units.distanceWeight()), demand);
    }

    private static Assignable grid(int links) {
        int side = (int) Math.round(Math.sqrt((double) links / LINKS_PER_NODE));
        RoadNetwork town = GridTown.of(side, 1);
        YearDraws draws = Draws.of(1, "trips in a grid").in(0);
        Demand.Builder trips = new Demand.Builder();
        double mean = TRIPS_PER_SIDE * side / (ORIGINS * PAIRS_PER_ORIGIN);
        for (int origin = 0; origin < ORIGINS; origin++) {
            int from = draws.below(town.nodes(), origin, 0);
            for (int pair = 1; pair <= PAIRS_PER_ORIGIN; pair++) {
                int to = draws.below(town.nodes(), origin, 2 * pair);
                trips.add(from, to, 2 * mean * draws.uniform(origin, 2 * pair + 1));
            }
        }
        return new Assignable(congestible(town), trips.build());
    }

    private static AssignmentNetwork congestible(RoadNetwork town) {
        double[] freeTime = new double[town.links()];
        double[] capacity = new double[town.links()];
        double[] b = new double[town.links()];
        double[] power = new double[town.links()];
        Arrays.fill(b, BPR_B);
        Arrays.fill(power, BPR_POWER);
        for (int link = 0; link < town.links(); link++) {
            freeTime[link] = town.freeSeconds(link);
            capacity[link] = town.capacity(link);
        }
        Bpr delay = Bpr.of(freeTime, b, capacity, power);
        return AssignmentNetwork.of(town.topology(), delay, new double[town.links()], new boolean[town.nodes()]);
    }
}
