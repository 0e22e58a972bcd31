/**
 * The queue simulation: vehicles on given routes through links that let out no more than their capacity and hold no
 * more than their storage, so that queues grow backwards through the network.
 *
 * <p>Reads a {@link org.conurb.engine.network.RoadNetwork} and {@link org.conurb.engine.traffic.queue.VehicleRoutes},
 * writes a {@link org.conurb.engine.traffic.queue.QueueResult}. Begin with {@link
 * org.conurb.engine.traffic.queue.QueueSimulation}, which states the rules.
 */
package org.conurb.engine.traffic.queue;
