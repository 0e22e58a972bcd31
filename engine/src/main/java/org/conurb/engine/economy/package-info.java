/**
 * Jobs: one row each, with its place, sector, skill, wage and whoever works there.
 *
 * <p>Knows rows of residents as numbers only; {@link org.conurb.engine.city.City} keeps both ends of the link true.
 * Begin with {@link org.conurb.engine.economy.JobStore}.
 */
package org.conurb.engine.economy;
