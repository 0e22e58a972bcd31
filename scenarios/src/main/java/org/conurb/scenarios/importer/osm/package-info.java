/**
 * Roads of OpenStreetMap: reads PBF, XML and GeoJSON files and builds the network that cars can drive on.
 *
 * <p>A file is read twice: first its ways and turn restrictions, then only the nodes that these need, so that memory
 * grows with the roads and not with the file. {@code OsmRoads} is the door; {@code
 * OsmFile} has a reader for each format, {@code RoadRules} says what tags mean, {@code road-defaults.csv} what is assumed
 * where they are silent, {@code RoadGraph} joins ways into links.
 */
package org.conurb.scenarios.importer.osm;
