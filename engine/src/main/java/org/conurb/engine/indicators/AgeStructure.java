package org.conurb.engine.indicators;

import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;

/** The age structure of one or more areas of a census, and the figures that describe it. */
final class AgeStructure {

    private static final double PER_HUNDRED = 100;

    private final long[] people = new long[Ages.COUNT];
    private long total;

    /** Adds an area of a census. */
    void add(Census census, int area) {
        for (int age = 0; age < Ages.COUNT; age++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) people[age] += census.population(area, sex, age);
        }
        total = 0;
        for (long ofAge : people) total += ofAge;
    }

    long total() {
        return total;
    }

    /** The age that halves the population, years; people of one age are spread evenly over it. NaN if nobody. */
    double medianAge() {
        if (total == 0) return Double.NaN;
        double half = total / 2.0;
        double younger = 0;
        for (int age = 0; age < Ages.COUNT; age++) {
            if (people[age] > 0 && younger + people[age] >= half) return age + (half - younger) / people[age];
            younger += people[age];
        }
        throw new IllegalStateException("no age halves a population of " + total);
    }

    /** People aged 65 and over for every hundred aged 16 to 64. NaN if nobody is of working age. */
    double oldAgeDependency() {
        double old = between(Ages.OLD, Ages.TOP);
        double working = between(Ages.WORKING, Ages.OLD - 1);
        return working == 0 ? Double.NaN : PER_HUNDRED * old / working;
    }

    private long between(int from, int to) {
        long sum = 0;
        for (int age = from; age <= to; age++) sum += people[age];
        return sum;
    }
}
