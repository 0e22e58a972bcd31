package org.conurb.viz.source;

import java.util.List;

/** What zones can be coloured by; the one place that says how each figure is told. */
public enum ZoneMeasure {
    /** Residents over land. */
    DENSITY("Population density", "residents per km²", 0, false, "population"),
    /** Residents. */
    POPULATION("Population", "residents", 0, false, "population"),
    /** Residents against the base year. */
    CHANGE("Change of population since the base year", "per cent", 1, true, "population"),
    /** How old residents are. */
    AGE("Mean age", "years", 1, false, "mean_age"),
    /** Residents of a household. */
    HOUSEHOLD_SIZE("Residents per household", "residents", 2, false, "population", "households"),
    /** Who seeks work. */
    UNEMPLOYMENT("Unemployment", "per cent of those who work or seek work", 1, false, "unemployed", "employed"),
    /** Jobs over land. */
    JOBS("Density of jobs", "jobs per km²", 0, false, "jobs"),
    /** What work yields. */
    OUTPUT("Output per job", "currency a year per job", 0, false, "gross_value_added", "jobs"),
    /** Prices of homes. */
    PRICE("Mean price of a home", "currency at base-year prices", 0, false, "mean_price"),
    /** Prices against the base year. */
    PRICE_CHANGE("Change of home prices since the base year", "per cent", 1, true, "mean_price"),
    /** Rents of homes. */
    RENT("Mean rent of a home", "currency a year", 0, false, "mean_rent"),
    /** Prices against pay. */
    AFFORDABILITY(
            "Home price over earnings", "years of the median earnings of the area's workers", 1, false, "mean_price"),
    /** Homes over land. */
    HOMES("Density of homes", "homes per km²", 0, false, "dwellings"),
    /** Homes that nobody lives in. */
    VACANCY("Vacant homes", "per cent of homes", 1, false, "vacant_dwellings", "dwellings"),
    /** What a driver can reach. */
    JOBS_BY_CAR(
            "Jobs within 30 minutes by car, 7 to 10", "jobs, as of the last year of travel", 0, false, "jobs_by_car"),
    /** What others can reach. */
    JOBS_BY_TRANSIT(
            "Jobs within 45 minutes by public transport, 7 to 10",
            "jobs, as of the last year of travel",
            0,
            false,
            "jobs_by_transit");

    private final String title;
    private final String unit;
    private final int decimals;
    private final boolean isDiverging;
    private final List<String> columns;

    ZoneMeasure(String title, String unit, int decimals, boolean isDiverging, String... columns) {
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
        this.isDiverging = isDiverging;
        this.columns = List.of(columns);
    }

    /** What is shown. */
    public String title() {
        return title;
    }

    /** The unit, in which {@code currency} stands for the city's. */
    public String unit() {
        return unit;
    }

    int decimals() {
        return decimals;
    }

    /** Whether nought is a middle: the scale has two ends. */
    public boolean isDiverging() {
        return isDiverging;
    }

    /** The columns of the table of zones that it needs. */
    List<String> columns() {
        return columns;
    }

    /** The word in addresses. */
    String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
