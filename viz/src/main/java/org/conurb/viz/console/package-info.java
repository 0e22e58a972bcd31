/**
 * The console of MASON on a city: its own {@code Console} and {@code Display2D}, which step the schedule of the very
 * simulation that runs without them, and show zones, roads and figures of the year in which it stands.
 *
 * <p>Whatever reads the city does so while MASON holds the schedule: within a step, or while it paints. Begin with {@link
 * org.conurb.viz.console.CityGui}.
 */
package org.conurb.viz.console;
