package org.conurb.scenarios.lives;

/**
 * A resident who was followed, in a line.
 *
 * @param id identity of the resident
 * @param part what the resident was chosen as
 * @param sex M or F
 * @param birthYear year to mid-year of birth
 * @param zone code of the zone where the resident lived first
 * @param firstYear first year of which there is a record
 * @param lastYear last year of which there is a record
 * @param end {@code died} or {@code left}; empty for one who is still here
 */
public record ListedLife(
        long id, String part, String sex, int birthYear, String zone, int firstYear, int lastYear, String end) {}
