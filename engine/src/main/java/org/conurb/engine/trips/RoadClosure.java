package org.conurb.engine.trips;

/**
 * Roads that are closed to all from a year on.
 *
 * @param fromYear first year in which they are closed
 * @param links the links
 */
public record RoadClosure(int fromYear, int[] links) {}
