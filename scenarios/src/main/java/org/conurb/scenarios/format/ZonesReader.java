package org.conurb.scenarios.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.conurb.scenarios.problem.InputText;
import org.conurb.scenarios.problem.Problems;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads {@code zones.geojson} (RFC 7946): one polygon for each zone, in degrees, turned into the city's metres. */
final class ZonesReader {

    static final String FILE = "zones.geojson";

    private static final String EXPECTED = "a GeoJSON FeatureCollection of zones";

    private final FileProblems problems;
    private final Grid grid; // null when not known
    private final List<ZoneFeature> features = new ArrayList<>();

    private ZonesReader(FileProblems problems, Grid grid) {
        this.problems = problems;
        this.grid = grid;
    }

    /**
     * The zones in rising order of their codes, each code once, with whatever is right of them.
     *
     * @param grid null if it is not known; then no shape can be checked
     */
    static List<ZoneFeature> read(Path folder, Grid grid, Problems problems) {
        Path file = folder.resolve(FILE);
        Optional<String> text = InputText.read(file, EXPECTED, problems);
        if (text.isEmpty()) return List.of();
        FileProblems ofFile = new FileProblems(file, problems);
        List<ZoneFeature> zones = new ZonesReader(ofFile, grid).read(text.get());
        ofFile.close();
        return zones;
    }

    private List<ZoneFeature> read(String text) {
        try {
            boolean isOne = FeatureCollection.read(text, EXPECTED, problems, this::readFeature);
            if (isOne && features.isEmpty() && problems.isEmpty()) {
                problems.add(1, "features", "none", "a feature for each zone", "");
            }
        } catch (JacksonException broken) {
            String found = "broken JSON (" + broken.getOriginalMessage() + ")";
            problems.add(FeatureCollection.line(broken), "", found, EXPECTED, "");
            return List.of(); // what could be read of it would make good tables elsewhere look wrong
        }
        return sortedAndUnique();
    }

    private void readFeature(JsonNode feature, int line, String which) {
        JsonNode properties = feature.path("properties");
        String code = property(properties, "zone", line, which);
        String name = property(properties, "name", line, which);
        String area = property(properties, "area", line, which);
        String areaName = property(properties, "area_name", line, which);
        Coordinate centre = centre(properties, line, which);
        Polygon shape = new ZoneShape(problems, grid, line, which + (code.isEmpty() ? "" : " (" + code + ")"))
                .read(feature.path("geometry"));
        if (code.isEmpty() || area.isEmpty()) return;
        features.add(new ZoneFeature(line, code, name, area, areaName, centre, shape));
    }

    private String property(JsonNode properties, String key, int line, String which) {
        JsonNode value = properties.path(key);
        if (value.isString() && !value.stringValue().isBlank()) return value.stringValue();
        String found = value.isMissingNode() || value.isNull() ? "nothing in " + which : value + " in " + which;
        problems.add(line, "properties." + key, found, "a text", "");
        return "";
    }

    private Coordinate centre(JsonNode properties, int line, String which) {
        double[] degrees = new double[2];
        String[] keys = {"centre_lon", "centre_lat"};
        for (int axis = 0; axis < keys.length; axis++) {
            JsonNode value = properties.path(keys[axis]);
            if (!value.isNumber()) {
                String found = value.isMissingNode() || value.isNull() ? "nothing" : value.toString();
                problems.add(line, "properties." + keys[axis], found + " in " + which, "a number of degrees", "");
                return null;
            }
            degrees[axis] = value.doubleValue();
        }
        if (!Grid.areDegrees(degrees[0], degrees[1])) {
            String found = degrees[0] + ", " + degrees[1] + " in " + which;
            problems.add(line, "properties.centre_lon", found, "longitude and latitude in degrees (WGS84)", "");
            return null;
        }
        if (grid == null) return null;
        Optional<Coordinate> metres = grid.metres(degrees[0], degrees[1]);
        if (metres.isPresent()) return metres.get();
        String found = degrees[0] + ", " + degrees[1] + " in " + which;
        problems.add(line, "properties.centre_lon", found, "a place within " + grid.name(), "");
        return null;
    }

    private List<ZoneFeature> sortedAndUnique() {
        TreeMap<String, ZoneFeature> byCode = new TreeMap<>(Comparator.naturalOrder());
        TreeMap<String, ZoneFeature> firstOfArea = new TreeMap<>();
        for (ZoneFeature feature : features) {
            ZoneFeature earlier = byCode.putIfAbsent(feature.code(), feature);
            if (earlier != null) {
                String found = "'" + feature.code() + "' a second time (first in line " + earlier.line() + ")";
                problems.add(feature.line(), "properties.zone", found, "each zone once", "");
            }
            if (feature.areaName().isEmpty()) continue;
            ZoneFeature named = firstOfArea.putIfAbsent(feature.area(), feature);
            if (named != null && !named.areaName().equals(feature.areaName())) {
                String found = "'" + feature.areaName() + "' for " + feature.area();
                String expected = "'" + named.areaName() + "' as in line " + named.line();
                problems.add(feature.line(), "properties.area_name", found, expected, "");
            }
        }
        return List.copyOf(byCode.values());
    }
}
