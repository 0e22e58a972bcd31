/**
 * Roads and waters of OpenStreetMap: reads PBF, XML and GeoJSON files and builds the network that cars can drive on, and
 * the shapes of waters to draw.
 *
 * <p>A file is read twice: first its ways and turn restrictions, then only the nodes that these need, so that memory
 * grows with the roads and not with the file. {@code OsmRoads} is the door; {@code
 * OsmFile} has a reader for each format, {@code RoadRules} says what tags mean, {@code road-defaults.csv} what is assumed
 * where they are silent, {@code RoadGraph} joins ways into links. {@code WaterTags} says what a water
 * is, {@code WaterBuilder} makes its shape.
 */
package org.conurb.scenarios.importer.osm;
