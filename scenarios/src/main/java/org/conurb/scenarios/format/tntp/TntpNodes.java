package org.conurb.scenarios.format.tntp;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import org.conurb.scenarios.format.FileProblems;
import org.conurb.scenarios.problem.Problems;

/** Where the nodes of a TNTP network lie, in the file's own coordinates. Immutable. */
public final class TntpNodes {

    private static final String WHAT = "a TNTP node file";
    private static final int FIELDS = 3;

    private final double[] x; // [node] NaN where the file has none
    private final double[] y; // [node]

    private TntpNodes(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Reads a {@code _node} file, plain or gzipped: a line of column names, then number, x and y of each node, with or
     * without a semicolon.
     *
     * @param nodes how many nodes the network has; all others are refused, missing ones are not
     * @throws org.conurb.scenarios.problem.InputException with all problems, if it cannot be used
     */
    public static TntpNodes read(Path file, int nodes) {
        try (TntpLines lines = TntpLines.open(file, WHAT)) {
            return read(lines, nodes);
        }
    }

    private static TntpNodes read(TntpLines lines, int nodes) {
        Problems problems = new Problems();
        FileProblems fileProblems = new FileProblems(lines.file(), problems);
        double[] x = new double[nodes];
        double[] y = new double[nodes];
        Arrays.fill(x, Double.NaN);
        Arrays.fill(y, Double.NaN);
        BitSet given = new BitSet();
        boolean named = false;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.isEmpty() || line.charAt(0) == '~' || line.charAt(0) == '<') continue;
            String[] field = line.replace(';', ' ').strip().split("\\s+");
            if (!named && Double.isNaN(TntpNumbers.of(field[0]))) {
                named = true;
                continue;
            }
            named = true;
            take(field, lines.line(), x, y, given, fileProblems);
        }
        if (given.isEmpty()) fileProblems.add(null, "", "no nodes", WHAT, "");
        fileProblems.close();
        problems.throwIfAny();
        return new TntpNodes(x, y);
    }

    private static void take(String[] field, int line, double[] x, double[] y, BitSet given, FileProblems problems) {
        if (field.length < FIELDS) {
            problems.add(line, "", field.length + " fields", "node, x, y", "");
            return;
        }
        int node = TntpNumbers.node(field[0], x.length);
        double east = TntpNumbers.of(field[1]);
        double north = TntpNumbers.of(field[2]);
        if (node < 0) {
            problems.add(line, "node", TntpNumbers.quoted(field[0]), "a node from 1 to " + x.length, "");
        } else if (!Double.isFinite(east) || !Double.isFinite(north)) {
            problems.add(line, "x y", TntpNumbers.quoted(field[1] + " " + field[2]), "two numbers", "");
        } else if (given.get(node)) {
            problems.add(line, "node", "a second node " + field[0], "each node once", "");
        } else {
            given.set(node);
            x[node] = east;
            y[node] = north;
        }
    }

    /** How many nodes the network has. */
    public int nodes() {
        return x.length;
    }

    /** Whether the file says where a node lies. */
    public boolean has(int node) {
        return !Double.isNaN(x[node]);
    }

    /** First coordinate of a node; NaN if the file does not say. */
    public double x(int node) {
        return x[node];
    }

    /** Second coordinate of a node; NaN if the file does not say. */
    public double y(int node) {
        return y[node];
    }
}
