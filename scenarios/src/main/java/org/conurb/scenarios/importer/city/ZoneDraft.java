package org.conurb.scenarios.importer.city;

import org.locationtech.jts.geom.Polygon;

/**
 * A zone before anyone lives in it.
 *
 * @param code its code
 * @param name its name
 * @param area code of its area
 * @param shape its polygon, in metres of the city's grid
 * @param people residents, or what they are in proportion to; not a number if not told
 */
record ZoneDraft(String code, String name, String area, Polygon shape, double people) {}
