package org.conurb.scenarios.compare;

/**
 * A figure of a year, area and group, in base and policy.
 *
 * @param table table it is from: {@code indicators}, {@code groups} or {@code zones}
 * @param indicator name of the figure: an indicator, or a column
 * @param area code of the area, {@code ALL}, or of the zone in the table {@code zones}
 * @param group sub-group, empty for all
 * @param year the year
 * @param unit unit of the figure
 * @param difference what the policy changes
 * @param base the figure in each run of the base, in the order of the pairs, NaN where it is missing; null but for the
 *     indicators of the whole city
 * @param policy likewise in the policy
 */
public record Line(
        String table,
        String indicator,
        String area,
        String group,
        int year,
        String unit,
        Difference difference,
        double[] base,
        double[] policy) {}
