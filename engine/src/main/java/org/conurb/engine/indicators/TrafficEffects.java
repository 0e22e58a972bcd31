package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.indicators.RoadFigures.Sum;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;

/**
 * What a year's traffic costs in time lost, emits, and whom it harms, by the area in which the roads lie.
 *
 * <p>Hours that cars lose in a period cost what those of the residents' cars do, by the purposes of the trips on which they
 * are lost in the hours of that period; for each driver there are as many passengers as people are driven farther than they
 * drive. A year has as many simulated weekdays as its calendar says, of traffic for what is driven, of delay for what is
 * lost. What residents lose themselves is told by their area too.
 */
public final class TrafficEffects {

    private static final double MINUTES_PER_HOUR = 60;
    private static final int CAR = TravelMode.CAR_DRIVER.ordinal();
    private static final int PASSENGER = TravelMode.CAR_PASSENGER.ordinal();
    private static final int SECONDS_PER_HOUR = 3600;
    private static final String A_YEAR = "currency per year";

    private final City city;
    private final RoadFigures roads;
    private final TripFigures trips;
    private final Appraisal appraisal;
    private final Calendar calendar;
    private final double[] hourOfCar = new double[Purpose.COUNT]; // [purpose] worth of an hour of all in a car

    /** Effects of a year's traffic. */
    public TrafficEffects(City city, RoadFigures roads, TripFigures trips, Appraisal appraisal, Calendar calendar) {
        this.city = city;
        this.roads = roads;
        this.trips = trips;
        this.appraisal = appraisal;
        this.calendar = calendar;
        for (Purpose purpose : Purpose.values()) {
            double driven = kilometres(purpose, CAR);
            double occupants = driven == 0 ? 1 : 1 + kilometres(purpose, PASSENGER) / driven;
            hourOfCar[purpose.ordinal()] = occupants * appraisal.values().of(purpose);
        }
    }

    private double kilometres(Purpose purpose, int mode) {
        double sum = 0;
        for (int area = 0; area < city.areas().count(); area++) {
            for (int hour = 0; hour < TripFigures.HOURS; hour++) {
                sum += trips.kilometres(area, purpose.ordinal(), mode, hour);
            }
        }
        return sum;
    }

    /** The mean worth of an hour that a car with all in it loses in a period. */
    double hourOfCar(Period period) {
        double hours = 0;
        double worth = 0;
        for (int area = 0; area < city.areas().count(); area++) {
            for (int purpose = 0; purpose < Purpose.COUNT; purpose++) {
                for (int hour = 0; hour < TripFigures.HOURS; hour++) {
                    if (Period.at(hour * SECONDS_PER_HOUR) != period) continue;
                    double lost = trips.delayMinutes(area, purpose, CAR, hour);
                    hours += lost;
                    worth += lost * hourOfCar[purpose];
                }
            }
        }
        return hours == 0 ? appraisal.values().other() : worth / hours;
    }

    /** What a weekday's congestion costs in an area: cars, vans and lorries. */
    double[] costOfWeekday(int area) {
        double[] cost = new double[EmissionRates.Vehicle.values().length];
        for (Period period : Period.values()) {
            double vans = roads.total(Sum.VAN_HOURS_LOST, area, period);
            double lorries = roads.total(Sum.LORRY_HOURS_LOST, area, period);
            double cars = roads.total(Sum.HOURS_LOST, area, period) - vans - lorries;
            cost[0] += cars * hourOfCar(period);
            cost[1] += vans * appraisal.values().van();
            cost[2] += lorries * appraisal.values().lorry();
        }
        return cost;
    }

    /** Indicators by area and for the city; for the city by kind of vehicle and class of road too. */
    public List<Indicator> indicators() {
        int year = roads.day().year();
        List<Indicator> all = new ArrayList<>();
        addCosts(all, year);
        addResidents(all, year);
        if (appraisal.emissions() != null) addEmissions(all, year);
        addCollisions(all, year);
        return all;
    }

    private void addCosts(List<Indicator> into, int year) {
        double days = calendar.delayDays();
        double[] total = new double[EmissionRates.Vehicle.values().length];
        for (int area = 0; area < city.areas().count(); area++) {
            double sum = 0;
            double[] cost = costOfWeekday(area);
            for (int vehicle = 0; vehicle < cost.length; vehicle++) {
                total[vehicle] += cost[vehicle] * days;
                sum += cost[vehicle] * days;
            }
            into.add(new Indicator(year, city.areas().code(area), "congestion_cost", "", sum, A_YEAR));
        }
        double sum = 0;
        for (EmissionRates.Vehicle vehicle : EmissionRates.Vehicle.values()) {
            double cost = total[vehicle.ordinal()];
            sum += cost;
            into.add(new Indicator(year, Indicators.ALL, "congestion_cost", vehicle.word(), cost, A_YEAR));
        }
        into.add(new Indicator(year, Indicators.ALL, "congestion_cost", "", sum, A_YEAR));
    }

    /** What residents lose on their own ways, and how many are hurt on foot and by bicycle, by where they live. */
    private void addResidents(List<Indicator> into, int year) {
        int areas = city.areas().count();
        double[] sums = new double[4]; // cost, residents, hurt walking, hurt cycling
        for (int area = 0; area < areas; area++) {
            double[] own = residents(area);
            for (int sum = 0; sum < sums.length; sum++) sums[sum] += own[sum];
            addResidents(into, year, city.areas().code(area), own);
        }
        addResidents(into, year, Indicators.ALL, sums);
    }

    private double[] residents(int area) {
        double cost = 0;
        double[] kilometres = new double[TravelMode.COUNT];
        for (int purpose = 0; purpose < Purpose.COUNT; purpose++) {
            double days = calendar.days() * calendar.averageDay(Purpose.of(purpose));
            for (int hour = 0; hour < TripFigures.HOURS; hour++) {
                cost += trips.delayMinutes(area, purpose, CAR, hour) / MINUTES_PER_HOUR * hourOfCar[purpose];
                for (int mode = 0; mode < TravelMode.COUNT; mode++) {
                    kilometres[mode] += days * trips.kilometres(area, purpose, mode, hour);
                }
            }
        }
        return new double[] {
            cost * calendar.delayDays(),
            trips.residents(area),
            appraisal.safety().walking(kilometres[TravelMode.WALK.ordinal()]),
            appraisal.safety().cycling(kilometres[TravelMode.CYCLE.ordinal()])
        };
    }

    private static void addResidents(List<Indicator> into, int year, String code, double[] sums) {
        double each = sums[1] == 0 ? 0 : sums[0] / sums[1];
        into.add(new Indicator(year, code, "congestion_cost_per_resident", "", each, A_YEAR));
        into.add(new Indicator(year, code, "casualties", "walk", sums[2], "persons per year"));
        into.add(new Indicator(year, code, "casualties", "cycle", sums[3], "persons per year"));
    }

    private void addEmissions(List<Indicator> into, int year) {
        double days = calendar.trafficDays();
        for (Pollutant pollutant : Pollutant.values()) {
            Sum sum = Sum.values()[Sum.CO2_TONNES.ordinal() + pollutant.ordinal()];
            String unit = pollutant == Pollutant.CO2 ? "tonnes" : "kg";
            for (int area = 0; area <= city.areas().count(); area++) {
                boolean isAll = area == city.areas().count();
                double weekday = roads.total(sum, isAll ? null : Integer.valueOf(area), null);
                String code = isAll ? Indicators.ALL : city.areas().code(area);
                String name = pollutant.word() + "_emitted";
                into.add(new Indicator(year, code, name, "weekday", weekday, unit + " on a weekday"));
                into.add(new Indicator(year, code, name, "", weekday * days, unit + " per year"));
            }
        }
    }

    private void addCollisions(List<Indicator> into, int year) {
        double days = calendar.trafficDays();
        double hurt = appraisal.safety().casualties();
        for (int area = 0; area <= city.areas().count(); area++) {
            boolean isAll = area == city.areas().count();
            double collisions = days * roads.total(Sum.COLLISIONS, isAll ? null : Integer.valueOf(area), null);
            String code = isAll ? Indicators.ALL : city.areas().code(area);
            into.add(new Indicator(year, code, "collisions", "", collisions, "with injuries per year"));
            into.add(new Indicator(year, code, "casualties", "", collisions * hurt, "persons per year"));
        }
        for (RoadClass rank : RoadClass.values()) {
            if (roads.total(Sum.VEHICLE_KM, rank) == 0) continue;
            double collisions = days * roads.total(Sum.COLLISIONS, rank);
            into.add(new Indicator(
                    year, Indicators.ALL, "collisions", rank.word(), collisions, "with injuries per year"));
        }
    }
}
