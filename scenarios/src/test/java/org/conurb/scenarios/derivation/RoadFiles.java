package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.scenarios.derivation.CsvFile.Row;
import org.conurb.scenarios.derivation.roads.RoadDrawing;
import org.conurb.scenarios.format.gmns.GmnsNetwork;
import org.conurb.scenarios.format.network.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/**
 * The network: roads drawn by hand as the places they pass, streets between the population-weighted centres of lower-layer
 * areas, and the gateways by which commuters come and go, with their shares from the 2011 Census.
 */
final class RoadFiles {

    private static final String CRS = "EPSG:27700";
    private static final String ELSEWHERE = "elsewhere";

    private final Published published;
    private final Map<String, Coordinate> places = new LinkedHashMap<>();

    private RoadFiles(Published published) {
        this.published = published;
        MapProjection grid = MapProjection.find(CRS).orElseThrow();
        for (Row row : Facts.read("roads/places.csv")) {
            places.put(
                    row.text("place"),
                    grid.fromDegrees(row.number("lon"), row.number("lat")).orElseThrow());
        }
    }

    static void write(Published published, Path city) {
        RoadFiles files = new RoadFiles(published);
        RoadNetwork network = RoadDrawing.draw(files.places, roads(), files.centres());
        GmnsNetwork.of(network, CRS).write("Greater Manchester", city.resolve("network"));
        files.gateways(network).write(city.resolve("network/gateways.csv"));
        Figures through = new Figures("from,to,vehicles");
        for (Row row : Facts.read("roads/through.csv")) {
            through.add(row.text("from"), row.text("to"), row.whole("vehicles"));
        }
        through.write(city.resolve("network/through.csv"));
    }

    private static List<RoadDrawing.Road> roads() {
        List<RoadDrawing.Road> roads = new ArrayList<>();
        for (Row row : Facts.read("roads/roads.csv")) {
            roads.add(new RoadDrawing.Road(
                    row.text("road"),
                    row.text("class"),
                    row.whole("lanes"),
                    row.number("kmh"),
                    List.of(row.text("way").split("; "))));
        }
        return roads;
    }

    private List<Coordinate> centres() {
        List<Coordinate> centres = new ArrayList<>();
        for (Row row : published.read("gm_lsoa_centroids_2011.csv")) {
            centres.add(new Coordinate(row.number("easting"), row.number("northing")));
        }
        return centres;
    }

    private Figures gateways(RoadNetwork network) {
        Map<String, double[]> shares = shares();
        double in = shares.values().stream().mapToDouble(each -> each[0]).sum();
        double out = shares.values().stream().mapToDouble(each -> each[1]).sum();
        Figures figures = new Figures("gateway,node,share_in,share_out,km_beyond");
        for (Row row : Facts.read("roads/gateways.csv")) {
            String gateway = row.text("gateway");
            int node = RoadDrawing.nodeOf(network, places.get(row.text("place")));
            double[] share = shares.getOrDefault(gateway, new double[2]);
            figures.add(gateway, network.nodeId(node), share[0] / in, share[1] / out, row.number("km"));
        }
        return figures;
    }

    /** [gateway] commuters in and out. */
    private Map<String, double[]> shares() {
        Map<String, Map<String, Double>> ways = new LinkedHashMap<>();
        for (Row row : Facts.read("roads/outside.csv")) {
            ways.computeIfAbsent(row.text("lad"), lad -> new LinkedHashMap<>())
                    .put(row.text("gateway"), row.number("share"));
        }
        Map<String, double[]> shares = new LinkedHashMap<>();
        for (Row row : published.read("gm_commute_od_lad_census2011.csv")) {
            boolean livesHere = published.area(row.text("home_lad")) >= 0;
            boolean worksHere = published.area(row.text("work_lad")) >= 0;
            if (livesHere == worksHere || row.text("work_lad").startsWith("OD")) continue;
            String outside = livesHere ? row.text("work_lad") : row.text("home_lad");
            ways.getOrDefault(outside, ways.get(ELSEWHERE))
                    .forEach((gateway, share) ->
                            shares.computeIfAbsent(gateway, name -> new double[2])[livesHere ? 1 : 0] +=
                                    share * row.whole("workers"));
        }
        return shares;
    }
}
