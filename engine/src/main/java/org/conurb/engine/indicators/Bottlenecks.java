package org.conurb.engine.indicators;

import static org.conurb.engine.store.Columns.NONE;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.conurb.engine.indicators.Bottleneck.Cause;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;

/**
 * Finds where most vehicle-hours are lost, and why.
 *
 * <p>Links of one road that follow one another and are all slow make one stretch: from the link that loses most on, ahead and
 * back, while vehicles lose a quarter of the free time or more on the next one. A queue within a stretch is its own doing; it
 * waits for the road ahead if most of its hours are lost in queues for links beyond it.
 */
public final class Bottlenecks {

    /** Time lost over the free time from which a link belongs to the stretch beside it. Assumed. */
    private static final double SLOW = 0.25;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double METRES_PER_KILOMETRE = 1000;

    private final RoadDay day;
    private final RoadNetwork network;
    private final int[] areaOfLink;
    private final QueueCauses causes;
    private final double[] lost; // [link × periods + period] hours
    private final boolean[] isSlow; // [link]
    private final int[] stretchOf; // [link], NONE outside of all

    private Bottlenecks(RoadDay day, int[] areaOfLink, QueueCauses causes) {
        this.day = day;
        this.network = day.network();
        this.areaOfLink = areaOfLink;
        this.causes = causes;
        this.lost = new double[day.links() * Period.COUNT];
        this.isSlow = new boolean[day.links()];
        this.stretchOf = new int[day.links()];
        Arrays.fill(stretchOf, NONE);
    }

    /**
     * The stretches on which most is lost, the worst first.
     *
     * @param areaOfLink [link] the area it lies in
     * @param most how many at most
     */
    public static List<Bottleneck> find(RoadDay day, int[] areaOfLink, int most, Workers workers) {
        Bottlenecks search = new Bottlenecks(day, areaOfLink, QueueCauses.find(day, workers));
        search.addUp();
        List<List<Integer>> stretches = search.stretches();
        double[] behind = search.behind(stretches.size());
        return IntStream.range(0, stretches.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer stretch) -> search.lost(stretches.get(stretch)))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .map(stretch -> search.bottleneck(stretches.get(stretch), stretch, behind[stretch]))
                .toList();
    }

    private double lost(List<Integer> links) {
        return links.stream().mapToDouble(this::lost).sum();
    }

    private void addUp() {
        double[] free = new double[day.links()];
        for (int bin = 0; bin < day.bins(); bin++) {
            int period = Period.at(bin * day.binSeconds()).ordinal();
            for (int link = 0; link < free.length; link++) {
                lost[link * Period.COUNT + period] += causes.hoursLost(bin, link);
                free[link] += day.vehicles(bin, link) * network.freeSeconds(link) / SECONDS_PER_HOUR;
            }
        }
        for (int link = 0; link < free.length; link++) {
            double hours = lost(link);
            isSlow[link] = hours > 0 && hours >= SLOW * free[link];
        }
    }

    private double lost(int link) {
        double sum = 0;
        for (int period = 0; period < Period.COUNT; period++) sum += lost[link * Period.COUNT + period];
        return sum;
    }

    private List<List<Integer>> stretches() {
        List<Integer> worstFirst = IntStream.range(0, day.links())
                .filter(link -> lost(link) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer link) -> lost((int) link))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<List<Integer>> stretches = new ArrayList<>();
        for (int link : worstFirst) {
            if (stretchOf[link] == NONE) stretches.add(grown(link, stretches.size()));
        }
        return stretches;
    }

    private List<Integer> grown(int seed, int stretch) {
        Deque<Integer> links = new ArrayDeque<>(List.of(seed));
        stretchOf[seed] = stretch;
        if (network.name(seed).isEmpty() || !isSlow[seed]) return List.copyOf(links);
        for (int next = next(seed, true); next != NONE; next = next(next, true)) {
            links.addLast(next);
            stretchOf[next] = stretch;
        }
        for (int next = next(seed, false); next != NONE; next = next(next, false)) {
            links.addFirst(next);
            stretchOf[next] = stretch;
        }
        return List.copyOf(links);
    }

    /** The slow link of the same road ahead of a link, or behind it, that belongs to no stretch; of several the slowest. */
    private int next(int link, boolean isAhead) {
        Topology roads = network.topology();
        int node = isAhead ? roads.head(link) : roads.tail(link);
        int first = isAhead ? roads.firstOut(node) : roads.firstIn(node);
        int end = isAhead ? roads.firstOut(node + 1) : roads.firstIn(node + 1);
        int best = NONE;
        for (int position = first; position < end; position++) {
            int other = isAhead ? position : roads.inLink(position);
            boolean turnsBack = roads.tail(other) == roads.head(link) && roads.head(other) == roads.tail(link);
            if (turnsBack || !isSlow[other] || stretchOf[other] != NONE) continue;
            if (!network.name(other).equals(network.name(link))) continue;
            if (best == NONE || lost(other) > lost(best)) best = other;
        }
        return best;
    }

    /** [stretch] hours lost elsewhere in queues whose head it is. */
    private double[] behind(int stretches) {
        double[] behind = new double[stretches];
        for (int bin = 0; bin < day.bins(); bin++) {
            for (int link = 0; link < day.links(); link++) {
                double hours = causes.hoursLost(bin, link);
                if (hours <= 0) continue;
                int head = stretchOf[causes.root(bin, link)];
                if (head != NONE && head != stretchOf[link]) behind[head] += hours;
            }
        }
        return behind;
    }

    private Bottleneck bottleneck(List<Integer> links, int stretch, double behind) {
        double[] byPeriod = new double[Period.COUNT];
        double own = 0;
        double beyond = 0;
        Map<Integer, Double> holders = new TreeMap<>();
        int worst = links.get(0);
        double metres = 0;
        for (int link : links) {
            if (lost(link) > lost(worst)) worst = link;
            metres += network.lengthMetres(link);
            for (int period = 0; period < Period.COUNT; period++) {
                byPeriod[period] += lost[link * Period.COUNT + period];
            }
            for (int bin = 0; bin < day.bins(); bin++) {
                double hours = causes.hoursLost(bin, link);
                if (hours <= 0) continue;
                int holder = causes.holder(bin, link);
                holders.merge(holder, hours, Double::sum);
                if (stretchOf[holder] == stretch) own += hours;
                else beyond += hours;
            }
        }
        Cause cause = beyond > own ? Cause.QUEUE_FROM_AHEAD : Cause.OWN_CAPACITY;
        int period = 0;
        for (int other = 1; other < Period.COUNT; other++) if (byPeriod[other] > byPeriod[period]) period = other;
        return new Bottleneck(
                network.name(worst),
                network.roadClass(worst),
                areaOfLink[worst],
                links,
                metres / METRES_PER_KILOMETRE,
                Arrays.stream(byPeriod).sum(),
                Period.of(period),
                byPeriod[period],
                cause,
                holder(holders, stretch, cause),
                behind);
    }

    /** The link that holds up most hours, of those within the stretch or of those beyond it. */
    private int holder(Map<Integer, Double> holders, int stretch, Cause cause) {
        int best = NONE;
        for (Map.Entry<Integer, Double> each : holders.entrySet()) {
            boolean isWithin = stretchOf[each.getKey()] == stretch;
            if (isWithin != (cause == Cause.OWN_CAPACITY)) continue;
            if (best == NONE || each.getValue() > holders.get(best)) best = each.getKey();
        }
        return best;
    }
}
