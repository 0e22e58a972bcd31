/**
 * Road networks from elsewhere: any known file told by its name and content, taken into a city's folder.
 *
 * <p>Reads the formats of {@link org.conurb.scenarios.format.matsim}, {@link org.conurb.scenarios.format.gmns} and
 * {@link org.conurb.scenarios.format.tntp}, and OpenStreetMap's by {@link org.conurb.scenarios.importer.osm}; writes GMNS
 * with {@code import.json}. Begin with {@link org.conurb.scenarios.importer.NetworkFile}, then {@link
 * org.conurb.scenarios.importer.CityNetwork}.
 */
package org.conurb.scenarios.importer;
