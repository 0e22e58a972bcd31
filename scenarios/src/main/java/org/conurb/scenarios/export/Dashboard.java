package org.conurb.scenarios.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** A dashboard of SimWrapper: rows of panels, and the YAML that says so. */
final class Dashboard {

    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build())
            .build();
    private static final int MAP_HEIGHT = 12;
    private static final int STEPS = 8;

    private final Map<String, Object> header = new LinkedHashMap<>();
    private final Map<String, Object> layout = new LinkedHashMap<>();

    Dashboard(String tab, String title, String description) {
        header.put("tab", tab);
        header.put("title", title);
        header.put("description", description);
    }

    /** Adds a row with one panel. */
    void row(Map<String, Object> panel) {
        add(List.of(panel));
    }

    /** Adds a row with two panels, side by side. */
    void row(Map<String, Object> left, Map<String, Object> right) {
        add(List.of(left, right));
    }

    private void add(List<Map<String, Object>> panels) {
        layout.put("row" + (layout.size() + 1), panels);
    }

    private static Map<String, Object> panel(String type, String title) {
        Map<String, Object> panel = new LinkedHashMap<>();
        panel.put("type", type);
        panel.put("title", title);
        return panel;
    }

    /** A chart of columns of a CSV file: {@code line} or {@code bar}. */
    static Map<String, Object> chart(
            String type,
            String title,
            String dataset,
            String x,
            Collection<String> columns,
            String xName,
            String yName) {
        Map<String, Object> panel = panel(type, title);
        panel.put("dataset", dataset);
        panel.put("x", x);
        panel.put("columns", List.copyOf(columns));
        panel.put("xAxisName", xName);
        panel.put("yAxisName", yName);
        return panel;
    }

    /** The bar chart with its bars on one another. */
    static Map<String, Object> stacked(Map<String, Object> chart) {
        chart.put("stacked", true);
        return chart;
    }

    /** A CSV file to read and filter. */
    static Map<String, Object> table(String title, String dataset) {
        Map<String, Object> panel = panel("csv", title);
        panel.put("dataset", dataset);
        panel.put("enableFilter", true);
        return panel;
    }

    /**
     * A map of the zones in colours.
     *
     * @param column of {@code data/zones.csv}
     * @param breakpoints between the colours, with commas; empty to let SimWrapper choose
     */
    static Map<String, Object> zones(String title, String column, String ramp, String breakpoints) {
        Map<String, Object> colours = new LinkedHashMap<>();
        colours.put("ramp", ramp);
        colours.put("steps", STEPS);
        if (!breakpoints.isEmpty()) colours.put("breakpoints", breakpoints);
        Map<String, Object> fill = new LinkedHashMap<>();
        fill.put("dataset", "zones");
        fill.put("join", "zone");
        fill.put("columnName", column);
        fill.put("colorRamp", colours);
        return map(title, "zones", "zone", Map.of("fill", fill));
    }

    /** A map of the roads: a figure as colour, another as width; both columns of {@code data/links.csv}. */
    static Map<String, Object> links(String title, String colour, String width) {
        Map<String, Object> lineColour = new LinkedHashMap<>();
        lineColour.put("dataset", "links");
        lineColour.put("join", "link");
        lineColour.put("columnName", colour);
        Map<String, Object> colours = new LinkedHashMap<>();
        colours.put("ramp", "Viridis");
        colours.put("steps", STEPS);
        lineColour.put("colorRamp", colours);
        Map<String, Object> lineWidth = new LinkedHashMap<>();
        lineWidth.put("dataset", "links");
        lineWidth.put("join", "link");
        lineWidth.put("columnName", width);
        lineWidth.put("scaleFactor", 5000);
        Map<String, Object> display = new LinkedHashMap<>();
        display.put("lineColor", lineColour);
        display.put("lineWidth", lineWidth);
        return map(title, "links", "link_id", display);
    }

    private static Map<String, Object> map(String title, String data, String join, Map<String, Object> display) {
        Map<String, Object> panel = panel("map", title);
        panel.put("height", MAP_HEIGHT);
        Map<String, Object> shapes = new LinkedHashMap<>();
        shapes.put("file", "data/" + data + ".geojson");
        shapes.put("join", join);
        panel.put("shapes", shapes);
        panel.put("datasets", Map.of(data, Map.of("file", "data/" + data + ".csv")));
        panel.put("display", display);
        return panel;
    }

    /** Writes the dashboard. */
    void write(Path file) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("header", header);
        root.put("layout", layout);
        try {
            Files.writeString(file, YAML.writeValueAsString(root));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
