package org.conurb.engine.indicators;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.travel.RoadDay;

/**
 * What holds vehicles up on every link in every bin of a day: the link's own capacity, or a queue that stands on a link ahead
 * and lets nobody in.
 *
 * <p>A link whose vehicles lose time waits for a link ahead if it lets out less than nine tenths of its capacity while that
 * link is full at an end of the bin; of several full ones for the fullest. Otherwise its own capacity holds it up: there is
 * nothing else that could. Assigned flows fill no link.
 */
final class QueueCauses {

    /** Share of capacity from which a link lets out what it can: the rest is the grain of whole vehicles. Assumed. */
    private static final double AT_CAPACITY = 0.9;

    /** Share of its room from which a link is full, since a vehicle has just come in or left. Assumed. */
    private static final double FULL = 0.9;

    private static final double SECONDS_PER_HOUR = 3600;
    private static final int LINKS_OF_A_TASK = 256;

    /** Links that a queue may run through; longer ones are taken for queues that lock one another. Assumed. */
    private static final int LONGEST_QUEUE = 200;

    private final RoadDay day;
    private final RoadNetwork network;
    private final int[] ahead; // [bin × links + link] → link that it waits for, NONE for its own capacity

    private QueueCauses(RoadDay day) {
        this.day = day;
        this.network = day.network();
        this.ahead = new int[day.bins() * day.links()];
        Arrays.fill(ahead, NONE);
    }

    static QueueCauses find(RoadDay day, Workers workers) {
        QueueCauses causes = new QueueCauses(day);
        if (!day.isSimulated()) return causes;
        int links = day.links();
        workers.forEach((links + LINKS_OF_A_TASK - 1) / LINKS_OF_A_TASK, task -> {
            int from = task * LINKS_OF_A_TASK;
            int to = Math.min(links, from + LINKS_OF_A_TASK);
            for (int bin = 0; bin < day.bins(); bin++) {
                for (int link = from; link < to; link++) {
                    if (causes.hoursLost(bin, link) > 0) causes.ahead[bin * links + link] = causes.waitsFor(bin, link);
                }
            }
        });
        return causes;
    }

    private int waitsFor(int bin, int link) {
        double capacity = network.capacity(link) * day.binSeconds() / SECONDS_PER_HOUR;
        if (day.vehicles(bin, link) >= AT_CAPACITY * capacity) return NONE;
        Topology roads = network.topology();
        int head = roads.head(link);
        int fullest = NONE;
        double most = FULL;
        for (int next = roads.firstOut(head); next < roads.firstOut(head + 1); next++) {
            double fullness = fullness(bin, next);
            if (fullness < most || fullest != NONE && fullness == most) continue;
            most = fullness;
            fullest = next;
        }
        return fullest;
    }

    private double fullness(int bin, int link) {
        double before = bin == 0 ? 0 : day.present(bin - 1, link);
        return Math.max(before, day.present(bin, link)) / day.room(link);
    }

    /** Hours that vehicles lost which left the link in the bin. */
    double hoursLost(int bin, int link) {
        float vehicles = day.vehicles(bin, link);
        if (vehicles == 0) return 0;
        return vehicles * (day.seconds(bin, link) - network.freeSeconds(link)) / SECONDS_PER_HOUR;
    }

    /** The link that holds a link up in a bin, itself or the one ahead for which it waits. */
    int holder(int bin, int link) {
        int next = ahead[bin * day.links() + link];
        return next == NONE ? link : next;
    }

    /** The link at the head of the queue in which a link stands: the first, going ahead, that its own capacity holds up. */
    int root(int bin, int link) {
        int root = link;
        for (int steps = 0; steps < LONGEST_QUEUE; steps++) {
            int next = ahead[bin * day.links() + root];
            if (next == NONE) return root;
            root = next;
        }
        return link; // queues that lock one another have no head
    }
}
