package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.conurb.engine.access.Accessibility;
import org.conurb.engine.access.EffectiveDensity;
import org.conurb.engine.access.EffectiveDensity.Group;
import org.conurb.engine.access.Learning;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.access.Opportunities;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.TravelMode;

/**
 * What people can reach from each zone after a year of travel, by the times that they go by from then on. Figures of areas
 * are means over their residents, those of effective density over their jobs.
 */
public final class AccessFigures {

    private static final String[] MEANS = {"without_car", "with_car"};
    private static final TravelMode[] MODES = {
        TravelMode.CAR_DRIVER, TravelMode.PUBLIC_TRANSPORT, TravelMode.CYCLE, TravelMode.WALK
    };
    private static final double PERCENT = 100;

    private final City city;
    private final double scale;
    private final Accessibility reach;
    private final EffectiveDensity density;
    private final Learning learnt;
    private final double[] residents; // [zone]
    private final double[] jobs; // [zone]

    private AccessFigures(
            City city, double scale, Accessibility reach, EffectiveDensity density, double[] residents, double[] jobs) {
        this.city = city;
        this.scale = scale;
        this.reach = reach;
        this.density = density;
        this.learnt = city.learning();
        this.residents = residents;
        this.jobs = jobs;
    }

    /**
     * Measures a city in which people have travelled this year.
     *
     * @param share share of the people that are simulated; opportunities are scaled up by it
     * @param decay [mode] of the Hansen measure, per minute
     */
    public static AccessFigures measure(City city, double share, double[] decay, Workers workers) {
        int zones = city.zones().count();
        Opportunities at = Opportunities.count(city.jobs(), zones);
        double[] residents = new double[zones];
        HouseholdStore households = city.population().households();
        for (int household = 0; household < households.rows(); household++) {
            residents[households.zone(household)] += households.size(household);
        }
        return new AccessFigures(
                city,
                1 / share,
                Accessibility.measure(city.skims(), at, decay, workers),
                EffectiveDensity.of(at.jobs(), city.times(), workers),
                residents,
                at.jobs());
    }

    /** The modes and periods that are told apart. */
    public List<Accessibility.Way> ways() {
        return reach.ways();
    }

    /** Jobs of all the people within a limit of time. */
    public double jobs(int way, int limit, int zone) {
        return scale * reach.jobs(way, limit, zone);
    }

    /** Jobs in services within a limit of time. */
    public double services(int way, int limit, int zone) {
        return scale * reach.services(way, limit, zone);
    }

    /** The Hansen measure of jobs. */
    public double hansen(int way, int zone) {
        return scale * reach.hansen(way, zone);
    }

    /** The effective density of a zone. */
    public double density(Group group, int zone) {
        return scale * density.of(group, zone);
    }

    /** How zones are placed. */
    public LogSums logSums() {
        return learnt.now();
    }

    /** Indicators by area and for the city. */
    public List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        for (int area = 0; area < city.areas().count(); area++)
            add(all, city.areas().code(area), city.zones().of(area));
        int[] everywhere = new int[city.zones().count()];
        for (int zone = 0; zone < everywhere.length; zone++) everywhere[zone] = zone;
        add(all, Indicators.ALL, everywhere);
        for (Period period : Period.values()) {
            double change = PERCENT * learnt.skimChange()[period.ordinal()];
            if (Double.isNaN(change)) continue;
            all.add(new Indicator(learnt.year(), Indicators.ALL, "skim_change", period.word(), change, "per cent"));
        }
        return all;
    }

    private void add(List<Indicator> into, String code, int[] zones) {
        for (TravelMode mode : MODES) {
            int morning = reach.find(mode, Period.AM);
            int day = reach.find(mode, Period.INTER_PEAK);
            for (int limit = 0; limit < Accessibility.LIMITS.length; limit++) {
                int most = limit;
                String within = "_within_" + Accessibility.LIMITS[limit] + "_minutes";
                mean(
                        into,
                        code,
                        "jobs" + within,
                        mode.word(),
                        "jobs",
                        zones,
                        residents,
                        zone -> jobs(morning, most, zone));
                mean(
                        into,
                        code,
                        "services" + within,
                        mode.word(),
                        "jobs in services",
                        zones,
                        residents,
                        zone -> services(day, most, zone));
            }
            mean(into, code, "hansen_jobs", mode.word(), "jobs", zones, residents, zone -> hansen(morning, zone));
        }
        for (int means = 0; means < MEANS.length; means++) {
            float[] jobSums = learnt.now().jobs()[means];
            float[] serviceSums = learnt.now().services()[means];
            String unit = "minutes by car";
            mean(into, code, "log_sum_jobs", MEANS[means], unit, zones, residents, zone -> jobSums[zone]);
            mean(into, code, "log_sum_services", MEANS[means], unit, zones, residents, zone -> serviceSums[zone]);
        }
        for (Group group : Group.values()) {
            String unit = "jobs over minutes to the power of the decay";
            mean(into, code, "effective_density", group.word(), unit, zones, jobs, zone -> density(group, zone));
        }
    }

    private void mean(
            List<Indicator> into,
            String code,
            String name,
            String group,
            String unit,
            int[] zones,
            double[] weights,
            IntToDoubleFunction figure) {
        double sum = 0;
        double weight = 0;
        for (int zone : zones) {
            if (weights[zone] == 0) continue;
            sum += weights[zone] * figure.applyAsDouble(zone);
            weight += weights[zone];
        }
        if (weight > 0) into.add(new Indicator(learnt.year(), code, name, group, sum / weight, unit));
    }
}
