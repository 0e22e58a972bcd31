/**
 * The road network: directed links between nodes, with their geometry, speed, lanes and capacity.
 *
 * <p>Reads and writes nothing but itself: a network is built once with {@link
 * org.conurb.engine.network.RoadNetworkBuilder} and never changes; {@link org.conurb.engine.network.NetworkEdit}s make
 * a new version of it. Begin with {@link org.conurb.engine.network.RoadNetwork}; algorithms need only its {@link
 * org.conurb.engine.network.Topology}.
 */
package org.conurb.engine.network;
