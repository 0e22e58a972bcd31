/**
 * What is built and taken down: sites of the scenario, its completions, developers of their own accord, demolition.
 *
 * <p>Reads zones, dwellings, prices and rents; writes dwellings and the year's account of homes. Begin with
 * {@link org.conurb.engine.landuse.Construction}; the scenario's part is
 * {@link org.conurb.engine.landuse.BuildingPlan}, every parameter in {@link org.conurb.engine.landuse.LandUseModel}.
 */
package org.conurb.engine.landuse;
