package org.conurb.scenarios.run;

import org.conurb.engine.access.TransitServices;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.simulation.Skimming;
import org.conurb.engine.simulation.TrafficPlan;
import org.conurb.engine.simulation.Travel;
import org.conurb.engine.simulation.TravelListener;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.StuckPolicy;
import org.conurb.engine.trips.CarLevels;
import org.conurb.engine.trips.TravelModel;
import org.conurb.scenarios.format.CityFolder;
import org.conurb.scenarios.format.CityRoads;
import org.conurb.scenarios.scenario.Scenario;

/** Puts together what the processes of travel are told, from the city and the scenario. */
final class TravelModels {

    /** The few vehicles of a quick look leave a larger gap than further days could close: it takes half of them. Assumed. */
    private static final double DAYS_OF_A_LOOK = 0.5;

    private static final double SHARE_OF_A_LOOK = 0.1;

    /** Relative gap at which a year's traffic is in equilibrium. */
    private static final double GAP = 0.01;

    /**
     * How long a vehicle waits for space before it is squeezed in. Links of a drawn network have one queue for all exits,
     * and no side streets to wait in; longer waits would lock whole districts. Assumed.
     */
    private static final int PATIENCE_SECONDS = 20;

    /** Vehicles that fit on a link over those of its drawn length and lanes: side streets and yards hold the rest. Assumed. */
    private static final double ROOM = 2.5;

    /** Share of the vehicles that may change their routes after the first day, and less day by day. Assumed. */
    private static final double CHANGING = 0.1;

    /** Vehicles that lose this share of their time look for better routes each day, others more seldom. Assumed. */
    private static final double SURE_FROM = 0.25;

    private static final double SECONDS_PER_HOUR = 3600;

    private TravelModels() {}

    /** Whether people of the city travel in this scenario. */
    static boolean travels(CityFolder folder) {
        return folder.travel() != null && folder.markets() != null;
    }

    /** Gives a city its roads, and its people the times of empty ones. */
    static void open(CityFolder folder, City city, Workers workers) {
        CityRoads roads = folder.roads();
        if (roads != null) city.setNetwork(roads.network(), roads.gateways());
        TransitServices usual = TransitServices.usual(folder.zones().count());
        Skimming.learn(city, folder.travel().settings(), null, 0, usual, workers);
    }

    /** The model at the levels of a city that stands in its base year and whose roads are open. */
    static Travel travel(CityFolder folder, Scenario scenario, City base, Workers workers, TravelListener heard) {
        TravelModel model = new TravelModel(
                folder.travel().tables(),
                folder.travel().settings(),
                scenario.assumptions().journeys());
        CarLevels levels = CarLevels.measure(base, model, scenario.from(), scenario.seed(), workers);
        return new Travel(model, levels, plan(folder, scenario), heard);
    }

    private static TrafficPlan plan(CityFolder folder, Scenario scenario) {
        double share = scenario.populationShare();
        QueueSettings queue = QueueSettings.standard()
                .withFactors(share, ROOM * share)
                .withStuck(PATIENCE_SECONDS, StuckPolicy.SQUEEZE)
                .limitingInflow(false);
        double secondsPerMoney =
                SECONDS_PER_HOUR / folder.travel().settings().money().otherValue();
        DynamicSettings settings = DynamicSettings.standard(queue)
                .until(days(scenario.trafficDays(), share), GAP)
                .by(DynamicSettings.Rule.BY_GAIN, CHANGING)
                .sureFrom(SURE_FROM)
                .with(secondsPerMoney, 0, scenario.seed());
        return new TrafficPlan(
                folder.roads() == null ? TrafficPlan.Model.NONE : scenario.traffic(),
                scenario.from(),
                scenario.trafficYears(),
                share,
                settings);
    }

    private static int days(int most, double share) {
        return share <= SHARE_OF_A_LOOK ? (int) Math.ceil(DAYS_OF_A_LOOK * most) : most;
    }
}
