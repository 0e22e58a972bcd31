package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.conurb.scenarios.report.CityTexts.Shape;
import org.conurb.scenarios.report.Markup;
import org.conurb.scenarios.report.Numbers;
import org.conurb.scenarios.report.ShadedMap;
import org.conurb.scenarios.report.ShadedMap.Cell;
import org.conurb.scenarios.results.RunTable;

/** Maps of what the policy changes zone by zone, in per cent of the base; zones where that cannot be told stay grey. */
final class ZoneDifferences {

    private static final double PERCENT = 100;

    /** A column of the zones table that a map may show. */
    private record Measure(String column, String title, int decimals) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("population", "Residents", 0),
            new Measure("mean_price", "Mean price of a home", 0),
            new Measure("dwellings", "Dwellings", 0),
            new Measure("jobs", "Jobs", 0),
            new Measure("employed", "Residents who work", 0),
            new Measure("mean_rent", "Mean rent", 0));

    private final Comparison comparison;
    private final List<Shape> shapes;

    ZoneDifferences(Comparison comparison) {
        this.comparison = comparison;
        this.shapes = comparison.base().city().shapes();
    }

    /** Adds so many maps: those in which most zones differ for sure or likely. */
    void addTo(Markup page, int maps) {
        List<Measure> measures = new ArrayList<>(MEASURES);
        measures.removeIf(measure -> shapes.stream().allMatch(shape -> line(measure, shape) == null));
        measures.sort(Comparator.comparingLong(measure -> -told(measure)));
        for (Measure measure : measures.subList(0, Math.min(maps, measures.size()))) add(page, measure);
    }

    private Line line(Measure measure, Shape shape) {
        return comparison.find(RunTable.ZONES, measure.column(), shape.code(), "", comparison.lastYear());
    }

    private long told(Measure measure) {
        return shapes.stream().filter(shape -> isTold(line(measure, shape))).count();
    }

    private static boolean isTold(Line line) {
        return line != null && line.difference().certainty().isTold();
    }

    private void add(Markup page, Measure measure) {
        TreeMap<String, String> names = new TreeMap<>();
        List<Cell> cells = new ArrayList<>();
        for (Shape shape : shapes) {
            names.put(shape.area(), shape.areaName());
            cells.add(cell(measure, shape));
        }
        String caption = measure.title() + " by zone, policy less base, mid-" + comparison.lastYear() + ", in per cent";
        long told = told(measure);
        String description = "Map of " + shapes.size() + " zones. "
                + cells.stream()
                        .filter(cell -> cell.style() == null && cell.change() > 0)
                        .count()
                + " have more for sure or likely (blue), "
                + cells.stream()
                        .filter(cell -> cell.style() == null && cell.change() < 0)
                        .count()
                + " less (red); of " + (shapes.size() - told) + " it cannot be told, or they are the same (grey).";
        new ShadedMap(cells, names, "%").addTo(page, "map-" + measure.column(), caption, description);
    }

    private Cell cell(Measure measure, Shape shape) {
        Line line = line(measure, shape);
        if (line == null) return new Cell(shape.area(), shape.outline(), 0, ShadedMap.UNTOLD, shape.name());
        Difference found = line.difference();
        String tip = shape.name() + "\nBase: " + Numbers.decimal(found.meanBase(), measure.decimals()) + "\nPolicy: "
                + Numbers.decimal(found.meanPolicy(), measure.decimals()) + "\nDifference: "
                + Numbers.signed(found.difference()) + ", " + found.certainty().words();
        String style = found.certainty() == Certainty.SAME ? ShadedMap.EVEN : isTold(line) ? null : ShadedMap.UNTOLD;
        return new Cell(shape.area(), shape.outline(), PERCENT * found.relative(), style, tip);
    }
}
