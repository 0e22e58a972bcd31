package org.conurb.engine.landuse;

import org.conurb.engine.units.YearPath;

/** What a policy asks of builders in some zones and years. */
public sealed interface BuildingRule {

    /** The first year in which it holds. */
    int fromYear();

    /** The first year in which it holds no more. */
    int untilYear();

    /** [rising] the zones in which it holds. */
    int[] zones();

    /** Whether it holds in a year. */
    default boolean isInForce(int year) {
        return fromYear() <= year && year < untilYear();
    }

    /**
     * At least so many homes are completed in the zones together, dated sites included, as far as there is room.
     *
     * @param fromYear first year in which they are
     * @param untilYear first year in which it holds no more
     * @param zones [rising] the zones
     * @param homes completions of the year
     */
    record Target(int fromYear, int untilYear, int[] zones, YearPath homes) implements BuildingRule {}

    /**
     * No more than so many homes are completed in the zones together, dated sites included; those are built in any case.
     *
     * @param fromYear first year in which it holds
     * @param untilYear first year in which it holds no more
     * @param zones [rising] the zones
     * @param homes completions of the year
     */
    record Ceiling(int fromYear, int untilYear, int[] zones, YearPath homes) implements BuildingRule {}

    /**
     * Homes are added in each zone up to this density and none beyond, not by redevelopment either.
     *
     * @param fromYear first year in which it holds
     * @param untilYear first year in which it holds no more
     * @param zones [rising] the zones
     * @param homesPerHectare of a whole zone; infinite where it is lifted
     */
    record DensityLimit(int fromYear, int untilYear, int[] zones, double homesPerHectare) implements BuildingRule {}

    /**
     * So large a part of the new homes is let as social housing.
     *
     * @param fromYear first year in which it is
     * @param untilYear first year in which it holds no more
     * @param zones [rising] the zones
     * @param share from 0 to 1
     */
    record SocialShare(int fromYear, int untilYear, int[] zones, double share) implements BuildingRule {}
}
