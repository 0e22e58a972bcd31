package org.conurb.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conurb.benchmarks.Results.Score;

/**
 * Compares two results of JMH benchmark by benchmark, or the year with its references within one.
 *
 * <p>A change counts when it is above 5 % and the 99.9 % confidence intervals of both measurements do not overlap.
 */
final class Compare {

    private static final double NOTABLE = 0.05;
    private static final String YEAR = "simulation.YearBenchmark.year:residentYears";
    private static final List<String> REFERENCES = List.of(
            "reference.BareLoopBenchmark.year:residentYears", "reference.NaiveMasonBenchmark.year:residentYears");
    private static final String THREADS = " threads=";

    private static final int DONE = 0;
    private static final int SLOWER = 1;
    private static final int BAD_USAGE = 2;

    private final PrintStream out;

    private Compare(PrintStream out) {
        this.out = out;
    }

    /**
     * With two files, old and new, prints how many times as fast the new one is; with one, the year and its references.
     *
     * @return 0; 1 when something became slower; 2 when the files cannot be compared
     */
    static int run(String[] files, PrintStream out, PrintStream err) {
        if (files.length < 1 || files.length > 2) {
            err.println("Usage: conurb-bench compare OLD.json NEW.json   or   conurb-bench compare RESULT.json");
            return BAD_USAGE;
        }
        List<Results> results = new ArrayList<>();
        for (String file : files) {
            try {
                results.add(Results.read(Path.of(file)));
            } catch (IOException unreadable) {
                err.println("Cannot read " + file + ": " + unreadable.getMessage());
                return BAD_USAGE;
            }
        }
        Compare compare = new Compare(out);
        if (files.length == 1) return compare.yearWithReferences(results.get(0), err);
        return compare.oldWithNew(results.get(0), results.get(1), err);
    }

    private int oldWithNew(Results before, Results after, PrintStream err) {
        boolean slower = false;
        int compared = 0;
        print("%-78s %12s %12s %8s  %s", "benchmark", "old", "new", "speed", "99.9 % interval");
        for (Map.Entry<String, Score> entry : after.scores().entrySet()) {
            Score old = before.scores().get(entry.getKey());
            Score now = entry.getValue();
            if (old == null || !old.unit().equals(now.unit())) continue;
            compared++;
            Score speed = now.speedOver(old);
            boolean overlap = old.low() <= now.high() && now.low() <= old.high();
            boolean notable = !overlap && Math.abs(speed.value() - 1) > NOTABLE;
            slower |= notable && speed.value() < 1;
            String verdict = !notable ? "" : speed.value() < 1 ? "  SLOWER" : "  faster";
            print(
                    "%-78s %12s %12s %7.3fx  %.3f to %.3f%s",
                    entry.getKey(),
                    figure(old.value()),
                    figure(now.value()),
                    speed.value(),
                    speed.low(),
                    speed.high(),
                    verdict);
        }
        if (compared == 0) {
            err.println("The two results have no benchmark in common");
            return BAD_USAGE;
        }
        return slower ? SLOWER : DONE;
    }

    private int yearWithReferences(Results results, PrintStream err) {
        int compared = 0;
        for (Map.Entry<String, Score> entry : results.scores().entrySet()) {
            if (!entry.getKey().startsWith(YEAR + " ")) continue;
            String parameters = entry.getKey().substring(YEAR.length());
            Score year = entry.getValue();
            print("year%s: %s resident-years a second", parameters, figure(year.value()));
            for (String reference : REFERENCES) {
                Score base = reference(results, reference, parameters);
                if (base == null) continue;
                compared++;
                Score speed = year.speedOver(base);
                print(
                        "    %-20s %12s a second; the year runs at %.3f times its speed (%.3f to %.3f)",
                        reference.split("\\.")[1].replace("Benchmark", ""),
                        figure(base.value()),
                        speed.value(),
                        speed.low(),
                        speed.high());
            }
        }
        if (compared == 0) {
            err.println("The result lacks the year or its references; run conurb-bench 'YearBenchmark|reference'");
            return BAD_USAGE;
        }
        return DONE;
    }

    /** The reference with the same parameters, or else, for one that knows no threads, with the same but threads. */
    private static Score reference(Results results, String reference, String parameters) {
        Score same = results.scores().get(reference + parameters);
        int threads = parameters.indexOf(THREADS);
        if (same != null || threads < 0) return same;
        return results.scores().get(reference + parameters.substring(0, threads));
    }

    private static String figure(double value) {
        if (value >= 1e6) return String.format(Locale.ROOT, "%.2f M", value / 1e6);
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3f", value);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
