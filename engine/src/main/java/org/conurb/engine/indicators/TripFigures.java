package org.conurb.engine.indicators;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;

/**
 * The trips of a weekday by area of residence, purpose, mode and hour. A trip home counts for the purpose of what came
 * before it.
 */
public final class TripFigures {

    /** Hours told apart; those after midnight count with the evening's last. */
    public static final int HOURS = 24;

    /** Measures of a cell. */
    private static final int MEASURES = 4;

    private static final int SECONDS_PER_HOUR = 3600;
    private static final double PERCENT = 100;

    private final City city;
    private final double scale;
    private final double[] sums; // [area][purpose][mode][hour][trips, km, minutes, minutes lost]
    private final double[] residents; // [area]
    private final double[] households; // [area][cars 0 to 3]

    private TripFigures(City city, double scale, double[] sums, double[] residents, double[] households) {
        this.city = city;
        this.scale = scale;
        this.sums = sums;
        this.residents = residents;
        this.households = households;
    }

    /**
     * Counts the trips that the city has.
     *
     * @param share share of the people that are simulated; trips are scaled up by it
     */
    public static TripFigures count(City city, double share, Workers workers) {
        TripStore trips = city.trips();
        ResidentStore people = city.population().residents();
        int areas = city.areas().count();
        int cells = areas * Purpose.COUNT * TravelMode.COUNT * HOURS * MEASURES;
        double[] sums = workers.sum(trips.trips(), cells, (into, from, to) -> {
            for (int trip = from; trip < to; trip++) {
                int area = city.areaOfResident(trips.resident(trip));
                int hour = Math.min(HOURS - 1, trips.departure(trip) / SECONDS_PER_HOUR);
                int at = cell(area, purpose(trips, trip), trips.mode(trip), hour);
                into[at]++;
                into[at + 1] += trips.kilometres(trip);
                into[at + 2] += trips.minutes(trip);
                into[at + 3] += trips.delayMinutes(trip);
            }
        });
        double[] residents = workers.sum(people.rows(), areas, (into, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (people.isPresent(resident)) into[city.areaOfResident(resident)]++;
            }
        });
        HouseholdStore homes = city.population().households();
        double[] households = workers.sum(homes.rows(), areas * MEASURES, (into, from, to) -> {
            for (int home = from; home < to; home++) {
                if (homes.size(home) == 0 || !homes.isPrivate(home)) continue;
                int cars = Math.min(MEASURES - 1, homes.cars(home));
                into[city.zones().area(homes.zone(home)) * MEASURES + cars]++;
            }
        });
        return new TripFigures(city, 1 / share, sums, residents, households);
    }

    private static int purpose(TripStore trips, int trip) {
        boolean goesHome = trips.purpose(trip) == Purpose.HOME.ordinal();
        return goesHome && trip > trips.first(trips.resident(trip)) ? trips.purpose(trip - 1) : trips.purpose(trip);
    }

    private static int cell(int area, int purpose, int mode, int hour) {
        return (((area * Purpose.COUNT + purpose) * TravelMode.COUNT + mode) * HOURS + hour) * MEASURES;
    }

    /** Trips of a cell, of all the people. */
    public double trips(int area, int purpose, int mode, int hour) {
        return scale * sums[cell(area, purpose, mode, hour)];
    }

    /** Their kilometres. */
    public double kilometres(int area, int purpose, int mode, int hour) {
        return scale * sums[cell(area, purpose, mode, hour) + 1];
    }

    /** Their minutes from door to door. */
    public double minutes(int area, int purpose, int mode, int hour) {
        return scale * sums[cell(area, purpose, mode, hour) + 2];
    }

    /** Their minutes lost in traffic. */
    public double delayMinutes(int area, int purpose, int mode, int hour) {
        return scale * sums[cell(area, purpose, mode, hour) + 3];
    }

    /** Residents of an area, all of them. */
    double residents(int area) {
        return scale * residents[area];
    }

    /** Indicators by area and for the city: of the weekday, and of the average day of the year. */
    public List<Indicator> indicators(int year, Calendar calendar) {
        List<Indicator> all = new ArrayList<>();
        int areas = residents.length;
        for (int area = 0; area < areas; area++) {
            add(all, year, city.areas().code(area), area, area + 1);
            addAverageDay(all, year, city.areas().code(area), area, area + 1, calendar);
        }
        add(all, year, Indicators.ALL, 0, areas);
        addAverageDay(all, year, Indicators.ALL, 0, areas, calendar);
        return all;
    }

    /** What holidays and weekends make of the weekday. */
    private void addAverageDay(List<Indicator> into, int year, String code, int from, int to, Calendar calendar) {
        double people = 0;
        double kilometres = 0;
        double all = 0;
        double[] byMode = new double[TravelMode.COUNT];
        for (int area = from; area < to; area++) {
            people += residents[area];
            for (Purpose purpose : Purpose.values()) {
                double days = calendar.averageDay(purpose);
                for (int mode = 0; mode < TravelMode.COUNT; mode++) {
                    for (int hour = 0; hour < HOURS; hour++) {
                        int at = cell(area, purpose.ordinal(), mode, hour);
                        byMode[mode] += days * sums[at];
                        all += days * sums[at];
                        kilometres += days * sums[at + 1];
                    }
                }
            }
        }
        into.add(new Indicator(year, code, "average_day_trips", "", ratio(all, people), "trips per resident"));
        into.add(new Indicator(year, code, "average_day_trip_length", "", ratio(kilometres, all), "km"));
        for (TravelMode mode : TravelMode.values()) {
            double share = PERCENT * ratio(byMode[mode.ordinal()], all);
            into.add(new Indicator(year, code, "average_day_mode_share", mode.word(), share, "per cent of trips"));
        }
    }

    private void add(List<Indicator> into, int year, String code, int from, int to) {
        double[][] byMode = new double[TravelMode.COUNT][MEASURES];
        double people = 0;
        double[] cars = new double[MEASURES];
        for (int area = from; area < to; area++) {
            people += residents[area];
            for (int number = 0; number < MEASURES; number++) cars[number] += households[area * MEASURES + number];
            for (int purpose = 0; purpose < Purpose.COUNT; purpose++) {
                for (int mode = 0; mode < TravelMode.COUNT; mode++) {
                    for (int hour = 0; hour < HOURS; hour++) {
                        int at = cell(area, purpose, mode, hour);
                        for (int measure = 0; measure < MEASURES; measure++)
                            byMode[mode][measure] += sums[at + measure];
                    }
                }
            }
        }
        double[] total = new double[MEASURES];
        for (double[] ofMode : byMode)
            for (int measure = 0; measure < MEASURES; measure++) total[measure] += ofMode[measure];
        into.add(new Indicator(year, code, "trips_per_resident", "", ratio(total[0], people), "trips on a weekday"));
        into.add(new Indicator(year, code, "trip_length", "", ratio(total[1], total[0]), "km"));
        into.add(new Indicator(year, code, "trip_time", "", ratio(total[2], total[0]), "minutes"));
        for (TravelMode mode : TravelMode.values()) {
            double[] of = byMode[mode.ordinal()];
            String word = mode.word();
            into.add(new Indicator(
                    year, code, "mode_share", word, PERCENT * ratio(of[0], total[0]), "per cent of trips"));
            into.add(new Indicator(year, code, "trip_length", word, ratio(of[1], of[0]), "km"));
            into.add(new Indicator(year, code, "trip_time", word, ratio(of[2], of[0]), "minutes"));
        }
        double[] driven = byMode[TravelMode.CAR_DRIVER.ordinal()];
        into.add(new Indicator(year, code, "trip_delay", "car_driver", ratio(driven[3], driven[0]), "minutes"));
        double homes = cars[0] + cars[1] + cars[2] + cars[3];
        double owned = cars[1] + 2 * cars[2] + 3 * cars[3];
        into.add(new Indicator(year, code, "cars_per_household", "", ratio(owned, homes), "cars"));
        into.add(new Indicator(year, code, "households_without_car", "", PERCENT * ratio(cars[0], homes), "per cent"));
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
