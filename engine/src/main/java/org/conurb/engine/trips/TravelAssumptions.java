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
 * @param measures what a policy changes for some years, in the order in which it was said
 */
public record TravelAssumptions(
        YearPath homeWorking, YearPath fuelPrice, YearPath fares, YearPath parking, List<TravelMeasure> measures) {

    /**
     * Parking costs something else in some zones.
     *
     * @param fromYear first year in which it does
     * @param untilYear first year in which it does no more
     * @param zones [rising] the zones
     * @param factor factor on what it would cost
     * @param extra added to it for each stay, in the city's currency at base-year prices
     */
    public record ParkingPrice(int fromYear, int untilYear, int[] zones, double factor, double extra)
            implements TravelMeasure {}

    /**
     * So large a part of all days of work in the city is worked at home, more in sectors where more is by the tables; of
     * those that hold in a year the last counts.
     *
     * @param fromYear first year in which it is
     * @param untilYear first year in which it is no more
     * @param share from 0 to 1 by year
     */
    public record HomeShare(int fromYear, int untilYear, YearPath share) implements TravelMeasure {}

    /**
     * Public transport departs more or less often from some zones.
     *
     * @param fromYear first year in which it does
     * @param untilYear first year in which it does no more
     * @param zones [rising] the zones
     * @param factor factor on the number of departures, above 0
     */
    public record Frequency(int fromYear, int untilYear, int[] zones, double factor) implements TravelMeasure {}

    /**
     * A line opens.
     *
     * @param fromYear first year in which it runs
     * @param untilYear first year in which it runs no more
     * @param line the line
     */
    public record NewLine(int fromYear, int untilYear, TransitLine line) implements TravelMeasure {}

    /**
     * Schools of a zone have more or fewer seats.
     *
     * @param fromYear first year in which they do
     * @param untilYear first year in which they do no more
     * @param zone the zone
     * @param phase for whom
     * @param seats how many more; fewer where negative, down to none
     */
    public record Seats(int fromYear, int untilYear, int zone, SchoolPhase phase, double seats)
            implements TravelMeasure {}

    /** Copies the list. */
    public TravelAssumptions {
        measures = List.copyOf(measures);
    }

    /** Paths for the whole city, and nothing else. */
    public TravelAssumptions(YearPath homeWorking, YearPath fuelPrice, YearPath fares, YearPath parking) {
        this(homeWorking, fuelPrice, fares, parking, List.of());
    }

    /** Everything stays as it was. */
    public static TravelAssumptions none() {
        YearPath none = YearPath.none();
        return new TravelAssumptions(none, none, none, none);
    }

    /** The same with fewer or more days worked at home. */
    public TravelAssumptions withHomeWorking(YearPath other) {
        return new TravelAssumptions(other, fuelPrice, fares, parking, measures);
    }

    /** The same with another price of fuel. */
    public TravelAssumptions withFuelPrice(YearPath other) {
        return new TravelAssumptions(homeWorking, other, fares, parking, measures);
    }

    /** The same with other fares. */
    public TravelAssumptions withFares(YearPath other) {
        return new TravelAssumptions(homeWorking, fuelPrice, other, parking, measures);
    }

    /** The same with one more measure. */
    public TravelAssumptions with(TravelMeasure more) {
        List<TravelMeasure> all = new ArrayList<>(measures);
        all.add(more);
        return new TravelAssumptions(homeWorking, fuelPrice, fares, parking, all);
    }

    /** The measures of a kind that hold in a year, in their order. */
    public <M extends TravelMeasure> List<M> inForce(Class<M> kind, int year) {
        return measures.stream()
                .filter(measure -> kind.isInstance(measure) && measure.isInForce(year))
                .map(kind::cast)
                .toList();
    }

    /** The public transport of a year in a city of so many zones. */
    public TransitServices services(int year, int zones) {
        TransitServices usual = TransitServices.usual(zones);
        for (Frequency other : inForce(Frequency.class, year)) {
            for (int zone : other.zones()) usual.frequency()[zone] *= other.factor();
        }
        List<TransitLine> lines =
                inForce(NewLine.class, year).stream().map(NewLine::line).toList();
        return new TransitServices(usual.frequency(), lines);
    }

    /** Whether the public transport of any year after the first up to the second differs from that of the year before it. */
    public boolean servicesChange(int after, int upTo) {
        return measures.stream()
                .filter(measure -> measure instanceof Frequency || measure instanceof NewLine)
                .flatMapToInt(measure -> IntStream.of(measure.fromYear(), measure.untilYear()))
                .anyMatch(year -> after < year && year <= upTo);
    }

    static double at(YearPath path, int year) {
        return path.isEmpty() ? 1 : path.at(year);
    }
}
