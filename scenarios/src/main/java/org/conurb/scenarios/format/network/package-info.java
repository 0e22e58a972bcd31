/**
 * What every format of road networks shares: the network as it was read with its report, the words for modes, and the
 * export of any network as GeoJSON.
 *
 * <p>Reads nothing; writes GeoJSON. The formats themselves are the packages beside this one. Begin with {@link
 * org.conurb.scenarios.format.network.ImportedNetwork}.
 */
package org.conurb.scenarios.format.network;
