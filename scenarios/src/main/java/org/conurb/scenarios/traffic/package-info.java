/**
 * Traffic from files: trips put on a network and simulated, for whoever has a network and plans but no city.
 *
 * <p>Reads networks and plans, writes tables and events. Begin with {@link org.conurb.scenarios.traffic.Mobsim}.
 */
package org.conurb.scenarios.traffic;
