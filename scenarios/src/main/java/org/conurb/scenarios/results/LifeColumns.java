package org.conurb.scenarios.results;

import static org.conurb.scenarios.results.RunTable.column;

import org.conurb.scenarios.results.RunTable.Column;
import org.conurb.scenarios.results.RunTable.Type;

/** The columns of the tables of single residents. */
final class LifeColumns {

    private static final String MONEY = "base-year prices";

    private LifeColumns() {}

    static Column[] events() {
        return new Column[] {
            column("year", Type.INTEGER, "twelve months to mid-year"),
            column("resident", Type.ID, "id of the resident"),
            column("event", Type.TEXT, "what happened, see docs/residents.md"),
            column("cause", Type.TEXT, "why, as far as the state of the city tells; empty if not known"),
            column("sex", Type.TEXT, "M or F"),
            column("age", Type.INTEGER, "completed years at the end of the year"),
            column("household", Type.ID, "id of the household at the end of the year, or the last one"),
            column("zone", Type.TEXT, "code of the zone of the home at the end of the year, or the last one"),
            column("before", Type.TEXT, "zone, study, qualification or number of cars before; empty if none"),
            column("after", Type.TEXT, "the same now"),
            column("detail", Type.TEXT, "sector of a job, tenure of a home, or what a deceased was to the resident"),
            column("other", Type.ID, "id of another resident: partner, child, mother, deceased"),
            column("other_sex", Type.TEXT, "M or F"),
            column("other_age", Type.INTEGER, "completed years at the end of the year"),
            column("amount", Type.REAL, MONEY, "earnings or rent of a year, or the price of an owned home"),
            column("minutes", Type.REAL, "min", "the way to a new job, as people know it")
        };
    }

    static Column[] years() {
        return new Column[] {
            column("year", Type.INTEGER, "mid-year"),
            column("resident", Type.ID, "id of the resident"),
            column("part", Type.TEXT, "what the resident was chosen as, see docs/residents.md"),
            column("sex", Type.TEXT, "M or F"),
            column("age", Type.INTEGER, "completed years"),
            column("household", Type.ID, "id of the household"),
            column("household_type", Type.TEXT, "one_person, couple, couple_children, lone_parent, other or communal"),
            column("members", Type.INTEGER, "residents in the household"),
            column("children", Type.INTEGER, "children of any age in the household, the resident apart"),
            column("role", Type.TEXT, "reference, partner, child or other"),
            column("partner", Type.ID, "id of the partner, empty without"),
            column("zone", Type.TEXT, "code of the zone of the home"),
            column("tenure", Type.TEXT, "owned, private_rent, social_rent, shared (lodging), or empty without a home"),
            column("dwelling_type", Type.TEXT, "detached, semi_detached, terraced, flat, or empty"),
            column("bedrooms", Type.INTEGER, "bedrooms of the home"),
            column("home_cost", Type.REAL, MONEY, "rent of a year, or the price of an owned home"),
            column("cars", Type.INTEGER, "cars of the household"),
            column("household_income", Type.REAL, MONEY, "gross income of the household in a year"),
            column("qualification", Type.TEXT, "none, lower, upper or higher"),
            column("study", Type.TEXT, "none, school, further or higher"),
            column("activity", Type.TEXT, "inactive, employed, unemployed, retired or unknown"),
            column("work_zone", Type.TEXT, "code of the zone of the job, outside, or empty"),
            column("sector", Type.TEXT, "letter of the sector of the job, or empty"),
            column("earnings", Type.REAL, MONEY, "earnings of a year"),
            column("commute_minutes", Type.REAL, "min", "the way to work, as people know it this year")
        };
    }

    static Column[] trips() {
        return new Column[] {
            column("year", Type.INTEGER, "year of travel"),
            column("resident", Type.ID, "id of the resident"),
            column("trip", Type.INTEGER, "number of the trip in the day, from 1"),
            column("purpose", Type.TEXT, "what the resident does where it ends"),
            column("mode", Type.TEXT, "car_driver, car_passenger, public_transport, cycle or walk"),
            column("departure", Type.INTEGER, "seconds after midnight"),
            column("from_zone", Type.TEXT, "code of the zone where it begins, or outside"),
            column("to_zone", Type.TEXT, "code of the zone where it ends, or outside"),
            column("kilometres", Type.REAL, "km", "length"),
            column("minutes", Type.REAL, "min", "from door to door"),
            column("delay_minutes", Type.REAL, "min", "minutes of these lost in traffic")
        };
    }
}
