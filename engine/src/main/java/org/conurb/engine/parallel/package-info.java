/**
 * Parallel loops whose results do not depend on the number of threads.
 *
 * <p>Fixed chunks, one buffer a chunk, joined in order. Begin with {@link org.conurb.engine.parallel.Workers}.
 */
package org.conurb.engine.parallel;
