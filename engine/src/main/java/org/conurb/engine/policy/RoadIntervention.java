package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.network.NetworkEdit;
import org.conurb.engine.network.RoadNetwork;

/**
 * An intervention that changes roads while it holds. The roads of a year are those of the base year with the edits of all
 * that hold in it, in the order of their years and, within a year, of the scenario.
 */
public interface RoadIntervention extends Intervention {

    /** What it changes in these roads, in which nothing stands in its way. */
    List<NetworkEdit> edits(RoadNetwork roads, Premises premises);
}
