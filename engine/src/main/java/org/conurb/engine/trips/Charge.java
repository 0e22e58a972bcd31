package org.conurb.engine.trips;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import org.conurb.engine.network.RoadNetwork;

/**
 * A charge or toll for driving.
 *
 * @param fromYear first year in which it is levied
 * @param untilYear first year in which it is levied no more
 * @param kind for what it is paid
 * @param zones [rising] the zones inside; none of a toll
 * @param roads the links on which a toll is paid; null of other charges
 * @param price in the city's currency at base-year prices
 * @param fromHour hour of the day from which it is due
 * @param toHour hour up to which it is
 * @param exempt who does not pay
 */
public record Charge(
        int fromYear,
        int untilYear,
        Kind kind,
        int[] zones,
        Function<RoadNetwork, int[]> roads,
        double price,
        double fromHour,
        double toHour,
        Set<Exemption> exempt)
        implements TravelMeasure {

    private static final double DAY_HOURS = 24;

    /** For what a charge is paid. */
    public enum Kind {
        /** Once a day, for driving within, into or out of an area. */
        AREA,
        /** Each time that one drives into an area. */
        CORDON,
        /** For each passage of a link. */
        LINKS,
        /** For each kilometre of a link. */
        KILOMETRES
    }

    /** Who may be exempt. */
    public enum Exemption {
        /** Those who live in the zones. */
        RESIDENTS,
        /** Members of households whose income is below 60 % of the median, after their needs. */
        LOW_INCOME,
        /** Vans and lorries. */
        GOODS
    }

    /** Keeps a copy of the exemptions. */
    public Charge {
        EnumSet<Exemption> copy = EnumSet.noneOf(Exemption.class);
        copy.addAll(exempt);
        exempt = copy;
    }

    /** A charge a day for an area, at all hours, without exemptions. */
    public static Charge ofArea(int fromYear, int untilYear, int[] zones, double price) {
        EnumSet<Exemption> nobody = EnumSet.noneOf(Exemption.class);
        return new Charge(fromYear, untilYear, Kind.AREA, zones, null, price, 0, DAY_HOURS, nobody);
    }

    /** Whether these do not pay. */
    public boolean spares(Exemption who) {
        return exempt.contains(who);
    }
}
