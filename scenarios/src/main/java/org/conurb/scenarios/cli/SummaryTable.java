package org.conurb.scenarios.cli;

import java.io.PrintWriter;
import java.util.List;
import org.conurb.scenarios.run.Summary;
import org.conurb.scenarios.run.Summary.AreaRow;
import org.conurb.scenarios.run.Summary.Figures;

/** The table at the end of a run: every area in its first and last year, at most 100 columns wide. */
final class SummaryTable {

    private static final List<String> TITLES =
            List.of("Year", "Population", "Births", "Deaths", "Net migr.", "Median age", "65+/100", "Households");
    private static final int WIDEST_NAME = 18;
    private static final String GAP = "  ";

    private SummaryTable() {}

    static void print(Summary summary, PrintWriter out) {
        int nameWidth = "Area".length();
        for (AreaRow row : summary.areas())
            nameWidth = Math.max(nameWidth, name(row).length());
        int[] widths = widths(summary);
        out.println();
        line(out, "Area", nameWidth, TITLES, widths);
        int dashes = nameWidth;
        for (int width : widths) dashes += GAP.length() + width;
        out.println("-".repeat(dashes));
        for (AreaRow row : summary.areas()) {
            if (row.area().equals("ALL")) out.println("-".repeat(dashes));
            line(out, name(row), nameWidth, cells(summary.baseYear(), row.first()), widths);
            line(out, "", nameWidth, cells(summary.lastYear(), row.last()), widths);
        }
        int first = summary.baseYear() + 1;
        out.println();
        out.println(
                "Residents, ages and households in the middle of the year; 65+/100: of 65 and over per 100 of 16 to 64.");
        out.println("Births, deaths and net migration in the twelve months to mid-" + first + " and mid-"
                + summary.lastYear() + ".");
        out.println();
        out.println("Done in " + Words.time(summary.seconds()) + ". The report: " + summary.report());
        out.flush();
    }

    private static String name(AreaRow row) {
        String name = row.name();
        return name.length() <= WIDEST_NAME ? name : name.substring(0, WIDEST_NAME - 1) + "…";
    }

    private static int[] widths(Summary summary) {
        int[] widths = TITLES.stream().mapToInt(String::length).toArray();
        for (AreaRow row : summary.areas()) {
            widen(widths, cells(summary.baseYear(), row.first()));
            widen(widths, cells(summary.lastYear(), row.last()));
        }
        return widths;
    }

    private static void widen(int[] widths, List<String> cells) {
        for (int column = 0; column < widths.length; column++) {
            widths[column] = Math.max(widths[column], cells.get(column).length());
        }
    }

    private static List<String> cells(int year, Figures figures) {
        return List.of(
                Integer.toString(year),
                Words.count(figures.population()),
                Words.count(figures.births()),
                Words.count(figures.deaths()),
                Words.change(figures.netMigration()),
                Words.oneDecimal(figures.medianAge()),
                Words.oneDecimal(figures.oldAgeDependency()),
                Words.count(figures.households()));
    }

    private static void line(PrintWriter out, String name, int nameWidth, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder(name).append(" ".repeat(nameWidth - name.length()));
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            line.append(GAP).append(" ".repeat(widths[column] - cell.length())).append(cell);
        }
        out.println(line);
    }
}
