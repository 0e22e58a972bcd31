/**
 * The TNTP files of public test networks: links, trips, node coordinates, and the units that the files leave unsaid.
 *
 * <p>Reads {@code _net}, {@code _trips} and {@code _node} files, plain or gzipped, tolerant to how the published ones
 * differ and strict on what cannot be meant; gives arrays to assign trips on, or a road network. Begin with {@link
 * org.conurb.scenarios.format.tntp.TntpNetwork}.
 */
package org.conurb.scenarios.format.tntp;
