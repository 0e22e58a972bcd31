/**
 * A city as a folder of files: reading one with every check, and writing one back as a snapshot.
 *
 * <p>Reads {@code city.yaml}, {@code zones.geojson}, the tables beside them and {@code rates/}; writes the same. Every
 * problem of a folder is found before any is thrown. Begin with {@link org.conurb.scenarios.format.CityReader}.
 */
package org.conurb.scenarios.format;
