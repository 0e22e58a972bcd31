package org.conurb.engine.trips;

import java.util.List;
import org.conurb.engine.units.YearPath;

/**
 * What a scenario assumes about travel, against the base year. An empty path leaves things as they were.
 *
 * @param homeWorking factor on the days worked at home by year
 * @param fuelPrice factor on what a kilometre costs by year
 * @param fares factor on fares by year
 * @param parking factor on parking charges by year
 * @param charges charges for driving into parts of the city
 */
public record TravelAssumptions(
        YearPath homeWorking, YearPath fuelPrice, YearPath fares, YearPath parking, List<Charge> charges) {

    /**
     * A charge for coming into some zones by car from others.
     *
     * @param fromYear first year in which it is levied
     * @param untilYear first year in which it is levied no more
     * @param zones [rising] the zones inside
     * @param price for a day, in the city's currency at base-year prices
     */
    public record Charge(int fromYear, int untilYear, int[] zones, double price) {

        boolean isLevied(int year) {
            return fromYear <= year && year < untilYear;
        }
    }

    /** Copies the list. */
    public TravelAssumptions {
        charges = List.copyOf(charges);
    }

    /** Everything stays as it was. */
    public static TravelAssumptions none() {
        YearPath none = YearPath.none();
        return new TravelAssumptions(none, none, none, none, List.of());
    }

    /** The same with these charges. */
    public TravelAssumptions withCharges(List<Charge> other) {
        return new TravelAssumptions(homeWorking, fuelPrice, fares, parking, other);
    }

    static double at(YearPath path, int year) {
        return path.isEmpty() ? 1 : path.at(year);
    }
}
