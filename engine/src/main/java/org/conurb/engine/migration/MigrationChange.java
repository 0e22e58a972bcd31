package org.conurb.engine.migration;

import org.conurb.engine.migration.MigrationTables.Flow;
import org.conurb.engine.migration.MigrationTotals.Direction;
import org.conurb.engine.population.AgeBand;
import org.conurb.engine.units.YearPath;
import org.conurb.engine.units.YearSpan;

/**
 * For some years more or fewer people come to the city or leave it: so many times as many, so many more, or both.
 *
 * @param years when
 * @param flow the stream; null for both
 * @param direction which way they go
 * @param ages completed age at the year's end
 * @param factor factor on those who would go, by year
 * @param extra persons a year who go besides, fewer if negative, spread as those who would go are; of those who leave, as
 *     many leave the city, and moves between its areas change in proportion
 */
public record MigrationChange(
        YearSpan years, Flow flow, Direction direction, AgeBand ages, YearPath factor, YearPath extra) {

    /** Whether it speaks of this stream in this direction in a year. */
    boolean concerns(Flow one, Direction way, int year) {
        return years.holds(year) && direction == way && (flow == null || flow == one);
    }

    /** What is multiplied by for all who would go, given how many they are, so that the extra ones go too. */
    double scale(int year, double persons) {
        double more = persons > 0 ? extra.at(year) / persons : 0;
        return Math.max(0, factor.at(year) + more);
    }
}
