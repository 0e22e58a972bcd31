package org.conurb.scenarios.format.tntp;

import java.nio.file.Path;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.problem.Problems;

/** Reads a {@code _net} file; see {@link TntpNetwork#read}. */
final class TntpNetworkReader {

    private static final String WHAT = "a TNTP network";
    private static final String LINKS = "NUMBER OF LINKS";
    private static final String NODES = "NUMBER OF NODES";
    private static final String ZONES = "NUMBER OF ZONES";
    private static final String FIRST_THROUGH = "FIRST THRU NODE";

    /** The largest published network has 75,379 links; this many take 0.9 GB of memory. */
    private static final int MOST_LINKS = 10_000_000;

    private static final int ENDS = 2;
    private static final int NEEDED_FIELDS = 7;

    private final Problems problems = new Problems();
    private final FileProblems fileProblems;
    private final TntpLines lines;
    private final TntpColumns links = new TntpColumns();
    private final double[] numbers = new double[TntpColumns.numbers()];
    private int rows;

    private TntpNetworkReader(TntpLines lines) {
        this.lines = lines;
        this.fileProblems = new FileProblems(lines.file(), problems);
    }

    static TntpNetwork read(Path file) {
        try (TntpLines lines = TntpLines.open(file, WHAT)) {
            return new TntpNetworkReader(lines).read();
        }
    }

    private TntpNetwork read() {
        TntpHeader header = TntpHeader.read(lines, fileProblems);
        int claimed = header.count(LINKS, 1, MOST_LINKS);
        int nodes = header.count(NODES, 1, ENDS * MOST_LINKS);
        int zones = header.count(ZONES, 1, fileProblems.isEmpty() ? nodes : ENDS * MOST_LINKS);
        int firstThrough = header.has(FIRST_THROUGH) ? header.count(FIRST_THROUGH, 1, nodes + 1) - 1 : 0;
        stopIfAny();
        for (String line = lines.next(); line != null && rows <= claimed; line = lines.next()) {
            int comment = line.indexOf('~');
            String row = comment < 0 ? line : line.substring(0, comment).strip();
            if (!row.isEmpty()) take(row, nodes);
        }
        if (rows != claimed) {
            String found = rows > claimed ? "more rows than that" : rows + " rows";
            fileProblems.add(header.lineOf(LINKS), "<" + LINKS + ">", found, claimed + " links", "is the file whole?");
        }
        if (nodes > ENDS * (long) rows && fileProblems.isEmpty()) {
            String found = nodes + " nodes, but only " + rows + " links";
            fileProblems.add(header.lineOf(NODES), "<" + NODES + ">", found, "at most two nodes for each link", "");
        }
        stopIfAny();
        return new TntpNetwork(lines.file(), zones, nodes, firstThrough, links);
    }

    private void stopIfAny() {
        fileProblems.close();
        problems.throwIfAny();
    }

    private void take(String row, int nodes) {
        rows++;
        String[] field = row.replace(';', ' ').strip().split("\\s+");
        if (field.length < NEEDED_FIELDS) {
            String expected = "init node, term node, capacity, length, free flow time, b, power";
            fileProblems.add(lines.line(), "", field.length + " fields", expected, "");
            return;
        }
        int tail = node("init_node", field[0], nodes);
        int head = node("term_node", field[1], nodes);
        boolean good = tail >= 0 && head >= 0;
        for (int column = 0; column < numbers.length; column++) {
            boolean given = column + ENDS < field.length;
            numbers[column] = given ? TntpNumbers.of(field[column + ENDS]) : 0;
            good &= !given || inRange(column, field[column + ENDS]);
        }
        good &= capacityServes(field);
        if (good) links.add(tail, head, numbers);
    }

    private int node(String key, String text, int nodes) {
        int node = TntpNumbers.node(text, nodes);
        if (node < 0) fileProblems.add(lines.line(), key, TntpNumbers.quoted(text), "a node from 1 to " + nodes, "");
        return node;
    }

    /** Speeds and types are not computed with; all else must be at least 0. */
    private boolean inRange(int column, String text) {
        double value = numbers[column];
        boolean free = column == TntpColumns.SPEED || column == TntpColumns.TYPE;
        boolean good = Double.isFinite(value) && (free || value >= 0);
        if (!good) {
            String expected = free ? "a number" : "a number of at least 0";
            fileProblems.add(lines.line(), TntpColumns.name(column), TntpNumbers.quoted(text), expected, "");
        }
        return good;
    }

    private boolean capacityServes(String[] field) {
        boolean constant =
                numbers[TntpColumns.B] == 0 || numbers[TntpColumns.POWER] == 0 || numbers[TntpColumns.FREE_TIME] == 0;
        boolean good = constant || numbers[TntpColumns.CAPACITY] != 0;
        if (!good) {
            String found = TntpNumbers.quoted(field[ENDS + TntpColumns.CAPACITY]);
            fileProblems.add(lines.line(), "capacity", found, "above 0 where the time depends on the flow", "");
        }
        return good;
    }
}
