package org.conurb.scenarios.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.scenarios.derivation.PublishedRows;

/**
 * Trip ends of an average day by zone, purpose and mode: those of the National Trip End Model 7.2, base year 2011, and those
 * of a simulated weekday, brought to an average day.
 *
 * @param ends [zone][group][mode] trips that begin in the zone
 */
record TripEnds(double[][][] ends) {

    /** Groups of purposes that both tell apart: of trips from or to home, and the trips between other places. */
    static final List<String> GROUPS =
            List.of("work", "business", "education", "shopping", "personal", "leisure", "visiting", "between");

    static final int BETWEEN = 7;

    /** Average day over weekday of term of trips between other places; after National Travel Survey, table NTS0504. */
    private static final double AVERAGE_BETWEEN = 0.95;

    private static final String[][] COLUMNS = {
        {"HB_work"},
        {"HB_business"},
        {"HB_education"},
        {"HB_shopping"},
        {"HB_personal"},
        {"HB_recreation", "HB_holiday"},
        {"HB_friends"},
        {"NHB_work", "NHB_business", "NHB_education", "NHB_shopping", "NHB_personal", "NHB_recreation", "NHB_holiday"}
    };

    /** The published ones. */
    static TripEnds published(Path data, Zones zones) {
        double[][][] ends = new double[zones.count()][GROUPS.size()][TravelMode.COUNT];
        PublishedRows.read(data.resolve("demography/gm_tempro_trip_ends_2011.csv.gz"), row -> {
            int zone = zones.find(row.text("msoa"));
            int mode = switch (row.text("mode")) {
                case "walk" -> TravelMode.WALK.ordinal();
                case "cycle" -> TravelMode.CYCLE.ordinal();
                case "drive" -> TravelMode.CAR_DRIVER.ordinal();
                case "passenger" -> TravelMode.CAR_PASSENGER.ordinal();
                case "bus", "rail" -> TravelMode.PUBLIC_TRANSPORT.ordinal();
                default -> -1;
            };
            if (mode < 0) return;
            for (int group = 0; group < COLUMNS.length; group++) {
                for (String column : COLUMNS[group]) ends[zone][group][mode] += row.number(column + "_origin");
            }
        });
        return new TripEnds(ends);
    }

    /** The simulated ones; escorting counts as education before nine and around three, else as what is nearest. */
    static TripEnds simulated(City city, double share, Calendar calendar) {
        TripStore trips = city.trips();
        double[][][] ends = new double[city.zones().count()][GROUPS.size()][TravelMode.COUNT];
        for (int trip = 0; trip < trips.trips(); trip++) {
            if (trips.fromZone(trip) < 0) continue;
            boolean fromHome = trip == trips.first(trips.resident(trip)) || trips.purpose(trip - 1) == 0;
            boolean toHome = trips.purpose(trip) == Purpose.HOME.ordinal();
            int purpose = toHome && !fromHome ? trips.purpose(trip - 1) : trips.purpose(trip);
            boolean between = !fromHome && !toHome;
            int group = between ? BETWEEN : group(Purpose.of(purpose), trips.departure(trip));
            double days = between ? AVERAGE_BETWEEN : calendar.averageDay(Purpose.of(purpose));
            ends[trips.fromZone(trip)][group][trips.mode(trip)] += days / share;
        }
        return new TripEnds(ends);
    }

    private static int group(Purpose purpose, int second) {
        double hour = second / 3600.0;
        boolean isSchoolRun = hour > 7.5 && hour < 9.25 || hour > 14.5 && hour < 16;
        return switch (purpose) {
            case WORK -> 0;
            case BUSINESS -> 1;
            case EDUCATION -> 2;
            case ESCORT -> isSchoolRun ? 2 : 5;
            case SHOPPING -> 3;
            case PERSONAL_BUSINESS -> 4;
            case LEISURE, HOME -> 5;
            case VISITING -> 6;
        };
    }

    /** [mode] trip ends of a group, -1 for all, in zones of a parity, -1 for all. */
    double[] of(int group, int parity) {
        double[] sum = new double[TravelMode.COUNT];
        for (int zone = 0; zone < ends.length; zone++) {
            if (parity >= 0 && zone % 2 != parity) continue;
            for (int each = 0; each < GROUPS.size(); each++) {
                if (group >= 0 && each != group) continue;
                for (int mode = 0; mode < sum.length; mode++) sum[mode] += ends[zone][each][mode];
            }
        }
        return sum;
    }

    static double total(double[] modes) {
        return Arrays.stream(modes).sum();
    }
}
