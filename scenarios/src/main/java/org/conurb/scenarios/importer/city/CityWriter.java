package org.conurb.scenarios.importer.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.Marginals;
import org.conurb.scenarios.format.Source;
import org.conurb.scenarios.format.network.MapProjection;
import org.conurb.scenarios.synthesis.Spreading;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the zones, the people and the description of a city in the making. */
final class CityWriter {

    private static final double TEN_MILLION = 1e7; // seven decimals of a degree are a centimetre

    private final Path folder;
    private final CityPlan plan;

    CityWriter(Path folder, CityPlan plan) {
        this.folder = folder;
        this.plan = plan;
    }

    /** Writes {@code zones.geojson}, a feature a line. */
    void zones(MapProjection grid, String cityName) throws IOException {
        StringBuilder text = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [\n");
        for (int zone = 0; zone < plan.zones().size(); zone++) {
            ZoneDraft draft = plan.zones().get(zone);
            double[] centre = degrees(grid, plan.centre(zone));
            ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
            String area = draft.area();
            feature.putObject("properties")
                    .put("zone", draft.code())
                    .put("name", draft.name())
                    .put("area", area)
                    .put("area_name", area.equals(GridZones.AREA) ? cityName : area)
                    .put("centre_lon", centre[0])
                    .put("centre_lat", centre[1]);
            ObjectNode geometry = feature.putObject("geometry").put("type", "Polygon");
            rings(geometry.putArray("coordinates"), draft.shape(), grid);
            text.append(zone == 0 ? "" : ",\n").append(JsonMapper.shared().writeValueAsString(feature));
        }
        Files.writeString(folder.resolve("zones.geojson"), text.append("\n]}\n"));
    }

    private static void rings(ArrayNode rings, Polygon shape, MapProjection grid) {
        ring(rings.addArray(), shape.getExteriorRing(), grid);
        for (int hole = 0; hole < shape.getNumInteriorRing(); hole++) {
            ring(rings.addArray(), shape.getInteriorRingN(hole), grid);
        }
    }

    private static void ring(ArrayNode positions, LinearRing ring, MapProjection grid) {
        for (Coordinate corner : ring.getCoordinates()) {
            double[] degrees = degrees(grid, corner);
            positions.addArray().add(degrees[0]).add(degrees[1]);
        }
    }

    private static double[] degrees(MapProjection grid, Coordinate place) {
        Coordinate degrees = grid.degrees(place.x, place.y)
                .orElseThrow(() -> new IllegalStateException("no degrees for " + place + " in " + grid.crs()));
        return new double[] {
            Math.rint(degrees.x * TEN_MILLION) / TEN_MILLION, Math.rint(degrees.y * TEN_MILLION) / TEN_MILLION
        };
    }

    /** Writes {@code zone_shares.csv} and {@code population.csv}. */
    void people(CityPlan.People people) throws IOException {
        double[] sums = plan.byArea(people.weight());
        TableText shares = new TableText("zone", "share");
        for (int zone = 0; zone < plan.zones().size(); zone++) {
            double sum = sums[plan.areaOf(zone)];
            double alike = 1.0 / plan.zonesOf(plan.areaOf(zone)).length;
            shares.row(plan.codes().get(zone), sum > 0 ? people.weight()[zone] / sum : alike);
        }
        Files.writeString(folder.resolve("zone_shares.csv"), shares.toString());
        boolean byZone = people.byZone() != null;
        TableText population = new TableText(byZone ? "zone" : "area", "sex", "age", "population");
        cells(population, byZone ? plan.codes() : plan.areas(), byZone ? people.byZone() : people.byArea(), true);
        Files.writeString(folder.resolve("population.csv"), population.toString());
    }

    private static void cells(TableText text, List<String> places, int[][][] counts, boolean withZeros) {
        for (int place = 0; place < counts.length; place++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Marginals.AGES; age++) {
                    int count = counts[place][sex][age];
                    if (withZeros || count > 0)
                        text.row(places.get(place), Sex.of(sex).code(), age, count);
                }
            }
        }
    }

    /**
     * Writes {@code communal.csv}: of each sex and age the share who live in establishments.
     *
     * @param share [sex][age]
     * @return [area][sex][age]
     */
    int[][][] communal(CityPlan.People people, double[][] share) throws IOException {
        int[][][] communal = new int[plan.areas().size()][Sex.COUNT][Marginals.AGES];
        for (int area = 0; area < communal.length; area++) {
            double[] expected = new double[Sex.COUNT * Marginals.AGES];
            int[] most = new int[expected.length];
            for (int cell = 0; cell < expected.length; cell++) {
                int sex = cell / Marginals.AGES;
                int age = cell % Marginals.AGES;
                most[cell] = people.byArea()[area][sex][age];
                expected[cell] = most[cell] * share[sex][age];
            }
            int total = (int) Math.round(Arrays.stream(expected).sum());
            int[] given = new Spreading(expected).spread(total, most);
            for (int cell = 0; cell < given.length; cell++) {
                communal[area][cell / Marginals.AGES][cell % Marginals.AGES] = given[cell];
            }
        }
        TableText text = new TableText("area", "sex", "age", "residents");
        cells(text, plan.areas(), communal, false);
        if (Arrays.stream(communal)
                        .flatMap(Arrays::stream)
                        .flatMapToInt(Arrays::stream)
                        .sum()
                == 0) {
            text.row(plan.areas().get(0), Sex.of(0).code(), 0, 0); // a table has a row at least
        }
        Files.writeString(folder.resolve("communal.csv"), text.toString());
        return communal;
    }

    /** Writes {@code households.csv}. */
    void households(int[][][] households) throws IOException {
        TableText text = new TableText("area", "type", "size", "households");
        for (int area = 0; area < households.length; area++) {
            for (HouseholdType type : HouseholdType.values()) {
                for (int size = 1; size <= Marginals.LARGEST_HOUSEHOLD; size++) {
                    int number = households[area][type.ordinal()][size];
                    if (number > 0) text.row(plan.areas().get(area), type.word(), size, number);
                }
            }
        }
        Files.writeString(folder.resolve("households.csv"), text.toString());
    }

    /**
     * Writes {@code city.yaml}. Texts are in double quotes as JSON has them, which YAML reads alike.
     *
     * @param ratesYear year of the rates
     */
    void description(
            String name, String crs, int baseYear, int ratesYear, String currency, List<String> notes, List<Source> of)
            throws IOException {
        StringBuilder yaml = new StringBuilder("format: conurb-city/1\n");
        yaml.append("name: ").append(quoted(name)).append('\n');
        yaml.append("crs: ").append(crs).append('\n');
        yaml.append("baseYear: ").append(baseYear).append("          # state at mid-year (30 June)\n");
        if (ratesYear < baseYear) yaml.append("ratesYear: ").append(ratesYear).append('\n');
        yaml.append("currency: ").append(currency).append("\nnotes:\n");
        for (String note : notes) yaml.append("  - ").append(quoted(note)).append('\n');
        yaml.append("sources:\n");
        for (Source source : of) {
            yaml.append("  - id: ").append(quoted(source.id())).append('\n');
            line(yaml, "title", source.title());
            line(yaml, "publisher", source.publisher());
            line(yaml, "period", source.period());
            line(yaml, "licence", source.licence());
            line(yaml, "attribution", source.attribution());
            yaml.append("    files: [")
                    .append(String.join(", ", source.files()))
                    .append("]\n");
            line(yaml, "method", source.method());
        }
        Files.writeString(folder.resolve("city.yaml"), yaml.toString());
    }

    private static void line(StringBuilder yaml, String key, String text) {
        yaml.append("    ").append(key).append(": ").append(quoted(text)).append('\n');
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
