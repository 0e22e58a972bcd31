/**
 * Lives of simulated residents: read from the tables of a run, and told in sentences.
 *
 * <p>Reads the tables events, resident_years and resident_trips, and snapshots for residents who were not followed. Begin
 * with {@link org.conurb.scenarios.lives.LifeTables}, then {@link org.conurb.scenarios.lives.Story}.
 */
package org.conurb.scenarios.lives;
