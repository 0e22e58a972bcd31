/**
 * Births, deaths, couples, leaving home: how the people already here change.
 *
 * <p>Writes residents and households, reads rate tables. Begin with
 * {@link org.conurb.engine.demography.MortalityTable} and the process beside it.
 */
package org.conurb.engine.demography;
