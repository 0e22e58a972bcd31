package org.conurb.viz.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.WaterFile;
import org.conurb.scenarios.problem.Problems;
import org.conurb.viz.frame.Frame;

/** The waters of a city as they are drawn: outlines of surfaces with their islands, and lines. Immutable. */
final class WaterShapes {

    private final Water water;

    private WaterShapes(Water water) {
        this.water = water;
    }

    /** Reads the waters of a city folder; empty if it has none, or none that can be read. */
    static Optional<WaterShapes> read(Path cityFolder) {
        return WaterFile.read(cityFolder, new Problems()).map(WaterShapes::new);
    }

    /** The shapes for the page: corners, where rings and lines begin, and to which polygon each ring belongs. */
    Frame frame() {
        Lines rings = new Lines();
        Lines lines = new Lines();
        int polygons = 0;
        for (Water.Feature feature : water.features()) {
            for (List<double[]> part : feature.parts()) {
                for (double[] line : part) (feature.isArea() ? rings : lines).add(line, polygons);
                polygons++;
            }
        }
        return Frame.of("water")
                .floats("corners", rings.positions())
                .ints("ringStart", rings.starts())
                .ints("ringPolygon", rings.parts())
                .floats("points", lines.positions())
                .ints("lineStart", lines.starts())
                .build();
    }

    /** Lines behind one another. */
    private static final class Lines {
        private final List<double[]> lines = new ArrayList<>();
        private final List<Integer> partOf = new ArrayList<>();

        private void add(double[] line, int part) {
            lines.add(line);
            partOf.add(part);
        }

        /** [line] → its first position, one longer. */
        private int[] starts() {
            int[] starts = new int[lines.size() + 1];
            for (int line = 0; line < lines.size(); line++)
                starts[line + 1] = starts[line] + lines.get(line).length / 2;
            return starts;
        }

        /** [line] → its part. */
        private int[] parts() {
            return partOf.stream().mapToInt(Integer::intValue).toArray();
        }

        private float[] positions() {
            float[] positions = new float[2 * starts()[lines.size()]];
            int next = 0;
            for (double[] line : lines) {
                for (double degree : line) positions[next++] = (float) degree;
            }
            return positions;
        }
    }
}
