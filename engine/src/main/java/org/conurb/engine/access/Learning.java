package org.conurb.engine.access;

/**
 * What people learnt on the last weekday that was simulated.
 *
 * @param year that year
 * @param skimChange [period] mean relative change of times by car, between those that people went by and those of the new
 *     day, over the trips by car; not a number where there was none, or no traffic
 * @param now how zones are placed by the times that people know since
 * @param first how they were placed after the first such day
 */
public record Learning(int year, double[] skimChange, LogSums now, LogSums first) {}
