/**
 * The commands that this module adds to the command line.
 *
 * <p>Begin with {@link org.conurb.viz.cli.ServeCommand}.
 */
package org.conurb.viz.cli;
