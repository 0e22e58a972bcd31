package org.conurb.scenarios.format.matsim;

import java.util.ArrayList;
import java.util.List;

/** A plan as its tags tell it: activities and legs in their order. */
final class PlanTag {

    /** A day with more activities and legs is a broken file. */
    static final int MOST_ELEMENTS = 10_000;

    final boolean isSelected;
    final List<Element> elements = new ArrayList<>();

    PlanTag(boolean isSelected) {
        this.isSelected = isSelected;
    }

    /** An activity or a leg. */
    abstract static sealed class Element permits Activity, Leg {
        int line;
    }

    /** Something done at a place. */
    static final class Activity extends Element {
        String link; // null when not given
        String facility; // null when not given
        double x = Double.NaN;
        double y = Double.NaN;
        double endSeconds = MatsimTime.UNKNOWN;
        double durationSeconds = MatsimTime.UNKNOWN;
    }

    /** A way from one activity to the next. */
    static final class Leg extends Element {
        String mode;
        double departureSeconds = MatsimTime.UNKNOWN;
        double travelSeconds = MatsimTime.UNKNOWN;
        String routeType; // null when not given
        String startLink; // null when not given
        String endLink; // null when not given
        String route; // null when there is none
    }
}
