package org.conurb.engine.policy;

import java.util.List;

/**
 * A part of the day, in hours after midnight; quarters of an hour are told apart.
 *
 * @param from when it begins
 * @param to when it ends
 */
public record Hours(double from, double to) {

    private static final double QUARTERS = 4;

    List<Flaw> flaws(String key) {
        if (to <= from) return List.of(Flaw.of(key, from + " to " + to, "hours that end after they begin"));
        boolean areQuarters = isWhole(QUARTERS * from) && isWhole(QUARTERS * to);
        return areQuarters ? List.of() : List.of(Flaw.of(key, from + " to " + to, "quarters of an hour, such as 7.25"));
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }
}
