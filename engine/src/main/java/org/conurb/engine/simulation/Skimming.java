package org.conurb.engine.simulation;

import java.util.Arrays;
import org.conurb.engine.access.LineTransit;
import org.conurb.engine.access.SkimBuilder;
import org.conurb.engine.access.SkimSet;
import org.conurb.engine.access.TransitServices;
import org.conurb.engine.access.TransitTimes;
import org.conurb.engine.access.TravelTimes;
import org.conurb.engine.access.ZonalTransit;
import org.conurb.engine.city.City;
import org.conurb.engine.city.ZoneLinks;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.traffic.day.RoadSkims;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.trips.TravelSettings;

/** What people know of distances and times: made from the roads of a city and the last day on them. */
public final class Skimming {

    /** Streets that stand for a zone. */
    private static final int ANCHORS = 4;

    /** Share of commuters who go by car; 2011 Census, Greater Manchester: 68 % of those who travel to work. */
    private static final double BY_CAR = 0.7;

    private static final double KILOMETRE_A_MINUTE = 60; // km/h

    private Skimming() {}

    /**
     * Lets the people of a city know the times of a day, or of empty roads.
     *
     * @param day null for empty roads
     * @param memory part of the old times by car that they still go by, 0 to 1
     * @param services the public transport that there is
     * @return [period] {@link #change} from the times that they went by to those of the day
     */
    public static double[] learn(
            City city, TravelSettings settings, RoadDay day, double memory, TransitServices services, Workers workers) {
        float[] kilometres;
        float[][] car;
        if (city.network() == null) {
            kilometres = straightKilometres(city);
            float[] minutes = matrix(city, (from, to) -> city.times().minutes(from, to));
            car = new float[][] {minutes, minutes, minutes, minutes};
        } else {
            RoadSkims roads = RoadSkims.of(city.network(), anchors(city), day, workers);
            kilometres = roads.kilometres();
            car = doorToDoor(roads.minutes(), settings.active().parked());
        }
        double[] change = change(city, car, workers);
        if (city.network() != null && memory > 0 && city.skims() != null) mix(car, city.skims(), memory);
        learn(city, settings, kilometres, car, transit(city, settings, kilometres, services));
        return change;
    }

    private static TransitTimes transit(
            City city, TravelSettings settings, float[] kilometres, TransitServices services) {
        int zones = city.zones().count();
        ZonalTransit.Rule rule = settings.transit();
        TransitTimes usual = new ZonalTransit(zones, kilometres, density(city), rule, services.frequency());
        if (services.lines().isEmpty()) return usual;
        double walk = settings.active().walk();
        return new LineTransit(usual, services.lines(), zones, kilometres, walk, rule);
    }

    /** Mean relative change of times by car, up or down, over the trips by car within the city that begin in a period. */
    static double[] change(City city, float[][] car, Workers workers) {
        double[] change = new double[Period.COUNT];
        Arrays.fill(change, Double.NaN);
        TripStore trips = city.trips();
        SkimSet old = city.skims();
        if (trips == null || old == null) return change;
        int zones = old.zones();
        double[] sums = workers.sum(trips.trips(), 2 * Period.COUNT, (into, from, to) -> {
            for (int trip = from; trip < to; trip++) {
                boolean isWithin = trips.fromZone(trip) >= 0 && trips.toZone(trip) >= 0;
                if (!isWithin || trips.mode(trip) != TravelMode.CAR_DRIVER.ordinal()) continue;
                Period period = Period.at(trips.departure(trip));
                int cell = trips.fromZone(trip) * zones + trips.toZone(trip);
                double before = old.minutes(TravelMode.CAR_DRIVER, period)[cell];
                into[2 * period.ordinal()] += Math.abs(car[period.ordinal()][cell] / before - 1);
                into[2 * period.ordinal() + 1]++;
            }
        });
        for (int period = 0; period < change.length; period++) change[period] = sums[2 * period] / sums[2 * period + 1];
        return change;
    }

    /**
     * Lets the people of a city know these times.
     *
     * @param kilometres [from][to] by road
     * @param car [period][from][to] minutes from door to door
     * @param transit times of public transport
     */
    public static void learn(
            City city, TravelSettings settings, float[] kilometres, float[][] car, TransitTimes transit) {
        int zones = city.zones().count();
        SkimSet skims = SkimBuilder.of(zones, kilometres, car, transit, settings.active());
        city.learn(skims);
        if (city.network() != null) city.learn(commutes(skims));
    }

    /** What a commute takes in the mean of mornings and evenings, and of cars and the quickest other way. */
    private static TravelTimes commutes(SkimSet skims) {
        int zones = skims.zones();
        float[] minutes = new float[zones * zones];
        for (int from = 0; from < zones; from++) {
            for (int to = 0; to < zones; to++) {
                double car = skims.minutes(TravelMode.CAR_DRIVER, Period.AM, from, to)
                        + skims.minutes(TravelMode.CAR_DRIVER, Period.PM, to, from);
                double other = Math.min(
                        skims.minutes(TravelMode.PUBLIC_TRANSPORT, Period.AM, from, to),
                        Math.min(
                                skims.minutes(TravelMode.CYCLE, Period.AM, from, to),
                                skims.minutes(TravelMode.WALK, Period.AM, from, to)));
                minutes[from * zones + to] = (float) (BY_CAR * car / 2 + (1 - BY_CAR) * other);
            }
        }
        return TravelTimes.of(zones, minutes);
    }

    private static float[][] doorToDoor(float[][] driven, double parked) {
        float[][] car = new float[driven.length][];
        for (int period = 0; period < car.length; period++) {
            car[period] = driven[period].clone();
            for (int cell = 0; cell < car[period].length; cell++) car[period][cell] += (float) parked;
        }
        return car;
    }

    private static void mix(float[][] car, SkimSet old, double memory) {
        for (Period period : Period.values()) {
            float[] before = old.minutes(TravelMode.CAR_DRIVER, period);
            float[] now = car[period.ordinal()];
            for (int cell = 0; cell < now.length; cell++) {
                now[cell] = (float) (memory * before[cell] + (1 - memory) * now[cell]);
            }
        }
    }

    /** [zone] streets that stand for it. */
    static int[][] anchors(City city) {
        ZoneLinks links = ZoneLinks.of(city.network(), city.zones());
        int[][] anchors = new int[city.zones().count()][];
        for (int zone = 0; zone < anchors.length; zone++) anchors[zone] = links.anchors(zone, ANCHORS);
        return anchors;
    }

    /** [zone] residents and jobs on a square metre. */
    private static double[] density(City city) {
        double[] density = new double[city.zones().count()];
        HouseholdStore households = city.population().households();
        for (int household = 0; household < households.rows(); household++) {
            density[households.zone(household)] += households.size(household);
        }
        JobStore jobs = city.jobs();
        for (int job = 0; job < jobs.rows(); job++) if (jobs.isPresent(job)) density[jobs.zone(job)]++;
        for (int zone = 0; zone < density.length; zone++) {
            density[zone] /= city.zones().zone(zone).shape().getArea();
        }
        return density;
    }

    private static float[] straightKilometres(City city) {
        TravelTimes metres = city.zones()
                .straightTimes(new TravelTimes.StraightLine(
                        TravelTimes.StraightLine.standard().detour(), KILOMETRE_A_MINUTE, 0));
        return matrix(city, metres::minutes); // at 60 km/h a minute is a kilometre
    }

    /** A figure of a pair of zones. */
    private interface OfPair {
        float of(int from, int to);
    }

    private static float[] matrix(City city, OfPair figure) {
        int zones = city.zones().count();
        float[] matrix = new float[zones * zones];
        for (int cell = 0; cell < matrix.length; cell++) matrix[cell] = figure.of(cell / zones, cell % zones);
        return matrix;
    }
}
