package org.conurb.scenarios.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.migration.MigrationTotals.Direction;
import org.conurb.scenarios.problem.InputText;
import org.conurb.scenarios.problem.NearestWord;
import org.conurb.scenarios.problem.Problems;

/** Reads a scenario's migration totals: CSV with the columns area, year, flow and persons. */
final class TotalsFile {

    private static final List<String> COLUMNS = List.of("area", "year", "flow", "persons");
    private static final List<String> FLOWS =
            List.of("internal_in", "internal_out", "international_in", "international_out");

    private final Path file;
    private final int from;
    private final Problems problems;
    private final Map<List<String>, Integer> lineOf = new HashMap<>(); // area, year and flow → line; only looked up

    private TotalsFile(Path file, int from, Problems problems) {
        this.file = file;
        this.from = from;
        this.problems = problems;
    }

    /**
     * The totals in the order of the file.
     *
     * @param from the scenario's base year; every total is of a later year
     */
    static List<Assumptions.Total> read(Path file, int from, Problems problems) {
        Optional<String> text = InputText.read(file, "a CSV file of " + String.join(", ", COLUMNS), problems);
        if (text.isEmpty()) return List.of();
        return new TotalsFile(file, from, problems).rows(text.get().lines().toList());
    }

    private List<Assumptions.Total> rows(List<String> lines) {
        List<String> header = fields(lines.get(0));
        for (String column : header) {
            if (!COLUMNS.contains(column)) {
                problems.add(file, 1, column, "an unknown column", among(COLUMNS), NearestWord.hint(column, COLUMNS));
            }
        }
        for (String column : COLUMNS) {
            if (!header.contains(column)) problems.add(file, 1, column, "no such column", among(COLUMNS), "add it");
        }
        if (!problems.isEmpty()) return List.of();
        List<Assumptions.Total> totals = new ArrayList<>();
        for (int row = 1; row < lines.size(); row++) {
            if (!lines.get(row).isBlank())
                row(header, fields(lines.get(row)), row + 1).ifPresent(totals::add);
        }
        return totals;
    }

    private static String among(List<String> words) {
        return "one of " + String.join(", ", words);
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(",", -1))
                .map(String::strip)
                .map(field -> field.matches("\".*\"") ? field.substring(1, field.length() - 1) : field)
                .toList();
    }

    private Optional<Assumptions.Total> row(List<String> header, List<String> fields, int line) {
        if (fields.size() != header.size()) {
            problems.add(file, line, "", fields.size() + " fields", header.size() + " as in the first line", "");
            return Optional.empty();
        }
        int before = problems.size();
        String area = fields.get(header.indexOf("area"));
        String flow = fields.get(header.indexOf("flow"));
        int year = year(fields.get(header.indexOf("year")), line);
        double persons = persons(fields.get(header.indexOf("persons")), line);
        if (area.isEmpty()) problems.add(file, line, "area", "nothing", "the code of an area", "");
        if (!FLOWS.contains(flow)) {
            problems.add(file, line, "flow", "'" + flow + "'", among(FLOWS), NearestWord.hint(flow, FLOWS));
        }
        if (problems.size() > before) return Optional.empty();
        Integer earlier = lineOf.putIfAbsent(List.of(area, Integer.toString(year), flow), line);
        if (earlier != null) {
            String found = area + ", " + year + ", " + flow + " a second time (first in line " + earlier + ")";
            problems.add(file, line, "", found, "each area, year and flow once", "remove one of them");
            return Optional.empty();
        }
        Flow stream = flow.startsWith("international") ? Flow.INTERNATIONAL : Flow.INTERNAL;
        Direction direction = flow.endsWith("_in") ? Direction.IN : Direction.OUT;
        return Optional.of(new Assumptions.Total(line, area, year, stream, direction, persons));
    }

    private int year(String text, int line) {
        if (text.matches("\\d{4}") && Integer.parseInt(text) > from) return Integer.parseInt(text);
        problems.add(file, line, "year", "'" + text + "'", "a year after the base year " + from, "");
        return from;
    }

    private double persons(String text, int line) {
        double persons = number(text);
        if (persons >= 0 && Double.isFinite(persons)) return persons;
        problems.add(file, line, "persons", "'" + text + "'", "a number of persons, at least 0", "");
        return 0;
    }

    private static double number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?") ? Double.parseDouble(text) : Double.NaN;
    }
}
