package org.conurb.engine.simulation;

import org.conurb.engine.trips.CarLevels;
import org.conurb.engine.trips.TravelAssumptions;
import org.conurb.engine.trips.TravelModel;

/**
 * What the processes of travel are told.
 *
 * @param model behaviour, prices, assumptions
 * @param levels how readily households had cars in the base year
 * @param plan when and how traffic is simulated
 * @param listener hears of each simulated day with the year it belongs to
 */
public record Travel(TravelModel model, CarLevels levels, TrafficPlan plan, TravelListener listener) {

    /** The same with these assumptions. */
    Travel with(TravelAssumptions assumptions) {
        return new Travel(new TravelModel(model.tables(), model.settings(), assumptions), levels, plan, listener);
    }
}
