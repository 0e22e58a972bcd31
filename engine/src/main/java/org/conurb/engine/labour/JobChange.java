package org.conurb.engine.labour;

/**
 * Jobs that open or close at a place and time: a new employer, a plant closure.
 *
 * @param year in the year to the middle of this one
 * @param zone where
 * @param sector {@link org.conurb.engine.economy.Sector} as an index
 * @param jobs how many open; negative if they close, never more than there are
 */
public record JobChange(int year, int zone, int sector, int jobs) {}
