/**
 * The city as one object: zones and areas, people, and the year's ledger.
 *
 * <p>Holds the stores of the other packages together; writes only the ledger. Begin with
 * {@link org.conurb.engine.city.City}.
 */
package org.conurb.engine.city;
