package org.conurb.viz.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.conurb.engine.network.RoadNetwork;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Areas, zones and streets by their names. Immutable. */
final class Places {

    private static final int MOST = 20;

    private final List<Place> places = new ArrayList<>();

    /** A place. */
    private record Place(String kind, String code, String name, String plain, double[] at) {}

    Places(ZoneShapes shapes, RoadShapes roads) {
        shapes.areas().forEach((code, name) -> add("area", code, name, middleOf(shapes, code)));
        for (int zone = 0; zone < shapes.count(); zone++) {
            ZoneShapes.Zone shape = shapes.zone(zone);
            add("zone", shape.code(), shape.name(), middle(shape));
        }
        if (roads == null) return;
        RoadNetwork network = roads.network();
        Set<String> known = new HashSet<>();
        for (int link = 0; link < network.links(); link++) {
            String name = network.name(link);
            if (!name.isEmpty() && known.add(name)) add("link", network.linkId(link), name, roads.middle(link));
        }
    }

    private void add(String kind, String code, String name, double[] at) {
        places.add(new Place(kind, code, name, plain(name), at));
    }

    /** Small letters without accents. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static double[] middle(ZoneShapes.Zone zone) {
        double[] ring = zone.rings().isEmpty() ? new double[2] : zone.rings().get(0);
        double x = 0;
        double y = 0;
        for (int place = 0; place < ring.length; place += 2) {
            x += ring[place];
            y += ring[place + 1];
        }
        return new double[] {2 * x / ring.length, 2 * y / ring.length};
    }

    private static double[] middleOf(ZoneShapes shapes, String area) {
        double[] sum = new double[2];
        int count = 0;
        for (int zone = 0; zone < shapes.count(); zone++) {
            if (!shapes.zone(zone).area().equals(area)) continue;
            double[] middle = middle(shapes.zone(zone));
            sum[0] += middle[0];
            sum[1] += middle[1];
            count++;
        }
        return new double[] {sum[0] / count, sum[1] / count};
    }

    /** Those whose name or code holds the words; first those that begin with them. */
    ArrayNode find(String words) {
        String wanted = plain(words.strip());
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        if (wanted.isEmpty()) return found;
        for (boolean begins : new boolean[] {true, false}) {
            for (Place place : places) {
                if (found.size() == MOST) return found;
                boolean doesBegin = place.plain().startsWith(wanted)
                        || place.code().toLowerCase(Locale.ROOT).equals(wanted);
                if (doesBegin != begins || !doesBegin && !place.plain().contains(wanted)) continue;
                found.addObject()
                        .put("kind", place.kind())
                        .put("code", place.code())
                        .put("name", place.name())
                        .putArray("at")
                        .add(place.at()[0])
                        .add(place.at()[1]);
            }
        }
        return found;
    }
}
