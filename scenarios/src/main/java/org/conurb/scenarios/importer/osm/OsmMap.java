package org.conurb.scenarios.importer.osm;

import org.conurb.scenarios.format.Water;
import org.conurb.scenarios.format.gmns.GmnsNetwork;

/**
 * What was read of an OpenStreetMap file.
 *
 * @param network its roads, with the report of everything that was read
 * @param water its waters; without features if there are none
 */
public record OsmMap(GmnsNetwork network, Water water) {}
