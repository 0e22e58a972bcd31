package org.conurb.engine.trips;

import org.conurb.engine.access.ActiveSpeeds;
import org.conurb.engine.access.ZonalTransit;
import org.conurb.engine.travel.Calendar;
import org.conurb.engine.travel.TravelMode;

/**
 * The single numbers of travel, each a key of the city's {@code parameters.yaml}. Money is of the base year.
 *
 * @param money what distances and stays cost, and what time is worth
 * @param modes how modes are weighed against each other
 * @param habits how days are arranged
 * @param cars what makes households have cars
 * @param transit times of public transport
 * @param active speeds on foot and by bicycle
 * @param calendar the days of a year beside the one that is simulated
 */
public record TravelSettings(
        Money money,
        Modes modes,
        Habits habits,
        Cars cars,
        ZonalTransit.Rule transit,
        ActiveSpeeds active,
        Calendar calendar) {

    /**
     * Prices.
     *
     * @param workValue worth of an hour on the way to work; 6.81, Department for Transport, TAG data book, table A1.3.1 (2010
     *     market prices)
     * @param businessValue of an hour in the course of work; 22.74, same table, car drivers
     * @param otherValue of an hour on other trips; 6.04, same table
     * @param fuelPerKm fuel of a car on a kilometre; 0.11: 1.33 a litre (DECC, mid-2011) at 8.2 litres on 100 km
     * @param fare least single fare; 1.00, assumed mean yield after season tickets
     * @param farePerKm further fare of a kilometre; 0.08, assumed
     * @param concession part of the fare that children and people of pensionable age pay; 0.3, assumed: the latter travel
     *     free by bus after half past nine, children at half fare
     * @param parking charge for a stay where jobs are e times as dense as at the threshold; 1.2, assumed: some 4 pounds in
     *     the densest zones
     * @param parkingDensity density of jobs, over their mean in the city, from which parking costs something; 4, assumed
     */
    public record Money(
            double workValue,
            double businessValue,
            double otherValue,
            double fuelPerKm,
            double fare,
            double farePerKm,
            double concession,
            double parking,
            double parkingDensity) {}

    /**
     * The hierarchy of choices of TAG unit M2.1 (2014): modes above destinations. Sensitivities are per generalised minute.
     *
     * @param workCar of destinations by car, to work; 0.065, TAG M2.1, table 5.1 (median)
     * @param workTransit the same by public transport; 0.033, same table
     * @param businessCar 0.090, assumed, above the 0.067 of the table as longer trips leave the city
     * @param businessTransit 0.036, same table
     * @param otherCar 0.120, assumed, above the 0.090 of the table, for lengths near the National Travel Survey 2011
     * @param otherTransit 0.036, same table
     * @param leisureCar of leisure and visits, which lead farther than shopping; 0.085, assumed
     * @param active of destinations on foot and by bicycle; 0.16, assumed: walks of a kilometre or two
     * @param workScale of the choice of modes over that of destinations, to work; 0.68, TAG M2.1, table 5.2
     * @param businessScale 0.45, same table
     * @param otherScale 0.53, same table
     * @param nest dissimilarity of driver and passenger, and of cycling and walking; 0.7, assumed
     * @param sharedCar utility of driving where there are fewer cars than drivers; -1.0, assumed
     * @param carless utility of being driven for those whose household has no car; -1.2, assumed
     * @param transitWeight weight of a minute of public transport, waiting and walking included, against a minute by car;
     *     1.3, assumed from weights of 2 for waiting and walking (TAG M3.2, section 3)
     */
    public record Modes(
            double workCar,
            double workTransit,
            double businessCar,
            double businessTransit,
            double otherCar,
            double otherTransit,
            double leisureCar,
            double active,
            double workScale,
            double businessScale,
            double otherScale,
            double nest,
            double sharedCar,
            double carless,
            double transitWeight) {}

    /**
     * Days.
     *
     * @param partTimeMen share of men in work who work part time; 0.13, Labour Force Survey 2011
     * @param partTimeWomen of women; 0.43, same survey
     * @param escorted share of children of 5 to 10 whom an adult takes to school; 0.85, National Travel Survey 2010, table
     *     NTS0616
     * @param escortedOlder of 11 to 13 years; 0.25, same table
     * @param stopAfterWork share of ways home from work with a stop; 0.20, assumed
     * @param stopElsewhere share of other tours with a second stop; 0.26, assumed
     * @param businessAtWork share of days at work with a trip in the course of work; 0.06, assumed
     * @param withCar factor on tours of people with a car of their own; 1.12, assumed after National Travel Survey 2011, table
     *     NTS0702
     * @param withoutCar of people without a car; 0.82, same
     * @param memory part of the old times that people still go by after a day has been simulated; 0.3, assumed
     */
    public record Habits(
            double partTimeMen,
            double partTimeWomen,
            double escorted,
            double escortedOlder,
            double stopAfterWork,
            double stopElsewhere,
            double businessAtWork,
            double withCar,
            double withoutCar,
            double memory) {}

    /**
     * Effects on the log odds of having one more car.
     *
     * @param income of the logarithm of income; 1.0, assumed: an income elasticity of cars of about 0.5
     * @param driver of each member with a licence; 1.3, assumed
     * @param child of having children; 0.3, assumed
     * @param access of the logarithm of the jobs within reach by public transport; -0.35, assumed
     */
    public record Cars(double income, double driver, double child, double access) {}

    /** The values given above. */
    public static TravelSettings standard() {
        return new TravelSettings(
                new Money(6.81, 22.74, 6.04, 0.11, 1.00, 0.08, 0.3, 1.2, 4),
                new Modes(
                        0.065, 0.033, 0.090, 0.036, 0.120, 0.036, 0.085, 0.16, 0.68, 0.45, 0.53, 0.7, -1.0, -1.2, 1.3),
                new Habits(0.13, 0.43, 0.85, 0.25, 0.20, 0.26, 0.06, 1.12, 0.82, 0.3),
                new Cars(1.0, 1.3, 0.3, -0.35),
                ZonalTransit.Rule.standard(),
                ActiveSpeeds.standard(),
                Calendar.england());
    }

    /** [mode] fall of what a job counts with each minute to it, as destinations to work are chosen. */
    public double[] decayOfJobs() {
        double[] decay = new double[TravelMode.COUNT];
        for (TravelMode mode : TravelMode.values()) {
            decay[mode.ordinal()] = switch (mode) {
                case CAR_DRIVER, CAR_PASSENGER -> modes.workCar();
                case PUBLIC_TRANSPORT -> modes.workTransit();
                case CYCLE, WALK -> modes.active();
            };
        }
        return decay;
    }
}
