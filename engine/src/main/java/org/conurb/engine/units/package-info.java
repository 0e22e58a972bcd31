/**
 * Small values with units that every layer shares.
 *
 * <p>Reads and writes nothing. Begin with {@link org.conurb.engine.units.YearPath}.
 */
package org.conurb.engine.units;
