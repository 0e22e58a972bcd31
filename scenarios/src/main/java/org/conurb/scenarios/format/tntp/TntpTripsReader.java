package org.conurb.scenarios.format.tntp;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Locale;
import org.conurb.engine.traffic.assignment.Demand;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.problem.Problems;

/** Reads a {@code _trips} file; see {@link TntpTrips#read}. */
final class TntpTripsReader {

    private static final String WHAT = "a TNTP trip table";
    private static final String ZONES = "NUMBER OF ZONES";
    private static final String TOTAL = "TOTAL OD FLOW";
    private static final String ORIGIN = "origin";

    /** The largest published table is for 7,388 zones. */
    private static final int MOST_ZONES = 1_000_000;

    /** So many pairs take 1.6 GB of memory while they are sorted. */
    private static final long MOST_PAIRS = 50_000_000;

    /** Published totals are rounded; what is missing from a file cut off is far more. */
    private static final double TOTAL_TOLERANCE = 1e-3;

    private static final int NONE = -1;

    private final Problems problems = new Problems();
    private final FileProblems fileProblems;
    private final TntpLines lines;
    private final Demand.Builder demand = new Demand.Builder();
    private final BitSet origins = new BitSet();
    private final BitSet destinations = new BitSet();
    private int zones;
    private int origin = NONE;
    private boolean originGiven;
    private long pairs;
    private double total;

    private TntpTripsReader(TntpLines lines) {
        this.lines = lines;
        this.fileProblems = new FileProblems(lines.file(), problems);
    }

    static TntpTrips read(Path file) {
        try (TntpLines lines = TntpLines.open(file, WHAT)) {
            return new TntpTripsReader(lines).read();
        }
    }

    private TntpTrips read() {
        TntpHeader header = TntpHeader.read(lines, fileProblems);
        zones = header.count(ZONES, 1, MOST_ZONES);
        double claimed = header.amount(TOTAL);
        stopIfAny();
        for (String line = lines.next(); line != null && pairs <= MOST_PAIRS; line = lines.next()) {
            if (line.isEmpty() || line.charAt(0) == '~') continue;
            if (line.regionMatches(true, 0, ORIGIN, 0, ORIGIN.length())) takeOrigin(line);
            else takePairs(line);
        }
        if (pairs > MOST_PAIRS) {
            fileProblems.add(lines.line(), "", "more than " + MOST_PAIRS + " pairs", "at most so many", "");
        }
        boolean differs = Math.abs(total - claimed) > TOTAL_TOLERANCE * Math.max(total, claimed);
        if (differs && fileProblems.isEmpty()) {
            String found = String.format(Locale.ROOT, "%.6g trips in all", total);
            String expected = String.format(Locale.ROOT, "%.6g", claimed);
            fileProblems.add(header.lineOf(TOTAL), "<" + TOTAL + ">", found, expected, "is the file whole?");
        }
        stopIfAny();
        return new TntpTrips(lines.file(), zones, demand.build());
    }

    private void stopIfAny() {
        fileProblems.close();
        problems.throwIfAny();
    }

    private void takeOrigin(String line) {
        String text = line.substring(ORIGIN.length()).strip();
        originGiven = true;
        origin = zone(ORIGIN, text);
        destinations.clear();
        if (origin != NONE && origins.get(origin)) {
            fileProblems.add(lines.line(), ORIGIN, "a second one " + text, "each origin once", "");
        }
        if (origin != NONE) origins.set(origin);
    }

    /** Takes {@code destination : trips;} as often as they stand on a line. */
    private void takePairs(String line) {
        int begin = 0;
        while (begin < line.length()) {
            int end = line.indexOf(';', begin);
            if (end < 0) end = line.length();
            String pair = line.substring(begin, end).strip();
            if (!pair.isEmpty()) takePair(pair);
            begin = end + 1;
        }
    }

    private void takePair(String pair) {
        int colon = pair.indexOf(':');
        if (colon < 0 || !originGiven) {
            String expected = originGiven ? "destination : trips;" : "Origin and its number";
            fileProblems.add(lines.line(), "", TntpNumbers.quoted(pair), expected, "");
            return;
        }
        int destination = zone("destination", pair.substring(0, colon).strip());
        String text = pair.substring(colon + 1).strip();
        double trips = TntpNumbers.of(text);
        if (!(trips >= 0) || !Double.isFinite(trips)) {
            fileProblems.add(lines.line(), "trips", TntpNumbers.quoted(text), "a number of at least 0", "");
        } else if (destination != NONE && destinations.get(destination)) {
            String found = "a second destination " + (destination + 1);
            fileProblems.add(lines.line(), "destination", found, "each once for an origin", "");
        } else if (destination != NONE && origin != NONE) {
            destinations.set(destination);
            demand.add(origin, destination, trips);
            total += trips;
            pairs++;
        }
    }

    private int zone(String key, String text) {
        int zone = TntpNumbers.node(text, zones);
        if (zone == NONE)
            fileProblems.add(lines.line(), key, TntpNumbers.quoted(text), "a zone from 1 to " + zones, "");
        return zone;
    }
}
