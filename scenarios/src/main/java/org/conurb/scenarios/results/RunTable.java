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
    TRIPS(
            "Trips of all residents on a weekday of term, in years of travel",
            column("year", Type.INTEGER, "year of travel"),
            column("area", Type.TEXT, "code of the area where the traveller lives"),
            column("purpose", Type.TEXT, "what the trip is for; a way home counts for what came before it"),
            column("mode", Type.TEXT, "car_driver, car_passenger, public_transport, cycle or walk"),
            column("hour", Type.INTEGER, "hour of departure, 0 to 23"),
            column("trips", Type.REAL, "trips per weekday", "trips, scaled up to all of the people"),
            column("kilometres", Type.REAL, "km per weekday", "their length together"),
            column("minutes", Type.REAL, "minutes per weekday", "their minutes from door to door together"),
            column("delay_minutes", Type.REAL, "minutes per weekday", "minutes of these lost in traffic")),
    /** Traffic of a weekday by class of road. */
    TRAFFIC(
            "Traffic on a weekday by area, class of road and period, in years of travel",
            column("year", Type.INTEGER, "year of travel"),
            column("area", Type.TEXT, "code of the area in which the road lies"),
            column("road_class", Type.TEXT, "class of the road"),
            column("period", Type.TEXT, "am (7 to 10), inter_peak (10 to 16), pm (16 to 19) or off_peak"),
            column("vehicle_km", Type.REAL, "vehicle-km per weekday", "vehicle-kilometres"),
            column("vehicle_hours", Type.REAL, "vehicle-hours per weekday", "vehicle-hours"),
            column("hours_lost", Type.REAL, "hours per weekday", "hours of these lost against the empty road"),
            column("goods_km", Type.REAL, "vehicle-km per weekday", "vehicle-kilometres of goods vehicles"),
            column(
                    "crowded_km",
                    Type.REAL,
                    "vehicle-km per weekday",
                    "vehicle-kilometres at levels of service E and F: nine tenths of capacity or more, or two fifths of the"
                            + " free speed or less"),
            column(
                    "road_km_hours",
                    Type.REAL,
                    "km times hours",
                    "kilometres of road, each direction of its own, times hours of the period"),
            column("crowded_km_hours", Type.REAL, "km times hours", "these at levels of service E and F"),
            column("van_hours_lost", Type.REAL, "hours per weekday", "hours lost by light goods vehicles"),
            column("lorry_hours_lost", Type.REAL, "hours per weekday", "hours lost by heavy goods vehicles"),
            column(
                    "co2_tonnes",
                    Type.REAL,
                    "t per weekday",
                    "tonnes of carbon dioxide from exhausts; none without curves of emissions"),
            column("nox_kg", Type.REAL, "kg per weekday", "kilograms of nitrogen oxides"),
            column("pm_kg", Type.REAL, "kg per weekday", "kilograms of particles from exhausts"),
            column(
                    "collisions",
                    Type.REAL,
                    "collisions per weekday",
                    "collisions with injuries to be expected on the weekday"),
            column(
                    "planning_time_index",
                    Type.REAL,
                    "ratio",
                    "travel time over free time that is exceeded on a twentieth of the vehicle-kilometres")),
    /** Where traffic stands. */
    BOTTLENECKS(
            "Stretches of road on which most vehicle-hours are lost on a weekday, and why, in years of travel",
            column("year", Type.INTEGER, "year of travel"),
            column("rank", Type.INTEGER, "1 for the stretch on which most is lost"),
            column("road", Type.TEXT, "name of the road; empty if it has none"),
            column("road_class", Type.TEXT, "class of the link on which most is lost"),
            column("area", Type.TEXT, "code of the area in which that link lies"),
            column("links", Type.TEXT, "its links in the order in which they are driven, with semicolons between"),
            column("kilometres", Type.REAL, "km", "its length"),
            column("hours_lost", Type.REAL, "hours per weekday", "vehicle-hours lost on it against the empty road"),
            column("period", Type.TEXT, "period in which most is lost: am, inter_peak, pm or off_peak"),
            column("period_hours_lost", Type.REAL, "hours per weekday", "vehicle-hours lost in this period"),
            column(
                    "cause",
                    Type.TEXT,
                    "own_capacity where the stretch lets out no more; queue_from_ahead where the road ahead is full and lets"
                            + " nobody in"),
            column("cause_link", Type.TEXT, "the link whose capacity it is, or the one that is full"),
            column("cause_road", Type.TEXT, "name of that link's road"),
            column(
                    "hours_behind",
                    Type.REAL,
                    "hours per weekday",
                    "vehicle-hours lost on other roads in queues that begin on this stretch")),
    /** What commuters lose. */
    COMMUTERS(
            "Who goes to work on a weekday, how long it takes and what traffic costs of it, in years of travel",
            column("year", Type.INTEGER, "year of travel"),
            column("area", Type.TEXT, "code of the area where the commuter lives"),
            column("income_fifth", Type.INTEGER, "fifth of the city's private households by income, 1 for the poorest"),
            column("age_group", Type.TEXT, "age in years: 16_24, 25_34, 35_49, 50_64 or 65_over"),
            column("mode", Type.TEXT, "how the way to work is made"),
            column("commuters", Type.REAL, "commuters per weekday", "people, scaled up to all"),
            column(
                    "minutes",
                    Type.REAL,
                    "minutes per weekday",
                    "minutes of their tours to work together, there and back with stops on the way"),
            column(
                    "delay_minutes",
                    Type.REAL,
                    "minutes per weekday",
                    "minutes of these lost in traffic; known of those at the wheel")),
    /** What is emitted on every link. */
    EMISSIONS(
            "What vehicles emit on every link on a weekday, in years of travel; links without traffic have no row",
            column("year", Type.INTEGER, "year of travel"),
            column("link", Type.TEXT, "link_id of the city's network/link.csv"),
            column("vehicle_km", Type.REAL, "vehicle-km per weekday", "vehicle-kilometres"),
            column("co2_tonnes", Type.REAL, "t per weekday", "tonnes of carbon dioxide from exhausts"),
            column("nox_kg", Type.REAL, "kg per weekday", "kilograms of nitrogen oxides"),
            column("pm_kg", Type.REAL, "kg per weekday", "kilograms of particles from exhausts")),
    /** What passed on every link. */
    LINKS(
            "What passed on every link in every quarter of an hour of a weekday, in years of travel; where nobody passed there"
                    + " is no row",
            column("year", Type.INTEGER, "year of travel"),
            column("link", Type.TEXT, "link_id of the city's network/link.csv"),
            column("bin", Type.INTEGER, "quarter of an hour, 0 from midnight"),
            column("vehicles", Type.REAL, "vehicles", "vehicles that left the link, scaled up to all of the people"),
            column("goods", Type.REAL, "vehicles", "goods vehicles among them"),
            column("speed", Type.REAL, "km/h", "mean speed, km/h"),
            column("delay", Type.REAL, "s", "mean seconds lost against the empty link"),
            column("volume_capacity", Type.REAL, "share", "vehicles over what the link can discharge"),
            column("queue", Type.REAL, "vehicles", "vehicles on the link at the end of the quarter")),
    /** What can be reached from a zone by a mode in a period. */
    ACCESSIBILITY(
            "Jobs and services within reach of each zone by mode and period, in years of travel, by the times that people go"
                    + " by from then on",
            column("year", Type.INTEGER, "year of travel"),
            column("zone", Type.TEXT, "code of the zone"),
            column("mode", Type.TEXT, "car_driver, public_transport, cycle or walk"),
            column("period", Type.TEXT, "am, inter_peak, pm or off_peak; any for cycling and walking"),
            column("jobs_15", Type.REAL, "jobs", "jobs within 15 minutes from door to door"),
            column("jobs_30", Type.REAL, "jobs", "jobs within 30 minutes"),
            column("jobs_45", Type.REAL, "jobs", "jobs within 45 minutes"),
            column("jobs_60", Type.REAL, "jobs", "jobs within 60 minutes"),
            column(
                    "services_15",
                    Type.REAL,
                    "jobs",
                    "jobs in services that people go to (sections G, I, P, Q, R, S) within 15 minutes"),
            column("services_30", Type.REAL, "jobs", "the same within 30 minutes"),
            column("services_45", Type.REAL, "jobs", "the same within 45 minutes"),
            column("services_60", Type.REAL, "jobs", "the same within 60 minutes"),
            column("hansen_jobs", Type.REAL, "jobs", "all jobs, each counting with exp(-decay × minutes)")),
    /** How a zone is placed over all modes. */
    NEARNESS(
            "How each zone is placed over all modes, in years of travel, by the times that people go by from then on",
            column("year", Type.INTEGER, "year of travel"),
            column("zone", Type.TEXT, "code of the zone"),
            column(
                    "log_sum_jobs_without_car",
                    Type.REAL,
                    "minutes by car",
                    "log-sum over modes and jobs for someone without a car; -20 is as good as all jobs 20 minutes away by car"),
            column("log_sum_jobs_with_car", Type.REAL, "minutes by car", "the same for someone with a car at hand"),
            column(
                    "log_sum_services_without_car",
                    Type.REAL,
                    "minutes by car",
                    "log-sum over modes and services for someone without a car"),
            column("log_sum_services_with_car", Type.REAL, "minutes by car", "the same for someone with a car at hand"),
            column(
                    "effective_density_manufacturing",
                    Type.REAL,
                    "jobs over minutes^1.097",
                    "jobs, each over the minutes of a commute there to the power of the decay of manufacturing"),
            column("effective_density_construction", Type.REAL, "jobs over minutes^1.562", "the same for construction"),
            column(
                    "effective_density_consumer_services",
                    Type.REAL,
                    "jobs over minutes^1.818",
                    "the same for consumer services"),
            column(
                    "effective_density_producer_services",
                    Type.REAL,
                    "jobs over minutes^1.746",
                    "the same for producer services")),
    /** How the traffic of each year of travel came to its equilibrium. */
    DAYS(
            "Days of traffic that were simulated, one after the other, in each year of travel",
            column("year", Type.INTEGER, "year of travel"),
            column("day", Type.INTEGER, "number of the day"),
            column("gap", Type.REAL, "share", "what all could have saved by other routes, as a share"),
            column(
                    "vehicle_hours",
                    Type.REAL,
                    "vehicle-hours per weekday",
                    "hours on the roads, scaled up to all of the people"),
            column("changed", Type.REAL, "share", "share of the vehicles that took another route the next day"),
            column(
                    "stuck",
                    Type.REAL,
                    "times",
                    "how often a vehicle ran out of patience, scaled up to all of the people")),
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
