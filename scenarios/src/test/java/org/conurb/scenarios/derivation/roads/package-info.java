/**
 * Draws the roads of Greater Manchester from the places they pass and the centres where people live.
 *
 * <p>Begin with {@link org.conurb.scenarios.derivation.roads.RoadDrawing}.
 */
package org.conurb.scenarios.derivation.roads;
