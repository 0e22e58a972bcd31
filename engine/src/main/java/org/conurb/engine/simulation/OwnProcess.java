package org.conurb.engine.simulation;

import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * A process of the user's own: a MASON {@link Steppable} with a place in the year.
 *
 * <p>Found by {@link java.util.ServiceLoader} when its class is named in {@code META-INF/services/}
 * {@code org.conurb.engine.simulation.OwnProcess}, or added in code. {@link #step} receives the {@link CitySimulation};
 * from it come the city, the year and the workers. For randomness take {@link CitySimulation#draws}, so that results
 * stay the same on any number of threads; {@code state.random} works too but depends on the order of calls.
 */
public interface OwnProcess extends Steppable {

    /** A stable word for the process, used in timings. */
    String name();

    /** When in the year it runs: after the built-in processes of this place. */
    Place place();

    /** Does this year's work. */
    @Override
    void step(SimState simulation);
}
