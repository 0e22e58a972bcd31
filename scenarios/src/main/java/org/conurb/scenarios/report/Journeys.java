package org.conurb.scenarios.report;

import java.util.List;
import java.util.Map;

/**
 * What the report shows of travel.
 *
 * @param years years of travel
 * @param lostByHour [first year of travel, last][hour] hours lost on the roads
 * @param tripsByHour [first, last][hour] trips that begin
 * @param gaps [year of travel][day] what all could have saved by other routes, in per cent
 * @param roads the greater roads
 * @param bottlenecks where most time is lost in the last year of travel, the worst first
 * @param reach what zones can reach
 * @param published published figures to hold the run against
 */
record Journeys(
        int[] years,
        double[][] lostByHour,
        double[][] tripsByHour,
        double[][] gaps,
        List<Road> roads,
        List<Bottleneck> bottlenecks,
        Reach reach,
        List<Published> published) {

    /**
     * Jobs that zones reach in the morning.
     *
     * @param byTransit by code of the zone [first year of travel, last] within 45 minutes by public transport
     * @param byCar the same within 30 minutes by car
     */
    record Reach(Map<String, double[]> byTransit, Map<String, double[]> byCar) {}

    /**
     * A link as it is drawn.
     *
     * @param line longitude and latitude by turns
     * @param speed [first, last] speed from seven to ten over that of the empty road; NaN if nobody passed
     * @param flow [first, last] vehicles on the weekday
     */
    record Road(double[] line, double[] speed, double[] flow) {}

    /** A stretch of road on which time is lost, as the table of bottlenecks tells it. */
    record Bottleneck(
            String road,
            String roadClass,
            String area,
            double kilometres,
            double hoursLost,
            String period,
            String cause,
            String causeLink,
            String causeRoad,
            double hoursBehind) {}

    /**
     * A published figure.
     *
     * @param indicator the run's indicator, with its group
     * @param year of the figure
     * @param of what place it is of
     * @param source who published it
     * @param difference why it is not quite the same thing
     */
    record Published(
            String indicator, double value, String unit, int year, String of, String source, String difference) {}

    int firstYear() {
        return years[0];
    }

    int lastYear() {
        return years[years.length - 1];
    }
}
