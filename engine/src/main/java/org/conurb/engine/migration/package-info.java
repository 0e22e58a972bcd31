/**
 * Arrivals, departures and moves between the city's areas, of whole households where they move as one.
 *
 * <p>Writes residents and households, reads migration tables. Begin with
 * {@link org.conurb.engine.migration.MigrationTables}.
 */
package org.conurb.engine.migration;
