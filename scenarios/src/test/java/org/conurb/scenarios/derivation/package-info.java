/**
 * Derives the figures of the Greater Manchester city folder from published ones.
 *
 * <p>Reads the published files in {@link org.conurb.scenarios.TestData#folder()}, writes
 * {@code scenarios/greater-manchester/city}. Nothing here knows a figure of a time after mid-2011. The sources and the
 * reasons for each rule are in that folder's {@code city.yaml}. Begin with
 * {@link org.conurb.scenarios.derivation.CityDerivation}.
 */
package org.conurb.scenarios.derivation;
