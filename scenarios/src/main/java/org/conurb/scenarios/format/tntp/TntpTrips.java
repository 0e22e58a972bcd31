package org.conurb.scenarios.format.tntp;

import java.nio.file.Path;
import org.conurb.engine.traffic.assignment.Demand;

/**
 * A TNTP trip table.
 *
 * @param file the file it was read from
 * @param zones how many zones it is for
 * @param demand the trips, by nodes counted from 0
 */
public record TntpTrips(Path file, int zones, Demand demand) {

    /**
     * Reads a {@code _trips} file, plain or gzipped.
     *
     * <p>Refused are: a header that is missing or incomplete, zones that do not exist, an origin or a pair given twice,
     * values that are no numbers or negative, and a total that differs from the one in the header by more than rounding.
     *
     * @throws org.conurb.scenarios.problem.InputException with all problems, if it cannot be used
     */
    public static TntpTrips read(Path file) {
        return TntpTripsReader.read(file);
    }
}
