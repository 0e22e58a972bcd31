package org.conurb.engine.traffic.assignment;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.IntBuffer;

/**
 * Finds Wardrop's user equilibrium by a path-based method.
 *
 * <p>Each iteration (1) finds the cheapest paths of all origins at the present costs, in parallel, which also measures the
 * relative gap exactly; (2) takes new paths into use and drops those without flow, in parallel; (3) in rounds
 * until little is left to save among the known paths, shifts trips of those pairs that could save most, one pair after
 * another, each at the costs that the ones before have left, and measures in parallel what each could save then.
 *
 * <p>The shifts are the only part that is not parallel: 15 % of the work on Birmingham, 1 % on Berlin-Center. What is
 * decided never depends on the number of threads, so neither do the results, to the last bit. Shifting all pairs each time
 * instead of those worth it takes four times as long in that part; shifting beside the search for the next paths, so that
 * the search sees older flows, was measured and takes about twice the iterations, which costs more than it gains.
 */
public final class UserEquilibrium {

    /** Into how many groups of origins the trips are cut when they are first put on the empty network. */
    private static final int LOADING_GROUPS = 28;

    /** Rounds of step 3 in an iteration at most, and how often each shifts the pairs that it has picked. */
    private static final int ROUNDS = 12;

    private static final int SWEEPS = 3;

    /** What share of the excess at the beginning of step 3 is little enough to look for new paths again. */
    private static final double SETTLED = 0.005;

    /** Pairs are shifted that could save more than this share of what pairs could save on average. */
    private static final double WORTHWHILE = 0.1;

    private final AssignmentNetwork network;
    private final Workers workers;
    private final LinkState links;
    private final OriginPaths[] origins;
    private final PathShifts shifts;
    private final Queue<ShortestTree> idleTrees = new ConcurrentLinkedQueue<>();
    private final IntBuffer pickedOrigin = new IntBuffer();
    private final IntBuffer pickedDestination = new IntBuffer();

    private UserEquilibrium(AssignmentNetwork network, Demand demand, Workers workers) {
        this.network = network;
        this.workers = workers;
        this.links = new LinkState(network);
        this.shifts = new PathShifts(links);
        this.origins = new OriginPaths[demand.origins()];
        for (int origin = 0; origin < origins.length; origin++) origins[origin] = new OriginPaths(demand, origin);
    }

    /**
     * Assigns the trips.
     *
     * @return the flows, with the gap that they have; look at {@link Assignment#converged} to see whether it is the one
     *     asked for
     * @throws NoPathException if a pair has trips but no path
     * @throws IllegalArgumentException if the demand names nodes that the network does not have
     */
    public static Assignment solve(
            AssignmentNetwork network,
            Demand demand,
            AssignmentSettings settings,
            Workers workers,
            AssignmentListener listener) {
        refuseUnknownNodes(network, demand);
        return new UserEquilibrium(network, demand, workers).solve(settings, listener);
    }

    private static void refuseUnknownNodes(AssignmentNetwork network, Demand demand) {
        int nodes = network.topology().nodes();
        for (int origin = 0; origin < demand.origins(); origin++) {
            int greatest = demand.originNode(origin);
            for (int pair = demand.firstPair(origin); pair < demand.firstPair(origin + 1); pair++) {
                greatest = Math.max(greatest, demand.destinationNode(pair));
            }
            if (greatest >= nodes) {
                throw new IllegalArgumentException("trips at node " + greatest + " of a network of " + nodes);
            }
        }
    }

    private Assignment solve(AssignmentSettings settings, AssignmentListener listener) {
        load();
        for (int iteration = 1; ; iteration++) {
            links.reload(origins, workers);
            AssignmentIteration measured = links.measured(iteration, search(), paths());
            listener.measured(measured);
            boolean converged = measured.relativeGap() <= settings.relativeGap();
            if (converged || iteration == settings.maximumIterations()) {
                return new Assignment(network, links, measured, converged);
            }
            workers.forEach(origins.length, origin -> origins[origin].settle());
            shift();
        }
    }

    /** Puts the trips on the cheapest paths, group after group, each at the costs that the ones before have left. */
    private void load() {
        int groups = Math.min(LOADING_GROUPS, origins.length);
        for (int group = 0; group < groups; group++) {
            int from = LinkState.bound(group, groups, origins.length);
            int to = LinkState.bound(group + 1, groups, origins.length);
            workers.forEach(to - from, number -> {
                ShortestTree tree = borrowTree();
                origins[from + number].loadCheapest(tree, links.cost);
                idleTrees.add(tree);
            });
            links.load(origins, from, to, workers);
        }
    }

    /** Step 1; what all trips would cost on the cheapest paths. */
    private double search() {
        double[] cheapest = new double[origins.length];
        workers.forEach(origins.length, origin -> {
            ShortestTree tree = borrowTree();
            cheapest[origin] = origins[origin].search(tree, links.cost);
            idleTrees.add(tree);
        });
        double total = 0;
        for (double some : cheapest) total += some;
        return total;
    }

    private ShortestTree borrowTree() {
        ShortestTree idle = idleTrees.poll();
        return idle == null ? new ShortestTree(network) : idle;
    }

    private long paths() {
        long paths = 0;
        for (OriginPaths origin : origins) paths += origin.paths();
        return paths;
    }

    /** Step 3. */
    private void shift() {
        double first = totalExcess();
        double excess = first;
        for (int round = 0; round < ROUNDS && excess > SETTLED * first; round++) {
            pickWorthwhile(excess);
            for (int sweep = 0; sweep < SWEEPS; sweep++) {
                for (int row = 0; row < pickedOrigin.size(); row++) {
                    shifts.shift(origins[pickedOrigin.get(row)], pickedDestination.get(row));
                }
            }
            workers.forEach(origins.length, origin -> origins[origin].measureExcess(links.cost));
            excess = totalExcess();
        }
    }

    private double totalExcess() {
        double sum = 0;
        for (OriginPaths origin : origins) sum += origin.totalExcess();
        return sum;
    }

    /** Picks the pairs with more than their share of this excess. */
    private void pickWorthwhile(double excess) {
        long pairs = 0;
        for (OriginPaths origin : origins) pairs += origin.pairsWithExcess();
        double least = WORTHWHILE * excess / Math.max(1, pairs);
        pickedOrigin.clear();
        pickedDestination.clear();
        for (int origin = 0; origin < origins.length; origin++) {
            double[] excessOf = origins[origin].excess;
            for (int destination = 0; destination < excessOf.length; destination++) {
                if (excessOf[destination] <= least) continue;
                pickedOrigin.add(origin);
                pickedDestination.add(destination);
            }
        }
    }
}
