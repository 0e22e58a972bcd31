/**
 * The housing market: who looks for a home, who finds which, what homes cost.
 *
 * <p>Reads people, jobs, travel times and dwellings; writes who lives where, tenures, prices and rents, and the year's
 * accounts. Begin with {@link org.conurb.engine.market.HouseMoves}, then
 * {@link org.conurb.engine.market.PriceAdjustment}; every parameter is in {@link org.conurb.engine.market.HousingModel}.
 */
package org.conurb.engine.market;
