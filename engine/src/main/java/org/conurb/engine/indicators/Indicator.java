package org.conurb.engine.indicators;

/**
 * A named figure of one year, area and group.
 *
 * @param year year to mid-year, or mid-year for stocks
 * @param area code of the area, or {@link Indicators#ALL}
 * @param name stable name, lower case with underscores
 * @param group sub-group, empty for all
 * @param value the figure; never NaN
 * @param unit what it counts
 */
public record Indicator(int year, String area, String name, String group, double value, String unit) {}
