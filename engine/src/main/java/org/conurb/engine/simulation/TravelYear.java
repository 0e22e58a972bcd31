package org.conurb.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.access.Learning;
import org.conurb.engine.access.LogSums;
import org.conurb.engine.access.TransitServices;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.policy.Policies;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.day.DayModel;
import org.conurb.engine.traffic.day.DayOutcome;
import org.conurb.engine.traffic.dynamic.Convergence;
import org.conurb.engine.traffic.dynamic.DayListener;
import org.conurb.engine.traffic.queue.QueueSimulation;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.travel.Vehicles;
import org.conurb.engine.trips.TravelDay;
import org.conurb.engine.trips.ZoneLogSums;

/**
 * A year's travel: the weekday of all residents, its traffic, and what people learn from it for the years to come.
 *
 * <p>In the base year the day is planned twice, the second time at the times of the first, since nobody knows them yet.
 */
final class TravelYear implements YearlyProcess {

    private static final int ROUNDS_AT_FIRST = 2;

    private static final float SECONDS_PER_MINUTE = 60;

    private final City city;
    private final Travel travel;
    private final Policies policies; // null if there are none
    private final Workers workers;
    private final TravelDay day;
    private List<Convergence> convergence = List.of();
    private Charging charging; // of the last year of travel

    TravelYear(City city, Travel travel, Policies policies, long seed, Workers workers) {
        this.city = city;
        this.travel = travel;
        this.policies = policies;
        this.workers = workers;
        this.day = new TravelDay(city, travel.model(), seed, workers);
    }

    @Override
    public String name() {
        return "travel";
    }

    @Override
    public void run(int year) {
        if (!travel.plan().isTravelYear(year)) return;
        boolean isFirst = city.roadDay() == null;
        boolean hasTraffic = city.network() != null && travel.plan().model() != TrafficPlan.Model.NONE;
        int rounds = isFirst && hasTraffic ? ROUNDS_AT_FIRST : 1;
        double[] change = new double[Period.COUNT];
        Arrays.fill(change, Double.NaN);
        charging = Charging.of(city, travel.model().assumptions(), year, workers);
        city.setDriveCharges(
                charging.between(dayAsRoadsAre(), travel.plan().settings().secondsPerMoney()));
        for (int round = 0; round < rounds; round++) {
            day.run(year);
            if (hasTraffic) change = drive(year, isFirst, round < rounds - 1);
        }
        if (!hasTraffic && waysHaveChanged(year)) {
            change = Skimming.learn(city, travel.model().settings(), null, 0, services(year), workers);
        }
        learn(year, change);
    }

    private void learn(int year, double[] change) {
        LogSums now = ZoneLogSums.measure(city, travel.model(), year, workers);
        LogSums first = city.learning() == null ? now : city.learning().first();
        city.learn(new Learning(year, change, now, first));
    }

    /** Whether roads or public transport differ from those of the year of travel before. */
    private boolean waysHaveChanged(int year) {
        int before = year - travel.plan().every();
        return policies != null && policies.roadsSince(year) > before
                || travel.model().assumptions().servicesChange(before, year);
    }

    private TransitServices services(int year) {
        return travel.model().assumptions().services(year, city.zones().count());
    }

    private double[] drive(int year, boolean isFirst, boolean isRough) {
        Vehicles vehicles = day.vehicles(year, travel.plan().share(), charging.sparesGoods());
        DayModel traffic = travel.plan().traffic(city.network(), charging.tolls(), isRough, workers, daysOf(year));
        DayOutcome outcome = traffic.solve(year, vehicles, dayAsRoadsAre());
        convergence = new ArrayList<>(outcome.convergence());
        note(vehicles, outcome);
        city.setRoadDay(outcome.day());
        double memory = isFirst ? 0 : travel.model().settings().habits().memory();
        return Skimming.learn(city, travel.model().settings(), outcome.day(), memory, services(year), workers);
    }

    /** The last day known, on the roads as they are now; null if there is none. */
    private RoadDay dayAsRoadsAre() {
        return city.roadDay() == null ? null : city.roadDay().over(city.network());
    }

    private DayListener daysOf(int year) {
        return new DayListener() {
            @Override
            public void begins(int number, QueueSimulation day) {
                travel.listener().dayBegins(year, number, day);
            }

            @Override
            public void ends(Convergence day) {
                travel.listener().dayEnds(year, day);
            }
        };
    }

    /** Tells the trips by car how long they took. Ways beyond the city are as long as expected. */
    private void note(Vehicles vehicles, DayOutcome outcome) {
        TripStore trips = city.trips();
        float parked = (float) travel.model().settings().active().parked();
        for (int vehicle = 0; vehicle < vehicles.count(); vehicle++) {
            int trip = vehicles.trip(vehicle);
            if (trip == Columns.NONE || vehicles.fromLink(vehicle) == vehicles.toLink(vehicle)) continue;
            float driven = outcome.seconds()[vehicle] / SECONDS_PER_MINUTE;
            float delay = Math.max(0, driven - outcome.freeSeconds()[vehicle] / SECONDS_PER_MINUTE);
            boolean isWithin = trips.fromZone(trip) >= 0 && trips.toZone(trip) >= 0;
            trips.setMinutes(trip, isWithin ? driven + parked : trips.minutes(trip), delay);
        }
    }

    /** The days that were simulated in the last year of travel. */
    List<Convergence> convergence() {
        return convergence;
    }
}
