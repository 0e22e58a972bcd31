package org.conurb.engine.travel;

/**
 * The days of a year, and how they compare with the weekday of term that is simulated. Three kinds are told apart: weekdays
 * on which schools teach, other weekdays, and days of the weekend.
 *
 * @param termWeekdays weekdays on which schools teach
 * @param holidayWeekdays other weekdays, bank holidays included
 * @param weekendDays Saturdays and Sundays
 * @param holidayTraffic traffic of such a weekday over that of a weekday of term
 * @param weekendTraffic traffic of a day of the weekend over that of a weekday of term
 * @param averageDay [purpose] trips of the average day of the year over those of a weekday of term; of education what
 *     follows from the days
 */
public record Calendar(
        double termWeekdays,
        double holidayWeekdays,
        double weekendDays,
        double holidayTraffic,
        double weekendTraffic,
        double[] averageDay) {

    /**
     * Power of traffic with which the time lost by all grows: the fourth power with which that of a vehicle does (Bureau of
     * Public Roads 1964, "Traffic Assignment Manual"), and there are more vehicles.
     */
    private static final double DELAY_POWER = 5;

    /** Checks the shape and fills in education. */
    public Calendar {
        if (averageDay.length != Purpose.COUNT) throw new IllegalArgumentException(averageDay.length + " purposes");
        averageDay = averageDay.clone();
        averageDay[Purpose.EDUCATION.ordinal()] = termWeekdays / (termWeekdays + holidayWeekdays + weekendDays);
    }

    /**
     * England. Days: pupils are taught on 190 (Education (School Day and School Year) (England) Regulations 1999); 104 are
     * Saturdays and Sundays. Traffic: 0.95 on other weekdays, assumed, since school runs fall away and some people are on
     * leave; 0.86 on days of the weekend, the journeys of such a day over those of a weekday in 2007 to 2012 (Transport
     * Scotland 2013, "Scottish Household Survey: Travel Diary 2012", journeys by day of the week). Trips by purpose: after
     * the National Travel Survey, table NTS0504, rounded.
     */
    public static Calendar england() {
        return new Calendar(190, 71, 104, 0.95, 0.86, new double[] {1, 0.78, 0.78, 0, 0.75, 1.07, 0.93, 1.10, 1.15});
    }

    /** Days of a year. */
    public double days() {
        return termWeekdays + holidayWeekdays + weekendDays;
    }

    /** Weekdays of term that have as much traffic as the whole year. */
    public double trafficDays() {
        return termWeekdays + holidayWeekdays * holidayTraffic + weekendDays * weekendTraffic;
    }

    /** Weekdays of term on which as much time is lost on the roads as in the whole year. */
    public double delayDays() {
        return termWeekdays
                + holidayWeekdays * Math.pow(holidayTraffic, DELAY_POWER)
                + weekendDays * Math.pow(weekendTraffic, DELAY_POWER);
    }

    /** Trips of this purpose on the average day of the year over those on a weekday of term. */
    public double averageDay(Purpose purpose) {
        return averageDay[purpose.ordinal()];
    }
}
