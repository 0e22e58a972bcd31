/**
 * Figures from the city: the yearly full count and the indicators that planners read.
 *
 * <p>Reads stores and ledger, writes nothing. Begin with {@link org.conurb.engine.indicators.Census}.
 */
package org.conurb.engine.indicators;
