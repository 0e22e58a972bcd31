package org.conurb.viz.console;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.GridLayout;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Key indicators of the whole city by year, a line each, in one window. */
final class IndicatorCharts {

    private static final Dimension SIZE = new Dimension(420, 240);

    private static final Color GRID = new Color(220, 220, 220);
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 13);

    /** What is charted together: figures of one unit. */
    private record Chart(String title, String unit, List<String> indicators) {}

    private static final List<Chart> CHARTS = List.of(
            new Chart("People and households", "persons, households", List.of("population", "households")),
            new Chart("Change of population", "persons per year", List.of("births", "deaths", "net_migration")),
            new Chart("Unemployment", "share of the active", List.of("unemployment_rate")),
            new Chart("Prices and rents", "base year = 100", List.of("price_index", "rent_index")));

    private final Map<String, XYSeries> lines = new LinkedHashMap<>();
    private final JFrame frame = new JFrame("Indicators by year");

    IndicatorCharts() {
        frame.setLayout(new GridLayout(0, 2));
        for (Chart chart : CHARTS) frame.add(panel(chart));
        frame.setDefaultCloseOperation(JFrame.HIDE_ON_CLOSE);
        frame.pack();
    }

    private ChartPanel panel(Chart chart) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (String name : chart.indicators()) {
            XYSeries line = new XYSeries(name.replace('_', ' '));
            lines.put(name, line);
            data.addSeries(line);
        }
        JFreeChart drawn = ChartFactory.createXYLineChart(
                chart.title(), null, chart.unit(), data, PlotOrientation.VERTICAL, true, true, false);
        XYPlot plot = drawn.getXYPlot();
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        drawn.getTitle().setFont(TITLE);
        NumberAxis years = (NumberAxis) plot.getDomainAxis();
        years.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        years.setNumberFormatOverride(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        years.setAutoRangeIncludesZero(false);
        ((NumberAxis) plot.getRangeAxis()).setAutoRangeIncludesZero(false);
        ChartPanel panel = new ChartPanel(drawn);
        panel.setPreferredSize(SIZE);
        return panel;
    }

    JFrame frame() {
        return frame;
    }

    /** The line of an indicator, year by year. */
    XYSeries line(String indicator) {
        return lines.get(indicator);
    }

    /** Forgets the run that was charted. Whoever calls, the event thread does it. */
    void clear() {
        later(() -> lines.values().forEach(XYSeries::clear));
    }

    /** Adds the year that the picture shows. Whoever calls, the event thread does it. */
    void add(CityPicture picture) {
        int year = picture.year();
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String name : lines.keySet()) figures.put(name, picture.indicator(name));
        later(() -> figures.forEach((name, value) -> {
            if (!value.isNaN()) lines.get(name).addOrUpdate(year, (double) value);
        }));
    }

    private static void later(Runnable work) {
        if (SwingUtilities.isEventDispatchThread()) work.run();
        else SwingUtilities.invokeLater(work);
    }
}
