/**
 * What goes over the wire in binary form: a header in JSON and columns of numbers, in one piece of bytes.
 *
 * <p>Knows nothing of cities and runs. Begin with {@link org.conurb.viz.frame.Frame}.
 */
package org.conurb.viz.frame;
