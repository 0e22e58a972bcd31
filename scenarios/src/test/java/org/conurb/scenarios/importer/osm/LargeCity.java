package org.conurb.scenarios.importer.osm;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.scenarios.importer.osm.PbfText.Node;
import org.conurb.scenarios.importer.osm.PbfText.Way;

/**
 * Writes a PBF file of any size: districts in rows, each with a grid of ten by ten streets that are drawn with three
 * points between crossings, and with five times as many points of other things, such as houses, as a town has.
 */
final class LargeCity {

    private static final int STREETS = 10;
    private static final int POINTS = 4; // from crossing to crossing
    private static final int SIDE = (STREETS - 1) * POINTS + 1;
    private static final int HOUSES = 700;
    private static final int CORNERS = 5;
    private static final double STEP_DEGREES = 0.0003;
    private static final double JITTER_DEGREES = 0.0001;
    private static final int DISTRICTS_ACROSS = 60;
    private static final double DISTRICT_DEGREES = SIDE * STEP_DEGREES;
    private static final int IDS = 10_000;

    private final YearDraws draws = Draws.of(1, "large city").in(0);
    private final PbfText text = new PbfText();
    private int districts;

    private LargeCity() {}

    /** Writes a file of at least so many bytes; the number of districts. */
    static int write(Path file, long bytes) throws IOException {
        LargeCity city = new LargeCity();
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (long written = 0; written < bytes; ) {
                city.addDistrict();
                byte[] more = city.text.take();
                output.write(more);
                written += more.length;
            }
        }
        return city.districts;
    }

    private long id(int district, int place) {
        return (long) district * IDS + place + 1;
    }

    private void addDistrict() {
        int district = districts++;
        double west = district % DISTRICTS_ACROSS * DISTRICT_DEGREES;
        double south = 45 + district / DISTRICTS_ACROSS * DISTRICT_DEGREES;
        List<Node> nodes = new ArrayList<>();
        for (int place = 0; place < SIDE * SIDE; place++) {
            boolean isOnStreet = place / SIDE % POINTS == 0 || place % SIDE % POINTS == 0;
            if (isOnStreet) nodes.add(node(district, place, west, south, place / SIDE, place % SIDE));
        }
        for (int corner = 0; corner < HOUSES * CORNERS; corner++) {
            int place = SIDE * SIDE + corner;
            nodes.add(node(district, place, west, south, corner / CORNERS % SIDE, corner / CORNERS / SIDE));
        }
        text.block(nodes.toArray(new Node[0]));
        text.block(ways(district).toArray(new Way[0]));
    }

    private Node node(int district, int place, double west, double south, int column, int row) {
        double east = draws.uniform(id(district, place), 0) * JITTER_DEGREES;
        double north = draws.uniform(id(district, place), 1) * JITTER_DEGREES;
        return new Node(id(district, place), west + column * STEP_DEGREES + east, south + row * STEP_DEGREES + north);
    }

    private List<Way> ways(int district) {
        List<Way> ways = new ArrayList<>();
        for (int street = 0; street < STREETS; street++) {
            long[] along = new long[SIDE + 1];
            long[] across = new long[SIDE + 1];
            for (int place = 0; place < SIDE; place++) {
                along[place] = id(district, place * SIDE + street * POINTS);
                across[place] = id(district, street * POINTS * SIDE + place);
            }
            along[SIDE] = id(district + 1, street * POINTS);
            across[SIDE] = id(district + DISTRICTS_ACROSS, street * POINTS * SIDE);
            ways.add(way(district, ways.size(), along));
            ways.add(way(district, ways.size(), across));
        }
        for (int house = 0; house < HOUSES; house++) {
            long[] corners = new long[CORNERS];
            for (int corner = 0; corner < CORNERS; corner++) {
                corners[corner] = id(district, SIDE * SIDE + house * CORNERS + corner);
            }
            ways.add(new Way(id(district, ways.size()), corners, "building", "yes"));
        }
        return ways;
    }

    private Way way(int district, int street, long[] nodes) {
        String name = "Street " + district + "-" + street;
        return new Way(id(district, street), nodes, "highway", "residential", "name", name, "maxspeed", "30");
    }
}
