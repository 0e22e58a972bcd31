package org.conurb.engine.city;

/**
 * One thing that happens in a year, to everyone it concerns.
 *
 * <p>A process first decides, in parallel, reading the city and writing only to its own buffers; then it applies the
 * decisions in one pass in a fixed order. It draws by key, so that neither threads nor other processes touch its luck.
 */
public interface YearlyProcess {

    /** A stable word for the process, used in timings. */
    String name();

    /** Runs the process for the twelve months that end in the middle of {@code year}. */
    void run(int year);
}
