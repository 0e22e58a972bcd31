package org.conurb.benchmarks.worlds;

import java.util.Map;
import org.conurb.engine.simulation.CitySimulation;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Milliseconds by process; JMH reports each beside the benchmark's own score, as the sum over the measured years.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessTimes {

    private static final double NANOS_PER_MILLISECOND = 1e6;

    /** Births, deaths, couples, households and migration, and the first count of the labour market. */
    public double people;

    /** Schooling and qualifications. */
    public double schooling;

    /** Who works or seeks work. */
    public double participation;

    /** Jobs lost. */
    public double separations;

    /** Jobs that open and close. */
    public double jobsOpenAndClose;

    /** Search and matching. */
    public double jobSearch;

    /** Jobs filled from outside. */
    public double inCommuting;

    /** Wages and incomes. */
    public double pay;

    /** Building and demolition. */
    public double building;

    /** Who moves where. */
    public double houseMoves;

    /** Landlords' homes, prices and rents. */
    public double lettingsAndPrices;

    /** Closing the gaps of the year. */
    public double compaction;

    /** Adds what the simulation has taken since {@code before}, its {@link CitySimulation#nanosByProcess} of then. */
    public void add(Map<String, Long> before, CitySimulation simulation) {
        simulation.nanosByProcess().forEach((process, nanos) -> {
            add(process, (nanos - before.getOrDefault(process, 0L)) / NANOS_PER_MILLISECOND);
        });
    }

    private void add(String process, double milliseconds) {
        switch (process) {
            case "schooling" -> schooling += milliseconds;
            case "participation" -> participation += milliseconds;
            case "separations" -> separations += milliseconds;
            case "jobs open and close" -> jobsOpenAndClose += milliseconds;
            case "job search" -> jobSearch += milliseconds;
            case "commuters from outside" -> inCommuting += milliseconds;
            case "wages", "incomes" -> pay += milliseconds;
            case "construction", "demolition" -> building += milliseconds;
            case "house-moves" -> houseMoves += milliseconds;
            case "lettings", "prices-and-rents" -> lettingsAndPrices += milliseconds;
            case "compaction" -> compaction += milliseconds;
            default -> people += milliseconds;
        }
    }
}
