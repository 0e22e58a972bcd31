/**
 * Routes and skims for people at a prompt: places in words to nodes and links of a network, and tables of what comes out.
 *
 * <p>Reads networks through {@link org.conurb.scenarios.importer.NetworkFile}, asks the engine's routing, writes skim
 * tables. Begin with {@link org.conurb.scenarios.routing.JourneyFinder}.
 */
package org.conurb.scenarios.routing;
