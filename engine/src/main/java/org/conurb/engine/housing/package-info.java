/**
 * Dwellings: one row each, with its place, kind, tenure, price, rent and whoever lives there.
 *
 * <p>Knows rows of households as numbers only; {@link org.conurb.engine.city.City} keeps both ends of the link true.
 * Begin with {@link org.conurb.engine.housing.DwellingStore}.
 */
package org.conurb.engine.housing;
