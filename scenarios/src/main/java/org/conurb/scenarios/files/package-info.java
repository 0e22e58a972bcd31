/**
 * Files that are whole or not there.
 *
 * <p>Writes wherever it is told to, reads nothing. Begin with {@link org.conurb.scenarios.files.Durable}.
 */
package org.conurb.scenarios.files;
