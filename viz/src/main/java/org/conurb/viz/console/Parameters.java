package org.conurb.viz.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.simulation.TrafficPlan;
import org.conurb.scenarios.scenario.Scenario;
import org.conurb.scenarios.scenario.ScenarioReader;
import org.conurb.scenarios.scenario.Setting;
import sim.util.Interval;

/**
 * What may be set before a run: properties as MASON finds them, a pair of methods each, with a description ({@code des…})
 * and a domain ({@code dom…}). The run that is on its way keeps what it began with. Values outside their domain are ignored.
 */
public final class Parameters {

    private static final String ORIGIN = "the console";
    private static final int MOST_YEARS = 100;
    private static final int FEWEST_DAYS = 2;
    private static final double SMALLEST_SHARE = 0.001;

    private final Path file;
    private final List<Setting> settings;
    private final long seed;
    private double populationShare;
    private int years;
    private TrafficPlan.Model traffic;
    private int trafficYears;
    private int trafficDays;
    private String further = "";

    /**
     * The parameters of a scenario file.
     *
     * @param settings what was set at the prompt
     * @param scenario the scenario that the file and the settings make
     */
    public Parameters(Path file, List<Setting> settings, Scenario scenario) {
        this.file = file;
        this.settings = List.copyOf(settings);
        seed = scenario.seed();
        populationShare = scenario.populationShare();
        years = scenario.to() - scenario.from();
        traffic = scenario.traffic();
        trafficYears = scenario.trafficYears();
        trafficDays = scenario.trafficDays();
    }

    /** The scenario with what is set now; throws with every problem if it makes no sense. */
    Scenario scenario(long withSeed) {
        List<Setting> all = new ArrayList<>(settings);
        all.add(new Setting(ORIGIN, "populationShare", Double.toString(populationShare)));
        all.add(new Setting(ORIGIN, "traffic", traffic.name().toLowerCase(Locale.ROOT)));
        all.add(new Setting(ORIGIN, "trafficYears", Integer.toString(trafficYears)));
        all.add(new Setting(ORIGIN, "trafficDays", Integer.toString(trafficDays)));
        all.add(new Setting(ORIGIN, "seed", Long.toString(withSeed)));
        for (String each : further.split(";")) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                all.add(new Setting(ORIGIN, each.substring(0, equals).strip(), each.substring(equals + 1)));
            }
        }
        return ScenarioReader.read(file, all, years);
    }

    /** The seed of the scenario, with which MASON's console begins. */
    long seed() {
        return seed;
    }

    /** Share of the residents that are simulated. */
    public double getPopulationShare() {
        return populationShare;
    }

    /** Takes another share for the next run. */
    public void setPopulationShare(double share) {
        if (share > 0 && share <= 1) populationShare = share;
    }

    /** The domain of the share. */
    public Object domPopulationShare() {
        return new Interval(SMALLEST_SHARE, 1.0);
    }

    /** What the share means. */
    public String desPopulationShare() {
        return "Share of the residents to simulate, for quick looks. Holds from the next run on.";
    }

    /** Years that are simulated. */
    public int getYears() {
        return years;
    }

    /** Takes another number of years for the next run. */
    public void setYears(int number) {
        if (number >= 1 && number <= MOST_YEARS) years = number;
    }

    /** The domain of the years. */
    public Object domYears() {
        return new Interval(1L, MOST_YEARS);
    }

    /** What the years mean. */
    public String desYears() {
        return "How many years to simulate. Holds from the next run on.";
    }

    /** What carries vehicles, by its place in the domain. */
    public int getTraffic() {
        return traffic.ordinal();
    }

    /** Takes another model of traffic for the next run. */
    public void setTraffic(int place) {
        if (place >= 0 && place < TrafficPlan.Model.values().length) traffic = TrafficPlan.Model.values()[place];
    }

    /** The models of traffic. */
    public Object domTraffic() {
        List<String> words = new ArrayList<>();
        for (TrafficPlan.Model model : TrafficPlan.Model.values()) {
            words.add(model.name().toLowerCase(Locale.ROOT));
        }
        return words.toArray(String[]::new);
    }

    /** What the model of traffic means. */
    public String desTraffic() {
        return "What carries vehicles over the roads: queues, flows in equilibrium, or nothing. Holds from the next run on.";
    }

    /** Years from one year of travel to the next. */
    public int getTrafficYears() {
        return trafficYears;
    }

    /** Takes another number of years between years of travel for the next run. */
    public void setTrafficYears(int number) {
        if (number >= 1 && number <= MOST_YEARS) trafficYears = number;
    }

    /** The domain of the years between years of travel. */
    public Object domTrafficYears() {
        return new Interval(1L, MOST_YEARS);
    }

    /** What the years between years of travel mean. */
    public String desTrafficYears() {
        return "Years from one year of travel to the next; the base year is one. Holds from the next run on.";
    }

    /** Days of traffic at most in a year of travel. */
    public int getTrafficDays() {
        return trafficDays;
    }

    /** Takes another number of days of traffic for the next run. */
    public void setTrafficDays(int number) {
        if (number >= FEWEST_DAYS && number <= MOST_YEARS) trafficDays = number;
    }

    /** The domain of the days of traffic. */
    public Object domTrafficDays() {
        return new Interval((long) FEWEST_DAYS, MOST_YEARS);
    }

    /** What the days of traffic mean. */
    public String desTrafficDays() {
        return "Days of traffic simulated at most in a year of travel. Holds from the next run on.";
    }

    /** Further values in the place of the scenario's own. */
    public String getSettings() {
        return further;
    }

    /** Takes other further values for the next run. */
    public void setSettings(String text) {
        further = text.strip();
    }

    /** What further values are. */
    public String desSettings() {
        return "Further values in the place of the scenario's own, as with --set: KEY=VALUE; KEY=VALUE. Hold from the next"
                + " run on.";
    }
}
