package org.conurb.viz.source;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of a manifest that list what may be asked for: places and measures. */
final class Offer {

    private Offer() {}

    /** Where the city lies, and its areas. */
    static void places(ObjectNode manifest, ZoneShapes shapes) {
        ArrayNode bounds = manifest.putArray("bounds");
        for (double side : shapes.bounds()) bounds.add(side);
        ArrayNode areas = manifest.putArray("areas");
        for (String code : shapes.areaCodes()) {
            areas.addObject().put("code", code).put("name", shapes.areas().get(code));
        }
    }

    /** What zones may be coloured by. */
    static void zoneMeasures(ObjectNode manifest, ZoneFigures figures, String currency) {
        ArrayNode measures = manifest.putArray("zoneMeasures");
        for (ZoneMeasure measure : ZoneMeasure.values()) {
            if (!figures.has(measure)) continue;
            String unit = measure.unit().replace("currency", currency);
            add(measures, measure.key(), measure.title(), unit, measure.decimals(), measure.isDiverging());
        }
    }

    /** What links may be coloured by. */
    static void linkMeasures(ObjectNode manifest, List<LinkMeasure> ofLinks) {
        ArrayNode measures = manifest.putArray("linkMeasures");
        for (LinkMeasure measure : ofLinks) {
            add(measures, measure.key(), measure.title(), measure.unit(), measure.decimals(), false);
        }
    }

    private static void add(
            ArrayNode measures, String key, String title, String unit, int decimals, boolean isDiverging) {
        measures.addObject()
                .put("key", key)
                .put("title", title)
                .put("unit", unit)
                .put("decimals", decimals)
                .put("isDiverging", isDiverging);
    }
}
