package org.conurb.scenarios.format;

/**
 * The parameters of travel that a city's {@code parameters.yaml} gives: all of these if it has the tables of travel,
 * otherwise as many as it likes. What each does, the records of settings in the engine say.
 */
enum TravelParameter implements NamedRange {
    /** Worth of an hour on the way to work. */
    MONEY_WORK_VALUE("money.workValue", 0.01, 1000),
    /** Of an hour in the course of work. */
    MONEY_BUSINESS_VALUE("money.businessValue", 0.01, 1000),
    /** Of an hour on other trips. */
    MONEY_OTHER_VALUE("money.otherValue", 0.01, 1000),
    /** Fuel of a car on a kilometre. */
    MONEY_FUEL_PER_KM("money.fuelPerKm", 0, 1000),
    /** Least single fare. */
    MONEY_FARE("money.fare", 0, 1000),
    /** Further fare of a kilometre. */
    MONEY_FARE_PER_KM("money.farePerKm", 0, 1000),
    /** Part of the fare that children and people of pensionable age pay. */
    MONEY_CONCESSION("money.concession", 0, 1),
    /** Charge for a stay where jobs are e times as dense as at the threshold. */
    MONEY_PARKING("money.parking", 0, 1000),
    /** Density of jobs, over their mean in the city, from which parking costs something. */
    MONEY_PARKING_DENSITY("money.parkingDensity", 0, 1000),
    /** Of destinations by car, to work. */
    MODE_WORK_CAR("mode.workCar", 0, 1000),
    /** The same by public transport. */
    MODE_WORK_TRANSIT("mode.workTransit", 0, 1000),
    /** 0.067, same table. */
    MODE_BUSINESS_CAR("mode.businessCar", 0, 1000),
    /** 0.036, same table. */
    MODE_BUSINESS_TRANSIT("mode.businessTransit", 0, 1000),
    /** 0.090, same table. */
    MODE_OTHER_CAR("mode.otherCar", 0, 1000),
    /** 0.036, same table. */
    MODE_OTHER_TRANSIT("mode.otherTransit", 0, 1000),
    /** Of leisure and visits, which lead farther than shopping. */
    MODE_LEISURE_CAR("mode.leisureCar", 0, 1000),
    /** Of destinations on foot and by bicycle. */
    MODE_ACTIVE("mode.active", 0, 1000),
    /** Of the choice of modes over that of destinations, to work. */
    MODE_WORK_SCALE("mode.workScale", 0, 1000),
    /** 0.45, same table. */
    MODE_BUSINESS_SCALE("mode.businessScale", 0, 1000),
    /** 0.53, same table. */
    MODE_OTHER_SCALE("mode.otherScale", 0, 1000),
    /** Dissimilarity of driver and passenger, and of cycling and walking. */
    MODE_NEST("mode.nest", 0.01, 1),
    /** Utility of driving where there are fewer cars than drivers. */
    MODE_SHARED_CAR("mode.sharedCar", -100, 100),
    /** Utility of being driven for those whose household has no car. */
    MODE_CARLESS("mode.carless", -100, 100),
    /** Weight of a minute of public transport, waiting and walking included, against a minute by car. */
    MODE_TRANSIT_WEIGHT("mode.transitWeight", 0, 1000),
    /** Share of men in work who work part time. */
    HABIT_PART_TIME_MEN("habit.partTimeMen", 0, 1),
    /** Of women. */
    HABIT_PART_TIME_WOMEN("habit.partTimeWomen", 0, 1),
    /** Share of children of 5 to 10 whom an adult takes to school. */
    HABIT_ESCORTED("habit.escorted", 0, 1),
    /** Of 11 to 13 years. */
    HABIT_ESCORTED_OLDER("habit.escortedOlder", 0, 1),
    /** Share of ways home from work with a stop. */
    HABIT_STOP_AFTER_WORK("habit.stopAfterWork", 0, 1),
    /** Share of other tours with a second stop. */
    HABIT_STOP_ELSEWHERE("habit.stopElsewhere", 0, 1),
    /** Share of days at work with a trip in the course of work. */
    HABIT_BUSINESS_AT_WORK("habit.businessAtWork", 0, 1),
    /** Factor on tours of people with a car of their own. */
    HABIT_WITH_CAR("habit.withCar", 0, 1000),
    /** Of people without a car. */
    HABIT_WITHOUT_CAR("habit.withoutCar", 0, 1000),
    /** Part of the old times that people still go by after a day has been simulated. */
    HABIT_MEMORY("habit.memory", 0, 1),
    /** Of the logarithm of income. */
    CARS_INCOME("cars.income", 0, 1000),
    /** Of each member with a licence. */
    CARS_DRIVER("cars.driver", 0, 1000),
    /** Of having children. */
    CARS_CHILD("cars.child", 0, 1000),
    /** Of the logarithm of the jobs within reach by public transport. */
    CARS_ACCESS("cars.access", -100, 100),
    /** Km/h of short rides by public transport, stops included. */
    TRANSIT_BUS_SPEED("transit.busSpeed", 0.01, 1000),
    /** Km/h that long rides come near to. */
    TRANSIT_FAST_SPEED("transit.fastSpeed", 0.01, 1000),
    /** Kilometres at which half of that gain is reached. */
    TRANSIT_HALFWAY("transit.halfway", 0, 1000),
    /** Minutes on foot at both ends together. */
    TRANSIT_ACCESS_WALK("transit.accessWalk", 0, 1000),
    /** Minutes of waiting where services are densest, by day. */
    TRANSIT_WAITING("transit.waiting", 0, 1000),
    /** Factor on waiting where activity is sparsest. */
    TRANSIT_SPARSE("transit.sparse", 0, 1000),
    /** Factor on waiting in the evening. */
    TRANSIT_OFF_PEAK("transit.offPeak", 0, 1000),
    /** Km/h on foot. */
    SPEED_WALK("speed.walk", 0.01, 1000),
    /** Km/h by bicycle. */
    SPEED_CYCLE("speed.cycle", 0.01, 1000),
    /** Minutes to and from a parked car. */
    SPEED_PARKED("speed.parked", 0, 1000),
    /** Weekdays of a year on which schools teach. */
    CALENDAR_TERM_WEEKDAYS("calendar.termWeekdays", 1, 366),
    /** Other weekdays of a year. */
    CALENDAR_HOLIDAY_WEEKDAYS("calendar.holidayWeekdays", 0, 366),
    /** Days of the weekend of a year. */
    CALENDAR_WEEKEND_DAYS("calendar.weekendDays", 0, 366),
    /** Traffic of other weekdays over that of a weekday of term. */
    CALENDAR_HOLIDAY_TRAFFIC("calendar.holidayTraffic", 0, 10),
    /** Traffic of days of the weekend over that of a weekday of term. */
    CALENDAR_WEEKEND_TRAFFIC("calendar.weekendTraffic", 0, 10),
    /** Trips to work on the average day of the year over those on a weekday of term. */
    CALENDAR_WORK("calendar.work", 0, 10),
    /** The same of trips in the course of work. */
    CALENDAR_BUSINESS("calendar.business", 0, 10),
    /** Of bringing and fetching somebody. */
    CALENDAR_ESCORT("calendar.escort", 0, 10),
    /** Of shopping. */
    CALENDAR_SHOPPING("calendar.shopping", 0, 10),
    /** Of trips to services. */
    CALENDAR_PERSONAL_BUSINESS("calendar.personalBusiness", 0, 10),
    /** Of leisure. */
    CALENDAR_LEISURE("calendar.leisure", 0, 10),
    /** Of visits. */
    CALENDAR_VISITING("calendar.visiting", 0, 10);

    private final Range range;

    TravelParameter(String key, double low, double high) {
        this.range = new Range(key, low, high);
    }

    @Override
    public Range range() {
        return range;
    }
}
