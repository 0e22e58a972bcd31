package org.conurb.scenarios.format;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A zone as the file of zones has it.
 *
 * @param line line of the feature
 * @param code code of the zone
 * @param name name of the zone
 * @param area code of its area
 * @param areaName name of its area
 * @param centre its centre in metres, null if it is wrong
 * @param shape its shape in metres, null if it is wrong
 */
record ZoneFeature(
        int line, String code, String name, String area, String areaName, Coordinate centre, Polygon shape) {}
