package org.conurb.scenarios.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long the parts of a run take, and how many resident-years it has simulated. */
final class Stopwatch {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS = 1000; // seconds are told to the millisecond

    private final long start = System.nanoTime();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private long residentYears;

    <T> T time(String part, Supplier<T> work) {
        long before = System.nanoTime();
        T result = work.get();
        add(part, System.nanoTime() - before);
        return result;
    }

    void time(String part, Runnable work) {
        long before = System.nanoTime();
        work.run();
        add(part, System.nanoTime() - before);
    }

    void add(String part, long moreNanos) {
        nanos.merge(part, moreNanos, Long::sum);
    }

    void addResidentYears(long residents) {
        residentYears += residents;
    }

    /** Seconds since the start. */
    double total() {
        return rounded((System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    /** Seconds by part, in the order in which the parts were first timed, and the total. */
    Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        nanos.forEach((part, sum) -> seconds.put(part, rounded(sum / NANOS_PER_SECOND)));
        seconds.put("total", total());
        return seconds;
    }

    /** Resident-years for every second spent in the part; 0 before any. */
    double residentYearsPerSecond(String part) {
        long spent = nanos.getOrDefault(part, 0L);
        return spent == 0 ? 0 : Math.round(residentYears / (spent / NANOS_PER_SECOND));
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * MILLIS) / MILLIS;
    }
}
