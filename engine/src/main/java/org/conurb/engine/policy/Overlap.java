package org.conurb.engine.policy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How the years and zones of two interventions lie to each other. */
final class Overlap {

    private Overlap() {}

    /** Whether both hold in some year. */
    static boolean sharesYears(Intervention one, Intervention other) {
        return one.year() < other.until() && other.year() < one.until();
    }

    /** Whether all of these zones, which rise, are among others. */
    static boolean isWithin(int[] zones, int[] others) {
        return IntStream.of(zones).allMatch(zone -> Arrays.binarySearch(others, zone) >= 0);
    }

    /**
     * Refuses a second figure for the same people in a year.
     *
     * @param what whose figure, such as {@code fertility at ages 20 to 29}
     */
    static List<Flaw> once(String what, Intervention one, Intervention other, String place) {
        if (!sharesYears(one, other)) return List.of();
        String found = what + " in " + Math.max(one.year(), other.year()) + ", of which " + place + " speaks too";
        return List.of(
                Flaw.of("year", found, "each in one of them a year: other ages or years, or until in the earlier one"));
    }

    /**
     * Refuses a second figure for the same zone and year.
     *
     * @param what the figure, such as {@code a limit}
     */
    static List<Flaw> once(
            String what,
            Intervention one,
            ZoneChoice where,
            Intervention other,
            ZoneChoice otherWhere,
            String place,
            Premises premises) {
        if (!sharesYears(one, other)) return List.of();
        int[] ofOther = ZoneChoice.inOrAll(otherWhere, premises);
        int[] shared = IntStream.of(ZoneChoice.inOrAll(where, premises))
                .filter(zone -> Arrays.binarySearch(ofOther, zone) >= 0)
                .toArray();
        if (shared.length == 0) return List.of();
        String zones = shared.length == 1 ? "zone " + premises.zones().code(shared[0]) : shared.length + " zones";
        String found =
                zones + ", for which " + place + " has " + what + " in " + Math.max(one.year(), other.year()) + " too";
        return List.of(
                Flaw.of("where", found, "each zone in one of them a year: other zones, or until in the earlier one"));
    }
}
