package org.conurb.engine.trips;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.access.TransitLine;
import org.conurb.engine.access.TransitServices;
import org.conurb.engine.units.YearPath;

/**
 * What a scenario assumes about travel, against the base year. An empty path leaves things as they were.
 *
 * @param homeWorking factor on the days worked at home by year
 * @param fuelPrice factor on what a kilometre costs by year
 * @param fares factor on fares by year
 * @param parking factor on parking charges by year
 * @param charges charges and tolls for driving
 * @param parkingPrices other parking charges in parts of the city
 * @param homeShares shares of days worked at home that hold in place of those of the tables
 * @param frequencies other frequencies of public transport in parts of the city
 * @param newLines lines of public transport that open
 */
public record TravelAssumptions(
        YearPath homeWorking,
        YearPath fuelPrice,
        YearPath fares,
        YearPath parking,
        List<Charge> charges,
        List<ParkingPrice> parkingPrices,
        List<HomeShare> homeShares,
        List<Frequency> frequencies,
        List<NewLine> newLines) {

    /**
     * Parking costs something else in some zones.
     *
     * @param fromYear first year in which it does
     * @param untilYear first year in which it does no more
     * @param zones [rising] the zones
     * @param factor factor on what it would cost
     * @param extra added to it for each stay, in the city's currency at base-year prices
     */
    public record ParkingPrice(int fromYear, int untilYear, int[] zones, double factor, double extra) {

        boolean isAsked(int year) {
            return fromYear <= year && year < untilYear;
        }
    }

    /**
     * So large a part of all days of work in the city is worked at home, more in sectors where more is by the tables.
     *
     * @param fromYear first year in which it is
     * @param untilYear first year in which it is no more
     * @param share from 0 to 1 by year
     */
    public record HomeShare(int fromYear, int untilYear, YearPath share) {

        boolean holds(int year) {
            return fromYear <= year && year < untilYear;
        }
    }

    /**
     * Public transport departs more or less often from some zones.
     *
     * @param fromYear first year in which it does
     * @param untilYear first year in which it does no more
     * @param zones [rising] the zones
     * @param factor factor on the number of departures, above 0
     */
    public record Frequency(int fromYear, int untilYear, int[] zones, double factor) {}

    /**
     * A line opens.
     *
     * @param fromYear first year in which it runs
     * @param untilYear first year in which it runs no more
     * @param line the line
     */
    public record NewLine(int fromYear, int untilYear, TransitLine line) {}

    /** Copies the lists. */
    public TravelAssumptions {
        charges = List.copyOf(charges);
        parkingPrices = List.copyOf(parkingPrices);
        homeShares = List.copyOf(homeShares);
        frequencies = List.copyOf(frequencies);
        newLines = List.copyOf(newLines);
    }

    /** Paths for the whole city, and nothing else. */
    public TravelAssumptions(YearPath homeWorking, YearPath fuelPrice, YearPath fares, YearPath parking) {
        this(homeWorking, fuelPrice, fares, parking, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** Everything stays as it was. */
    public static TravelAssumptions none() {
        YearPath none = YearPath.none();
        return new TravelAssumptions(none, none, none, none);
    }

    /** The same with fewer or more days worked at home. */
    public TravelAssumptions withHomeWorking(YearPath other) {
        return new TravelAssumptions(
                other, fuelPrice, fares, parking, charges, parkingPrices, homeShares, frequencies, newLines);
    }

    /** The same with another price of fuel. */
    public TravelAssumptions withFuelPrice(YearPath other) {
        return new TravelAssumptions(
                homeWorking, other, fares, parking, charges, parkingPrices, homeShares, frequencies, newLines);
    }

    /** The same with other fares. */
    public TravelAssumptions withFares(YearPath other) {
        return new TravelAssumptions(
                homeWorking, fuelPrice, other, parking, charges, parkingPrices, homeShares, frequencies, newLines);
    }

    /** The same with one more charge. */
    public TravelAssumptions with(Charge more) {
        return new TravelAssumptions(
                homeWorking,
                fuelPrice,
                fares,
                parking,
                and(charges, more),
                parkingPrices,
                homeShares,
                frequencies,
                newLines);
    }

    /** The same with one more price of parking. */
    public TravelAssumptions with(ParkingPrice more) {
        return new TravelAssumptions(
                homeWorking,
                fuelPrice,
                fares,
                parking,
                charges,
                and(parkingPrices, more),
                homeShares,
                frequencies,
                newLines);
    }

    /** The same with one more share of days at home; of those that hold in a year the last counts. */
    public TravelAssumptions with(HomeShare more) {
        return new TravelAssumptions(
                homeWorking,
                fuelPrice,
                fares,
                parking,
                charges,
                parkingPrices,
                and(homeShares, more),
                frequencies,
                newLines);
    }

    /** The same with one more frequency of public transport. */
    public TravelAssumptions with(Frequency more) {
        return new TravelAssumptions(
                homeWorking,
                fuelPrice,
                fares,
                parking,
                charges,
                parkingPrices,
                homeShares,
                and(frequencies, more),
                newLines);
    }

    /** The same with one more line. */
    public TravelAssumptions with(NewLine more) {
        return new TravelAssumptions(
                homeWorking,
                fuelPrice,
                fares,
                parking,
                charges,
                parkingPrices,
                homeShares,
                frequencies,
                and(newLines, more));
    }

    /** The public transport of a year in a city of so many zones. */
    public TransitServices services(int year, int zones) {
        TransitServices usual = TransitServices.usual(zones);
        for (Frequency other : frequencies) {
            if (other.fromYear() > year || other.untilYear() <= year) continue;
            for (int zone : other.zones()) usual.frequency()[zone] *= other.factor();
        }
        List<TransitLine> lines = newLines.stream()
                .filter(each -> each.fromYear() <= year && year < each.untilYear())
                .map(NewLine::line)
                .toList();
        return new TransitServices(usual.frequency(), lines);
    }

    /** Whether the public transport of any year after the first up to the second differs from that of the year before it. */
    public boolean servicesChange(int after, int upTo) {
        IntStream changes = IntStream.concat(
                frequencies.stream().flatMapToInt(each -> IntStream.of(each.fromYear(), each.untilYear())),
                newLines.stream().flatMapToInt(each -> IntStream.of(each.fromYear(), each.untilYear())));
        return changes.anyMatch(year -> after < year && year <= upTo);
    }

    private static <T> List<T> and(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    static double at(YearPath path, int year) {
        return path.isEmpty() ? 1 : path.at(year);
    }
}
