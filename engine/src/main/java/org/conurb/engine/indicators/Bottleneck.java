package org.conurb.engine.indicators;

import java.util.List;
import java.util.Locale;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.travel.Period;

/**
 * A stretch of road on which vehicles lose time.
 *
 * @param road its name, empty if it has none
 * @param rank its class
 * @param area in which most of its time is lost
 * @param links in the order in which they are driven
 * @param kilometres its length
 * @param hoursLost vehicle-hours lost on it on the weekday
 * @param period in which most is lost
 * @param periodHoursLost hours lost in this period
 * @param cause what holds its vehicles up
 * @param holder the link whose capacity does, or that is full and lets nobody in
 * @param hoursBehind hours lost on other roads in queues that begin on this one
 */
public record Bottleneck(
        String road,
        RoadClass rank,
        int area,
        List<Integer> links,
        double kilometres,
        double hoursLost,
        Period period,
        double periodHoursLost,
        Cause cause,
        int holder,
        double hoursBehind) {

    /** What holds vehicles up. */
    public enum Cause {
        /** The stretch itself lets out no more. */
        OWN_CAPACITY,
        /** The road ahead is full. */
        QUEUE_FROM_AHEAD;

        /** The word used in files. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Keeps a copy of the links. */
    public Bottleneck {
        links = List.copyOf(links);
    }
}
