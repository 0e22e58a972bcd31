/**
 * Road networks from elsewhere: any known file told by its name and content.
 *
 * <p>Reads the formats of {@link org.conurb.scenarios.format.matsim} and {@link org.conurb.scenarios.format.gmns}.
 * Begin with {@link org.conurb.scenarios.importer.NetworkFile}.
 */
package org.conurb.scenarios.importer;
