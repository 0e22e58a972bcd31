/**
 * How fast the queue simulation moves vehicles, on a real network and on grids of growing size.
 *
 * <p>Reads the network of Chicago's region if it is there ({@code CONURB_DATA}). Begin with {@link
 * org.conurb.benchmarks.traffic.queue.QueueBenchmark}.
 */
package org.conurb.benchmarks.traffic.queue;
