package org.conurb.scenarios.format.matsim;

import java.nio.file.Path;
import java.util.List;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.xml.XmlFile;

/**
 * The car legs of the selected plans of a population, on the links of a network: one row for each leg, by persons in
 * the order of the file and by legs in the order of the day. Immutable.
 *
 * <p><b>Routes.</b> A vehicle enters traffic at the end of its departure link and leaves it at the end of its arrival
 * link, as MATSim has it. A route here holds every link from the departure link to the arrival link, both included; a
 * leg that stays on its link has a route of that one link. A leg without a usable route has none, only its two ends.
 *
 * <p><b>Departures.</b> A leg departs when the activity before it ends. That is its {@code end_time} or, if its
 * duration (counted from the arrival there) runs out earlier, then (MATSim's {@code minOfDurationAndEndTime}, for which
 * older plans are written; recent plans give only one of the two). Arrivals are planned ones: departure and the
 * {@code trav_time} of the leg, else the free travel time of its route. Where the arrival is a guess in this way or the
 * activity has no end at all, a {@code dep_time} of the leg is preferred. In MATSim's own simulation an activity with
 * only a duration begins at the simulated arrival; here each leg keeps its planned departure. After an activity that
 * never ends nothing departs. Fractions of a second are rounded up.
 */
public final class MatsimPlans {

    private final List<String> personIds;
    private final int[] person; // [leg]
    private final int[] departureSecond; // [leg]
    private final int[] fromLink; // [leg]
    private final int[] toLink; // [leg]
    private final int[] firstOfRoute; // [leg], one longer than the legs → place in routeLinks
    private final int[] routeLinks; // links of all routes, one after the other
    private final ImportReport report;

    private MatsimPlans(List<String> personIds, Builder builder, ImportReport report) {
        this.personIds = List.copyOf(personIds);
        this.person = builder.person.toArray();
        this.departureSecond = builder.departureSecond.toArray();
        this.fromLink = builder.fromLink.toArray();
        this.toLink = builder.toLink.toArray();
        builder.firstOfRoute.add(builder.routeLinks.size());
        this.firstOfRoute = builder.firstOfRoute.toArray();
        this.routeLinks = builder.routeLinks.toArray();
        this.report = report;
    }

    /**
     * Reads {@code plans.xml} (version 4) or {@code population.xml} (5 or 6), plain or compressed. Activities that give
     * only a facility must give their coordinates too.
     *
     * @throws org.conurb.scenarios.problem.InputException with all problems, if the file cannot be used or names links
     *     or nodes that the network does not have
     */
    public static MatsimPlans read(Path file, RoadNetwork network) {
        return read(file, network, MatsimFacilities.none());
    }

    /** Reads plans whose activities may name a facility alone. */
    public static MatsimPlans read(Path file, RoadNetwork network, MatsimFacilities facilities) {
        try (XmlFile xml = XmlFile.open(file, PlansReader.WHAT)) {
            return new PlansReader(xml, network, facilities).read();
        }
    }

    /** How many persons the file has, those without car legs included. */
    public int persons() {
        return personIds.size();
    }

    /** The name of a person. */
    public String personId(int row) {
        return personIds.get(row);
    }

    /** How many car legs there are. */
    public int legs() {
        return person.length;
    }

    /** Who drives. */
    public int person(int leg) {
        return person[leg];
    }

    /** Planned departure, seconds after midnight, at least 0. */
    public int departureSecond(int leg) {
        return departureSecond[leg];
    }

    /** The link that a leg departs from. */
    public int fromLink(int leg) {
        return fromLink[leg];
    }

    /** The link that a leg arrives on. */
    public int toLink(int leg) {
        return toLink[leg];
    }

    /** Whether the plan told a usable route. */
    public boolean hasRoute(int leg) {
        return firstOfRoute[leg + 1] > firstOfRoute[leg];
    }

    /** How many links the route of a leg has, departure and arrival link included; 0 without a route. */
    public int routeLength(int leg) {
        return firstOfRoute[leg + 1] - firstOfRoute[leg];
    }

    /** A link of the route of a leg, by its place from 0 to {@code routeLength(leg) - 1}. */
    public int routeLink(int leg, int place) {
        return routeLinks[firstOfRoute[leg] + place];
    }

    /** A copy of all routes, one after the other, in the order of the legs. */
    public int[] routeLinks() {
        return routeLinks.clone();
    }

    /** A copy of where each leg's route begins in {@link #routeLinks()}; the last entry is their number. */
    public int[] routeStarts() {
        return firstOfRoute.clone();
    }

    /** A copy of all departures, [leg], seconds after midnight. */
    public int[] departureSeconds() {
        return departureSecond.clone();
    }

    /** What was read, dropped and found odd. */
    public ImportReport report() {
        return report;
    }

    /** Gathers the legs. */
    static final class Builder {
        private final IntBuffer person = new IntBuffer();
        private final IntBuffer departureSecond = new IntBuffer();
        private final IntBuffer fromLink = new IntBuffer();
        private final IntBuffer toLink = new IntBuffer();
        private final IntBuffer firstOfRoute = new IntBuffer();
        private final IntBuffer routeLinks = new IntBuffer();

        /** Adds a leg; {@code route} is empty when there is none. */
        void add(int row, int departure, int from, int to, IntBuffer route) {
            assert from != Columns.NONE && to != Columns.NONE : "a leg without ends";
            person.add(row);
            departureSecond.add(departure);
            fromLink.add(from);
            toLink.add(to);
            firstOfRoute.add(routeLinks.size());
            for (int place = 0; place < route.size(); place++) routeLinks.add(route.get(place));
        }

        MatsimPlans build(List<String> personIds, ImportReport report) {
            return new MatsimPlans(personIds, this, report);
        }
    }
}
