/**
 * The building blocks of column stores: growth, buffers of rows, lookups from identity to row.
 *
 * <p>Begin with {@link org.conurb.engine.store.Columns}.
 */
package org.conurb.engine.store;
