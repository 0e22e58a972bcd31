package org.conurb.scenarios.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Gateways;
import org.conurb.engine.city.Zones;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problems;

/**
 * The roads of a city: the folder {@code network} with GMNS tables in the city's own grid, and {@code gateways.csv}, which
 * says where they lead out of the city, and {@code through.csv}, which says how many vehicles go through it.
 *
 * @param network the roads
 * @param gateways where they lead out; without any if there is no such file
 */
public record CityRoads(RoadNetwork network, Gateways gateways) {

    /** The folder with the tables. */
    public static final String FOLDER = "network";

    private static final String GATEWAYS = "gateways.csv";
    private static final String THROUGH = "through.csv";
    private static final List<String> COLUMNS = List.of("gateway", "node", "share_in", "share_out", "km_beyond");
    private static final Measure KILOMETRES = Measure.range("km_beyond", 0, 1000);

    /** Reads the roads; null if the city has none, or if they cannot be used, which adds problems. */
    static CityRoads read(Path city, String crs, Zones zones, Problems problems) {
        Path folder = city.resolve(FOLDER);
        if (!Files.isDirectory(folder)) return null;
        try {
            GmnsNetwork gmns = GmnsNetwork.read(folder);
            if (!gmns.crs().equals(crs)) {
                problems.add(folder, "crs", gmns.crs(), crs + ", the grid of the city", "project the network to it");
                return null;
            }
            return new CityRoads(gmns.network(), gateways(folder, gmns.network(), zones, problems));
        } catch (InputException failure) {
            problems.addAll(failure);
            return null;
        }
    }

    private static Gateways gateways(Path folder, RoadNetwork network, Zones zones, Problems problems) {
        List<String> names = new ArrayList<>();
        List<int[]> places = new ArrayList<>(); // zone, link in, link out
        List<double[]> figures = new ArrayList<>(); // share in, share out, km
        if (Files.exists(folder.resolve(GATEWAYS))) {
            FileProblems ofFile = new FileProblems(folder.resolve(GATEWAYS), problems);
            CsvTable.read(ofFile, COLUMNS, row -> {
                double in = row.number(2, Measure.share("share_in"));
                double out = row.number(3, Measure.share("share_out"));
                double km = row.number(4, KILOMETRES);
                int[] place = place(network, zones, network.findNode(row.text(1)));
                if (place == null) {
                    row.add("node", "'" + row.text(1) + "'", "a node of node.csv with links for cars both ways", "");
                }
                if (!row.isGood() || place == null) return;
                names.add(row.text(0));
                places.add(place);
                figures.add(new double[] {in, out, km});
            });
            ofFile.close();
        }
        return new Gateways(
                names.toArray(String[]::new),
                places.stream().mapToInt(place -> place[0]).toArray(),
                places.stream().mapToInt(place -> place[1]).toArray(),
                places.stream().mapToInt(place -> place[2]).toArray(),
                figures.stream().mapToDouble(each -> each[0]).toArray(),
                figures.stream().mapToDouble(each -> each[1]).toArray(),
                figures.stream().mapToDouble(each -> each[2]).toArray(),
                through(folder, names, problems));
    }

    /** [from][to] vehicles a weekday; none if there is no such file. */
    private static double[][] through(Path folder, List<String> names, Problems problems) {
        double[][] vehicles = new double[names.size()][names.size()];
        if (!Files.exists(folder.resolve(THROUGH))) return vehicles;
        FileProblems ofFile = new FileProblems(folder.resolve(THROUGH), problems);
        CsvTable.read(ofFile, List.of("from", "to", "vehicles"), row -> {
            int from = row.oneOf(0, names);
            int to = row.oneOf(1, names);
            double many = row.number(2, Measure.mean("vehicles"));
            if (row.isGood()) vehicles[from][to] = many;
        });
        ofFile.close();
        return vehicles;
    }

    /** The nearest zone, a link that leads in and one that leads out; null if the node has not both. */
    private static int[] place(RoadNetwork network, Zones zones, int node) {
        if (node == Columns.NONE) return null;
        Topology topology = network.topology();
        int in = Columns.NONE;
        int out = Columns.NONE;
        for (int link = 0; link < network.links() && (in == Columns.NONE || out == Columns.NONE); link++) {
            if (in == Columns.NONE && topology.tail(link) == node) in = link;
            if (out == Columns.NONE && topology.head(link) == node) out = link;
        }
        if (in == Columns.NONE || out == Columns.NONE) return null;
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int zone = 0; zone < zones.count(); zone++) {
            double metres = Math.hypot(
                    zones.zone(zone).centreX() - network.x(node),
                    zones.zone(zone).centreY() - network.y(node));
            if (metres < least) {
                least = metres;
                nearest = zone;
            }
        }
        return new int[] {nearest, in, out};
    }
}
