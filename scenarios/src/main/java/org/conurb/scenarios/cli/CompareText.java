package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.scenarios.compare.Comparison;
import org.conurb.scenarios.compare.Difference;
import org.conurb.scenarios.compare.Headline;
import org.conurb.scenarios.compare.Headline.Shown;
import org.conurb.scenarios.compare.Method;
import org.conurb.scenarios.report.Numbers;

/** The most important lines of a comparison, at most 100 columns wide. */
final class CompareText {

    private static final String GAP = "  ";
    private static final int WIDEST_FIGURE = 34;

    private CompareText() {}

    static void print(List<Comparison> comparisons, List<Path> files, PrintWriter out) {
        for (Comparison comparison : comparisons) print(comparison, out);
        for (Path file : files) out.println(file);
    }

    private static void print(Comparison comparison, PrintWriter out) {
        out.println(comparison.policy().title() + " against "
                + comparison.base().title() + ", " + Method.pairs(comparison) + ", mid-" + comparison.lastYear());
        String unpaired = Method.unpaired(comparison);
        if (!unpaired.isEmpty()) out.println(unpaired.strip());
        out.println();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "", "Base", "Policy", "Difference", Method.confidence(comparison) + " interval", "How sure", "Seeds"));
        for (Shown shown : Headline.of(comparison)) rows.add(row(comparison, shown));
        lines(rows, out);
        out.println();
        String precision = Method.precision(comparison);
        if (!precision.isEmpty()) out.println(wrapped(precision));
        out.println("Seeds: pairs for an interval of ±"
                + Numbers.decimal(100 * comparison.settings().precision(), 0) + "% of the difference.");
        out.println();
    }

    private static List<String> row(Comparison comparison, Shown shown) {
        Headline headline = shown.headline();
        Difference found = shown.line().difference();
        String year = shown.line().year() == comparison.lastYear()
                ? ""
                : " " + shown.line().year();
        return List.of(
                Numbers.shortened(headline.title() + year, WIDEST_FIGURE),
                headline.words(found.meanBase()),
                headline.words(found.meanPolicy()),
                headline.change(found.difference()),
                headline.interval(found.interval()),
                found.certainty().words(),
                Numbers.whole(found.seedsNeeded()));
    }

    private static void lines(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                String cell = row.get(column);
                String space = " ".repeat(widths[column] - cell.length());
                boolean isWord = column == 0 || column == widths.length - 2;
                line.append(column == 0 ? "" : GAP).append(isWord ? cell + space : space + cell);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String wrapped(String text) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            if (length > 0 && length + word.length() >= 100) {
                lines.append('\n');
                length = 0;
            }
            lines.append(length == 0 ? "" : " ").append(word);
            length += word.length() + 1;
        }
        return lines.toString();
    }
}
