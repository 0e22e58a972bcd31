/**
 * The building blocks of column stores: growth and buffers of rows.
 *
 * <p>Begin with {@link org.conurb.engine.store.Columns}.
 */
package org.conurb.engine.store;
