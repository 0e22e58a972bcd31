/**
 * Reads run folders for the page: shapes of the city, figures by year, days of traffic, people.
 *
 * <p>Reads what a run has written, finished or still going, and writes nothing. Begin with
 * {@link org.conurb.viz.source.Catalog} and {@link org.conurb.viz.source.RunSource}.
 */
package org.conurb.viz.source;
