/**
 * Road networks from elsewhere: any known file told by its name and content.
 *
 * <p>Reads the formats of {@link org.conurb.scenarios.format.matsim}, {@link org.conurb.scenarios.format.gmns} and
 * {@link org.conurb.scenarios.format.tntp}. Begin with {@link org.conurb.scenarios.importer.NetworkFile}.
 */
package org.conurb.scenarios.importer;
