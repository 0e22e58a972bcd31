package org.conurb.engine.access;

/**
 * A line of public transport on a way of its own: a railway, a tram, a fast bus.
 *
 * @param stops zones in which it stops, in the order of the line; it runs in both directions
 * @param metresPerSecond mean speed between stops, halts included, along the ways by road between them
 * @param headwayMinutes minutes from one departure to the next by day
 */
public record TransitLine(int[] stops, double metresPerSecond, double headwayMinutes) {}
