/**
 * The General Modeling Network Specification (GMNS 0.97): a road network as a folder of tables, in and out.
 *
 * <p>Reads and writes {@code config.csv} (reference system, units), {@code node.csv}, {@code link.csv} (geometry as
 * well-known text) and {@code movement.csv}; reads {@code geometry.csv} too. It is the network's format in a city's
 * folder: what is written is read back equal in every attribute, and equal networks give equal bytes. Source of the
 * fields: Zephyr Foundation, GMNS, folder {@code spec}. Begin with {@link
 * org.conurb.scenarios.format.gmns.GmnsNetwork}.
 */
package org.conurb.scenarios.format.gmns;
