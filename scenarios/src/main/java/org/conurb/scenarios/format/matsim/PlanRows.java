package org.conurb.scenarios.format.matsim;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.format.network.ImportReport;
import org.conurb.scenarios.format.network.ImportReport.Kind;

/** Turns the plans of persons into rows of {@link MatsimPlans}, by the rules told there. */
final class PlanRows {

    /** The mode whose legs become vehicles. */
    static final String CAR = "car";

    private static final int MOST_MODES_TOLD = 20;

    private final RoadNetwork network;
    private final ImportReport.Counter counter;
    private final PlanPlaces places;
    private final PlanRoutes routes;
    private final MatsimPlans.Builder builder = new MatsimPlans.Builder();
    private final IntBuffer route = new IntBuffer();
    private final Set<String> otherModes = new TreeSet<>();
    private double clock; // when the activity at hand began
    private boolean isGuess; // whether that rests on a travel time not given

    PlanRows(
            RoadNetwork network,
            MatsimFacilities facilities,
            FileProblems problems,
            ImportReport.Counter counter,
            boolean routesAreNodes) {
        this.network = network;
        this.counter = counter;
        this.places = new PlanPlaces(network, facilities, problems, counter);
        this.routes = new PlanRoutes(network, problems, routesAreNodes);
    }

    MatsimPlans build(List<String> personIds) {
        return builder.build(personIds, counter.report());
    }

    /** Adds the car legs of a plan. */
    void add(int person, PlanTag plan) {
        clock = 0;
        isGuess = false;
        PlanTag.Activity from = null;
        PlanTag.Leg leg = null;
        for (PlanTag.Element element : plan.elements) {
            if (element instanceof PlanTag.Leg next) {
                if (from == null || leg != null) {
                    counter.count(Kind.DROPPED, "legs that do not stand between two activities", 1);
                } else {
                    leg = next;
                }
            } else if (element instanceof PlanTag.Activity to) {
                if (leg != null && !addLeg(person, from, leg, to)) return;
                from = to;
                leg = null;
            }
        }
        if (leg != null) counter.count(Kind.DROPPED, "legs that do not stand between two activities", 1);
    }

    /** Adds a leg if it is a car's; false when the activity before it never ends. */
    private boolean addLeg(int person, PlanTag.Activity from, PlanTag.Leg leg, PlanTag.Activity to) {
        double departure = departure(from, leg);
        if (Double.isNaN(departure)) {
            counter.count(Kind.DROPPED, "days cut short by an activity without an end", 1);
            return false;
        }
        route.clear();
        if (leg.mode.equals(CAR)) addCar(person, from, leg, to, departure);
        else counter.count(Kind.DROPPED, otherMode(leg.mode), 1);
        arrive(leg, departure);
        return true;
    }

    private void addCar(int person, PlanTag.Activity from, PlanTag.Leg leg, PlanTag.Activity to, double departure) {
        int fromLink = places.link(from, leg.startLink);
        int toLink = places.link(to, leg.endLink);
        if (fromLink == Columns.NONE || toLink == Columns.NONE) {
            counter.count(Kind.DROPPED, "car legs between places that cannot be found", 1);
            return;
        }
        if (!network.allows(fromLink, Mode.CAR) || !network.allows(toLink, Mode.CAR)) {
            counter.count(Kind.ODD, "car legs from or to a link that cars may not use", network.linkId(fromLink));
        }
        countRoute(routes.find(leg, fromLink, toLink, route));
        counter.count(Kind.READ, "car legs", 1);
        builder.add(person, (int) Math.ceil(departure), fromLink, toLink, route);
    }

    /** The words for a leg of another mode; a broken file may have any number of modes, the report not. */
    private String otherMode(String mode) {
        if (!otherModes.contains(mode) && otherModes.size() == MOST_MODES_TOLD) return "legs of still other modes";
        otherModes.add(mode);
        return "legs of the mode " + MatsimNetwork.shortened(mode);
    }

    private void countRoute(PlanRoutes.Outcome outcome) {
        switch (outcome) {
            case FOUND -> counter.count(Kind.READ, "routes", 1);
            case BROKEN -> counter.count(Kind.DROPPED, "routes with a gap; their legs keep their ends", 1);
            default -> counter.count(Kind.READ, "car legs without a route", 1);
        }
    }

    /** When the leg departs, seconds; NaN for never. */
    private double departure(PlanTag.Activity from, PlanTag.Leg leg) {
        double byDuration = clock + from.durationSeconds;
        boolean hasDuration = !Double.isNaN(byDuration);
        boolean hasEnd = !Double.isNaN(from.endSeconds);
        if (hasEnd && (!hasDuration || isGuess || from.endSeconds <= byDuration)) return from.endSeconds;
        if (hasDuration && !isGuess) {
            counter.count(Kind.READ, "departures by the duration of the activity", 1);
            return byDuration;
        }
        if (!Double.isNaN(leg.departureSeconds)) {
            counter.count(Kind.READ, "departures by the dep_time of the leg", 1);
            return leg.departureSeconds;
        }
        if (hasDuration) counter.count(Kind.ODD, "departures by a duration after a guessed travel time", 1);
        return byDuration;
    }

    private void arrive(PlanTag.Leg leg, double departure) {
        isGuess = Double.isNaN(leg.travelSeconds);
        double seconds = leg.travelSeconds;
        if (isGuess) {
            seconds = 0;
            for (int place = 1; place < route.size(); place++) seconds += network.freeSeconds(route.get(place));
        }
        clock = departure + seconds;
    }
}
