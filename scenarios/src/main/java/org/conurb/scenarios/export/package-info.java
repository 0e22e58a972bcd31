/**
 * A run's figures in the files of other programs: GeoPackage for maps, CSV for everything, a folder for SimWrapper.
 *
 * <p>Reads run folders. Begin with {@link org.conurb.scenarios.export.RunFigures}, which all of them write from.
 */
package org.conurb.scenarios.export;
