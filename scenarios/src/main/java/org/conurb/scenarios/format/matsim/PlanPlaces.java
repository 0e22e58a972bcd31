package org.conurb.scenarios.format.matsim;

import org.conurb.engine.network.LinkIndex;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;

/** Finds the link of an activity: the one it names, else the one its route or facility names, else the nearest. */
final class PlanPlaces {

    private final RoadNetwork network;
    private final MatsimFacilities facilities;
    private final FileProblems problems;
    private final ImportReport.Counter counter;
    private final boolean hasRoads;
    private LinkIndex index; // made when first needed

    PlanPlaces(RoadNetwork network, MatsimFacilities facilities, FileProblems problems, ImportReport.Counter counter) {
        this.network = network;
        this.facilities = facilities;
        this.problems = problems;
        this.counter = counter;
        boolean any = false;
        for (int link = 0; link < network.links(); link++) any |= network.allows(link, Mode.CAR);
        this.hasRoads = any;
    }

    /** The link, or {@link Columns#NONE} after a problem was noted or when the activity has no place. */
    int link(PlanTag.Activity activity, String routeEnd) {
        if (activity.link != null) return named(activity.link, activity.line);
        if (routeEnd != null) return named(routeEnd, activity.line);
        double x = activity.x;
        double y = activity.y;
        MatsimFacilities.Place facility = activity.facility == null ? null : facilities.find(activity.facility);
        if (facility != null) {
            if (facility.link() != null) return named(facility.link(), activity.line);
            if (Double.isNaN(x)) {
                x = facility.x();
                y = facility.y();
            }
        }
        return hasRoads && Numbers.isCoordinate(x) && Numbers.isCoordinate(y) ? nearest(x, y) : Columns.NONE;
    }

    private int named(String id, int line) {
        int link = network.findLink(id);
        if (link == Columns.NONE) {
            problems.add(
                    line,
                    "link",
                    "'" + MatsimNetwork.shortened(id) + "'",
                    "a link of the network",
                    "use the network that the plans were made for");
        }
        return link;
    }

    private int nearest(double x, double y) {
        if (index == null) index = new LinkIndex(network, Mode.CAR);
        counter.count(Kind.READ, "ends of legs put on the link nearest to their coordinates", 1);
        return index.nearest(x, y).link();
    }
}
