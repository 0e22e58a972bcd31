/**
 * A run that goes on while people look: started, paused and stopped from outside, and pictured for whoever follows.
 *
 * <p>The run's own thread only counts and hands over, and only while somebody waits for a picture; all else happens in a
 * thread beside it. Who is slow misses pictures, and slows nobody. Begin with {@link org.conurb.viz.live.LiveRun}.
 */
package org.conurb.viz.live;
