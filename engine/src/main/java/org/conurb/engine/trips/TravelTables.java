package org.conurb.engine.trips;

/**
 * The tables of travel behaviour of a city.
 *
 * @param tours [{@link PersonType}][purpose] tours on an average weekday of term with this as their main purpose; of work
 *     and education the share of those with a place of work or study who go there
 * @param departures [purpose][hour] share of the tours that leave home in an hour of the day
 * @param stays [{@link Stay}][mean, standard deviation] length of stays, minutes
 * @param licences [sex][age] share who hold a driving licence
 * @param homeWorking [sector] share of the days of work that are worked at home in the base year
 * @param attractions [purpose][sector, and last the residents] weight of a job or a resident in attracting trips; purposes
 *     whose places are known have none
 * @param constants [purpose][mode] utility of a mode beside what it takes in time and money
 * @param cars [area][cars, 3 for three or more] share of private households in the base year
 */
public record TravelTables(
        double[][] tours,
        double[][] departures,
        double[][] stays,
        double[][] licences,
        double[] homeWorking,
        double[][] attractions,
        double[][] constants,
        double[][] cars) {

    /** The same with other constants of modes. */
    public TravelTables withConstants(double[][] others) {
        return new TravelTables(tours, departures, stays, licences, homeWorking, attractions, others, cars);
    }

    /** The same with other rates of tours. */
    public TravelTables withTours(double[][] others) {
        return new TravelTables(others, departures, stays, licences, homeWorking, attractions, constants, cars);
    }
}
