/**
 * XML files as streams of tags and texts, safe against broken and hostile ones: nothing outside the file is fetched and
 * memory stays bounded.
 *
 * <p>Begin with {@link org.conurb.scenarios.format.xml.XmlFile}.
 */
package org.conurb.scenarios.format.xml;
