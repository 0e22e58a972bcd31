package org.conurb.scenarios.results;

import static org.conurb.scenarios.results.RunTable.column;

import org.conurb.scenarios.results.RunTable.Column;
import org.conurb.scenarios.results.RunTable.Type;

/** The columns of the tables of travel, traffic and what it brings within reach. */
final class TravelColumns {

    private TravelColumns() {}

    static Column[] trips() {
        return new Column[] {
            column("year", Type.INTEGER, "year of travel"),
            column("area", Type.TEXT, "code of the area where the traveller lives"),
            column("purpose", Type.TEXT, "what the trip is for; a way home counts for what came before it"),
            column("mode", Type.TEXT, "car_driver, car_passenger, public_transport, cycle or walk"),
            column("hour", Type.INTEGER, "hour of departure, 0 to 23"),
            column("trips", Type.REAL, "trips per weekday", "trips, scaled up to all of the people"),
            column("kilometres", Type.REAL, "km per weekday", "their length together"),
            column("minutes", Type.REAL, "minutes per weekday", "their minutes from door to door together"),
            column("delay_minutes", Type.REAL, "minutes per weekday", "minutes of these lost in traffic")
        };
    }

    static Column[] traffic() {
        return new Column[] {
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
                    "travel time over free time that is exceeded on a twentieth of the vehicle-kilometres")
        };
    }

    static Column[] bottlenecks() {
        return new Column[] {
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
                    "vehicle-hours lost on other roads in queues that begin on this stretch")
        };
    }

    static Column[] commuters() {
        return new Column[] {
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
                    "minutes of these lost in traffic; known of those at the wheel")
        };
    }

    static Column[] emissions() {
        return new Column[] {
            column("year", Type.INTEGER, "year of travel"),
            column("link", Type.TEXT, "link_id of the city's network/link.csv"),
            column("vehicle_km", Type.REAL, "vehicle-km per weekday", "vehicle-kilometres"),
            column("co2_tonnes", Type.REAL, "t per weekday", "tonnes of carbon dioxide from exhausts"),
            column("nox_kg", Type.REAL, "kg per weekday", "kilograms of nitrogen oxides"),
            column("pm_kg", Type.REAL, "kg per weekday", "kilograms of particles from exhausts")
        };
    }

    static Column[] links() {
        return new Column[] {
            column("year", Type.INTEGER, "year of travel"),
            column("link", Type.TEXT, "link_id of the city's network/link.csv"),
            column("bin", Type.INTEGER, "quarter of an hour, 0 from midnight"),
            column("vehicles", Type.REAL, "vehicles", "vehicles that left the link, scaled up to all of the people"),
            column("goods", Type.REAL, "vehicles", "goods vehicles among them"),
            column("speed", Type.REAL, "km/h", "mean speed, km/h"),
            column("delay", Type.REAL, "s", "mean seconds lost against the empty link"),
            column("volume_capacity", Type.REAL, "share", "vehicles over what the link can discharge"),
            column("queue", Type.REAL, "vehicles", "vehicles on the link at the end of the quarter")
        };
    }

    static Column[] accessibility() {
        return new Column[] {
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
            column("hansen_jobs", Type.REAL, "jobs", "all jobs, each counting with exp(-decay × minutes)")
        };
    }

    static Column[] nearness() {
        return new Column[] {
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
                    "the same for producer services")
        };
    }

    static Column[] days() {
        return new Column[] {
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
                    "how often a vehicle ran out of patience, scaled up to all of the people")
        };
    }
}
