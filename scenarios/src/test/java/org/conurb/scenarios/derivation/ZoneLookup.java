package org.conurb.scenarios.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.conurb.scenarios.derivation.CsvFile.Row;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

/** Which zone the small areas and places of published figures lie in. Zones are in the order of their codes. */
final class ZoneLookup {

    final List<String> codes; // rising
    final int[] areaOf; // [zone]
    final int[] outputAreas; // [zone]
    private final Map<String, Integer> zoneOfLower = new TreeMap<>();
    private final List<Coordinate> centres = new ArrayList<>();
    private final BasicCoordinateTransform toMetres;

    ZoneLookup(Published published) {
        Map<String, Integer> areas = new TreeMap<>();
        List<Row> rows = published.read("gm_oa_lsoa_msoa_lad_lookup_2011.csv.gz");
        for (Row row : rows) areas.put(row.text("msoa11cd"), published.area(row.text("lad11cd")));
        codes = List.copyOf(areas.keySet());
        areaOf = codes.stream().mapToInt(areas::get).toArray();
        outputAreas = new int[codes.size()];
        for (Row row : rows) {
            int zone = codes.indexOf(row.text("msoa11cd"));
            outputAreas[zone]++;
            zoneOfLower.put(row.text("lsoa11cd"), zone);
        }
        gatherCentres(published);
        CRSFactory systems = new CRSFactory();
        toMetres =
                new BasicCoordinateTransform(systems.createFromName("EPSG:4326"), systems.createFromName("EPSG:27700"));
    }

    /** The centres around which {@link ZoneFiles} draws the zones. */
    private void gatherCentres(Published published) {
        double[][] sums = new double[codes.size()][3];
        for (Row row : published.read("gm_lsoa_centroids_2011.csv")) {
            double[] sum = sums[zoneOfLower.get(row.text("code"))];
            sum[0] += row.number("easting");
            sum[1] += row.number("northing");
            sum[2]++;
        }
        for (double[] sum : sums) centres.add(new Coordinate(sum[0] / sum[2], sum[1] / sum[2]));
    }

    /** The zone of a lower-layer super output area; -1 for any other code. */
    int ofLower(String code) {
        return zoneOfLower.getOrDefault(code, -1);
    }

    /** The zone in whose Voronoi cell a place lies. */
    int nearest(double longitude, double latitude) {
        ProjCoordinate place = new ProjCoordinate();
        toMetres.transform(new ProjCoordinate(longitude, latitude), place);
        Coordinate at = new Coordinate(place.x, place.y);
        int nearest = 0;
        for (int zone = 1; zone < centres.size(); zone++) {
            if (centres.get(zone).distance(at) < centres.get(nearest).distance(at)) nearest = zone;
        }
        return nearest;
    }

    /** The zones of a borough. */
    int[] zonesOf(int area) {
        return IntStream.range(0, areaOf.length)
                .filter(zone -> areaOf[zone] == area)
                .toArray();
    }
}
