package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.indicators.Indicators;
import org.conurb.engine.parallel.Workers;
import org.conurb.scenarios.compare.FigureReader.Figure;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;

/** A policy compared with a base: what it changes in every figure, by year, area and group. */
public final class Comparison {

    /** Figures that are worked out at a time. */
    private static final int AT_ONCE = 8192;

    private final Ensemble base;
    private final Ensemble policy;
    private final Pairing pairing;
    private final Settings settings;
    private final List<Line> lines;
    private final int[] years;
    private final Map<Key, Line> lineOf = new HashMap<>(); // looked up only

    private record Key(String table, String indicator, String area, String group, int year) {}

    /**
     * How to compare.
     *
     * @param confidence of the intervals, such as 0.95
     * @param precision wished half-width of an interval as a share of the difference, for the seeds needed
     * @param threads threads to compute with; the results do not depend on it
     */
    public record Settings(double confidence, double precision, int threads) {}

    private Comparison(Ensemble base, Ensemble policy, Pairing pairing, Settings settings, List<Line> lines) {
        this.base = base;
        this.policy = policy;
        this.pairing = pairing;
        this.settings = settings;
        this.lines = List.copyOf(lines);
        this.years = lines.stream().mapToInt(Line::year).distinct().sorted().toArray();
        for (Line line : lines) {
            lineOf.put(new Key(line.table(), line.indicator(), line.area(), line.group(), line.year()), line);
        }
    }

    /** Compares; throws an {@code InputException} if the two cannot be. */
    public static Comparison of(Ensemble base, Ensemble policy, Settings settings) {
        try (Duck duck = Duck.open();
                Workers workers = Workers.of(settings.threads())) {
            Pairing pairing = Pairing.of(base, policy, duck);
            PairedStatistics statistics = new PairedStatistics(settings.confidence(), settings.precision());
            List<Line> lines = new ArrayList<>();
            List<Figure> waiting = new ArrayList<>();
            new FigureReader(base, policy, pairing, duck).read(figure -> {
                waiting.add(figure);
                if (waiting.size() == AT_ONCE) lines.addAll(lines(waiting, statistics, workers));
            });
            lines.addAll(lines(waiting, statistics, workers));
            return new Comparison(base, policy, pairing, settings, lines);
        }
    }

    /** The lines of the figures that wait, which then wait no more. */
    private static List<Line> lines(List<Figure> waiting, PairedStatistics statistics, Workers workers) {
        Line[] lines = new Line[waiting.size()];
        int part = 64;
        workers.forEach((lines.length + part - 1) / part, number -> {
            int end = Math.min(lines.length, (number + 1) * part);
            for (int figure = number * part; figure < end; figure++)
                lines[figure] = line(waiting.get(figure), statistics);
        });
        waiting.clear();
        return Arrays.stream(lines).filter(line -> line != null).toList();
    }

    private static Line line(Figure figure, PairedStatistics statistics) {
        Difference difference = statistics.difference(figure.base(), figure.policy());
        if (difference == null) return null;
        boolean isKept = figure.area().equals(Indicators.ALL) && figure.table().equals(RunTable.INDICATORS.table());
        return new Line(
                figure.table(),
                figure.indicator(),
                figure.area(),
                figure.group(),
                figure.year(),
                figure.unit(),
                difference,
                isKept ? figure.base() : null,
                isKept ? figure.policy() : null);
    }

    /** The runs that are compared with. */
    public Ensemble base() {
        return base;
    }

    /** The runs that are compared. */
    public Ensemble policy() {
        return policy;
    }

    /** Which runs make pairs. */
    public Pairing pairing() {
        return pairing;
    }

    /** How they were compared. */
    public Settings settings() {
        return settings;
    }

    /** All lines: table by table, in the order of indicator, area, group and year. */
    public List<Line> lines() {
        return lines;
    }

    /** What the policy's scenario says otherwise than the base's. */
    public List<Change> changes() {
        return Change.between(base.settings(), policy.settings());
    }

    /** All years that any figure has, rising. */
    public int[] years() {
        return years.clone();
    }

    /** The first year. */
    public int firstYear() {
        return years[0];
    }

    /** The last year. */
    public int lastYear() {
        return years[years.length - 1];
    }

    /** A line, null if there is none. */
    public Line find(RunTable table, String indicator, String area, String group, int year) {
        return lineOf.get(new Key(table.table(), indicator, area, group, year));
    }

    /** The line of the last year that has the figure, null if none has. */
    public Line findLast(RunTable table, String indicator, String area, String group) {
        for (int year = years.length - 1; year >= 0; year--) {
            Line line = find(table, indicator, area, group, years[year]);
            if (line != null) return line;
        }
        return null;
    }
}
