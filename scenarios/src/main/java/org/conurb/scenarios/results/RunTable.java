package org.conurb.scenarios.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a run, with their columns: the one place that says what they are called, hold and mean. */
public enum RunTable {
    /** Named figures by year, area and group. */
    INDICATORS(
            "Named figures by year, area and group",
            column("year", Type.INTEGER, "year to mid-year for events, mid-year for stocks"),
            column("area", Type.TEXT, "code of the area, ALL for the whole city"),
            column("indicator", Type.TEXT, "name of the figure"),
            column("grp", Type.TEXT, "sub-group, empty for all"),
            column("value", Type.REAL, "as in unit", "the figure"),
            column("unit", Type.TEXT, "unit of the figure")),
    /** Residents at mid-year. */
    POPULATION(
            "Residents at mid-year by area, sex and age",
            column("year", Type.INTEGER, "mid-year"),
            column("area", Type.TEXT, "code of the area"),
            column("sex", Type.TEXT, "M or F"),
            column("age", Type.INTEGER, "completed years, 100 for 100 and over"),
            column("population", Type.COUNT, "residents", "residents")),
    /** The account of every birth cohort. */
    COMPONENTS(
            "Components of change by area, sex and cohort; population_end = population_start + births - deaths"
                    + " + moves_in - moves_out + internal_in - internal_out + international_in - international_out",
            column("year", Type.INTEGER, "twelve months to mid-year"),
            column("area", Type.TEXT, "code of the area"),
            column("sex", Type.TEXT, "M or F"),
            column("age", Type.INTEGER, "completed years at the end of the year, 120 for 120 and over"),
            column("population_start", Type.COUNT, "residents", "residents of the cohort at the start of the year"),
            column("births", Type.COUNT, "persons", "live births to mothers of the area"),
            column("deaths", Type.COUNT, "persons", "deaths"),
            column("moves_in", Type.COUNT, "persons", "arrivals from other areas of the city"),
            column("moves_out", Type.COUNT, "persons", "departures to other areas of the city"),
            column("internal_in", Type.COUNT, "persons", "arrivals from the rest of the country"),
            column("internal_out", Type.COUNT, "persons", "departures to the rest of the country"),
            column("international_in", Type.COUNT, "persons", "arrivals from abroad"),
            column("international_out", Type.COUNT, "persons", "departures to abroad"),
            column("population_end", Type.COUNT, "residents", "residents of the cohort at the end of the year")),
    /** Ordinary households at mid-year. */
    HOUSEHOLDS(
            "Households at mid-year by area, type and size",
            column("year", Type.INTEGER, "mid-year"),
            column("area", Type.TEXT, "code of the area"),
            column("type", Type.TEXT, "one_person, couple, couple_children, lone_parent or other"),
            column("size", Type.INTEGER, "residents, 8 for 8 and over"),
            column("households", Type.COUNT, "households", "households")),
    /** Zones at mid-year. */
    ZONES(
            "Residents and households at mid-year by zone",
            column("year", Type.INTEGER, "mid-year"),
            column("zone", Type.TEXT, "code of the zone"),
            column("area", Type.TEXT, "code of its area"),
            column("population", Type.COUNT, "residents", "residents, establishments included"),
            column("households", Type.COUNT, "households", "ordinary households"),
            column(
                    "employed",
                    Type.COUNT,
                    "residents",
                    "residents of 16 and over who work; this and what follows up to gross_value_added empty"
                            + " without jobs and homes"),
            column("unemployed", Type.COUNT, "residents", "residents of 16 and over who seek work"),
            column("jobs", Type.COUNT, "jobs", "jobs, vacant ones included"),
            column("dwellings", Type.COUNT, "dwellings", "dwellings, vacant ones included"),
            column("vacant_dwellings", Type.COUNT, "dwellings", "dwellings without a household"),
            column("mean_price", Type.REAL, "currency", "mean price of a dwelling, at base-year prices"),
            column(
                    "mean_rent",
                    Type.REAL,
                    "currency per year",
                    "mean rent of a dwelling in a year; owned ones as if let"),
            column(
                    "gross_value_added",
                    Type.REAL,
                    "currency per year",
                    "output in a year of the work done in the zone, at base-year prices"),
            column(
                    "mean_age",
                    Type.REAL,
                    "years",
                    "mean of the completed years of residents; empty where nobody lives")),
    /** How groups of residents fare. */
    GROUPS(
            "How residents fare at mid-year by area and group; means over residents, what is a household's counts for each"
                    + " member; empty where there is nobody or the city does not know",
            column("year", Type.INTEGER, "mid-year"),
            column("area", Type.TEXT, "code of the area, ALL for the whole city"),
            column(
                    "dimension",
                    Type.TEXT,
                    "what the groups are told apart by: all, age_group, income_fifth, tenure or cars"),
            column(
                    "grp",
                    Type.TEXT,
                    "the group: all, age_0_15 to age_75_over, fifth_1 (lowest incomes) to fifth_5, tenure_owned,"
                            + " tenure_private_rent, tenure_social_rent, tenure_none, cars_0, cars_1, cars_2_over"),
            column("residents", Type.COUNT, "residents", "residents of the group; those of establishments by age only"),
            column(
                    "equivalised_income",
                    Type.REAL,
                    "currency per year",
                    "gross income of the household, by the modified OECD scale"),
            column("employment_rate", Type.REAL, "share", "those who work among those of 16 to 64"),
            column("unemployment_rate", Type.REAL, "share", "those who seek work among the active of 16 and over"),
            column("rent", Type.REAL, "currency per year", "rent of those whose household rents"),
            column(
                    "rent_share",
                    Type.REAL,
                    "share",
                    "rent over gross income of those whose household rents, all together"),
            column("home_value", Type.REAL, "currency", "price of the home of those whose household owns it"),
            column("commute_minutes", Type.REAL, "minutes", "one way to work of those who work in the city"),
            column("with_car", Type.REAL, "share", "those whose household has a car"),
            column("trips", Type.REAL, "trips per weekday", "trips of a resident, in years of travel, as what follows"),
            column("trip_minutes", Type.REAL, "minutes per weekday", "time on the way of a resident"),
            column("delay_minutes", Type.REAL, "minutes per weekday", "time lost in traffic of a resident")),
    /** How well the synthetic population of the base year fits its margins; empty if the city lists its residents. */
    SYNTHESIS_FIT(
            "Fit of the synthetic residents and households of the base year to their margins, by place",
            column("place", Type.TEXT, "code of the zone or area"),
            column(
                    "margin",
                    Type.TEXT,
                    "age_sex by zone; household_type, household_size, qualification, activity, workplace, jobs, tenure,"
                            + " vacant_homes by area"),
            column("total", Type.COUNT, "residents or households", "residents or households wanted"),
            column(
                    "absolute_error",
                    Type.COUNT,
                    "residents or households",
                    "sum over cells of the difference between made and wanted"),
            column("standardised_error", Type.REAL, "share", "absolute error divided by the total"),
            column(
                    "srmse",
                    Type.REAL,
                    "share of the mean cell",
                    "root of the mean squared difference, divided by the mean cell")),
    /** Trips of a weekday, in years of travel. */
    TRIPS("Trips of all residents on a weekday of term, in years of travel", TravelColumns.trips()),
    /** Traffic of a weekday by class of road. */
    TRAFFIC("Traffic on a weekday by area, class of road and period, in years of travel", TravelColumns.traffic()),
    /** Where traffic stands. */
    BOTTLENECKS(
            "Stretches of road on which most vehicle-hours are lost on a weekday, and why, in years of travel",
            TravelColumns.bottlenecks()),
    /** What commuters lose. */
    COMMUTERS(
            "Who goes to work on a weekday, how long it takes and what traffic costs of it, in years of travel",
            TravelColumns.commuters()),
    /** What is emitted on every link. */
    EMISSIONS(
            "What vehicles emit on every link on a weekday, in years of travel; links without traffic have no row",
            TravelColumns.emissions()),
    /** What passed on every link. */
    LINKS(
            "What passed on every link in every quarter of an hour of a weekday, in years of travel; where nobody passed there"
                    + " is no row",
            TravelColumns.links()),
    /** What can be reached from a zone by a mode in a period. */
    ACCESSIBILITY(
            "Jobs and services within reach of each zone by mode and period, in years of travel, by the times that people go"
                    + " by from then on",
            TravelColumns.accessibility()),
    /** How a zone is placed over all modes. */
    NEARNESS(
            "How each zone is placed over all modes, in years of travel, by the times that people go by from then on",
            TravelColumns.nearness()),
    /** How the traffic of each year of travel came to its equilibrium. */
    DAYS("Days of traffic that were simulated, one after the other, in each year of travel", TravelColumns.days()),
    /** What happened to single residents. */
    EVENTS(
            "Events in the lives of simulated residents: of those in resident_years, or of all (lifeEvents)",
            LifeColumns.events()),
    /** How a dozen residents stood, year by year. */
    RESIDENT_YEARS("How a dozen simulated residents stood at mid-year, one chosen for each part", LifeColumns.years()),
    /** The days of the same residents. */
    RESIDENT_TRIPS("Trips of the residents in resident_years on a weekday, in years of travel", LifeColumns.trips());

    /** What a column holds. */
    public enum Type {
        /** A year, an age, a size. */
        INTEGER("INTEGER", "integer"),
        /** The identity of a resident or a household. */
        ID("BIGINT", "integer"),
        /** How many there are. */
        COUNT("BIGINT", "integer"),
        /** A real number. */
        REAL("DOUBLE", "number"),
        /** A code or a name. */
        TEXT("VARCHAR", "string");

        private final String sql;
        private final String frictionless;

        Type(String sql, String frictionless) {
            this.sql = sql;
            this.frictionless = frictionless;
        }

        /** The type in a word. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The type's name in a Frictionless table schema. */
        public String frictionless() {
            return frictionless;
        }
    }

    /**
     * A column.
     *
     * @param name name in the table
     * @param type what it holds
     * @param unit unit of its figures; empty for codes, names, years and ages
     * @param meaning what it means
     */
    public record Column(String name, Type type, String unit, String meaning) {
        /** Refuses a figure without a unit. */
        public Column {
            if (unit.isEmpty() && (type == Type.COUNT || type == Type.REAL)) {
                throw new IllegalArgumentException("column " + name + " has no unit");
            }
        }
    }

    private final String title;
    private final List<Column> columns;

    RunTable(String title, Column... columns) {
        this.title = title;
        this.columns = List.of(columns);
    }

    static Column column(String name, Type type, String meaning) {
        return new Column(name, type, "", meaning);
    }

    static Column column(String name, Type type, String unit, String meaning) {
        return new Column(name, type, unit, meaning);
    }

    /** What the table holds, in a line. */
    public String title() {
        return title;
    }

    /** The columns in order. */
    public List<Column> columns() {
        return columns;
    }

    /** The table's name in SQL and, with its ending, on disk. */
    public String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The table's file in a folder. */
    public Path in(Path folder) {
        return folder.resolve(table() + ".parquet");
    }

    /** The statement that makes the table, empty. */
    String create() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type().sql)
                .collect(Collectors.joining(", ", "CREATE OR REPLACE TABLE " + table() + " (", ")"));
    }
}
