package org.conurb.engine.indicators;

import org.conurb.engine.network.RoadClass;
import org.conurb.engine.travel.Purpose;

/**
 * What a day's traffic is judged by.
 *
 * @param values what an hour lost costs
 * @param emissions what vehicles emit; null if that is not known
 * @param safety how often people come to harm
 */
public record Appraisal(Values values, EmissionRates emissions, Safety safety) {

    /**
     * Worth of an hour in 2010 market prices, for the country as a whole; constant over the years. TAG data book (2014), table
     * A1.3.1.
     *
     * @param working of someone in a car in the course of work; 27.06
     * @param commuting of someone on the way to or from work; 6.81
     * @param other of someone on any other trip; 6.04
     * @param van of a van with those in it; 14.62, 1.2 people (table A1.3.3) at 12.18
     * @param lorry of a lorry with its driver; 14.35
     */
    public record Values(double working, double commuting, double other, double van, double lorry) {

        /** Of a person in a car by the purpose of the trip. */
        double of(Purpose purpose) {
            if (purpose == Purpose.BUSINESS) return working;
            return purpose == Purpose.WORK ? commuting : other;
        }
    }

    /**
     * How often people come to harm; the same in all years.
     *
     * @param motorway collisions with injuries on a thousand million kilometres driven on motorways
     * @param aRoad on A roads
     * @param minor on other roads and streets
     * @param casualties people hurt in a collision
     * @param walking people hurt on a thousand million kilometres walked; among those hurt in the collisions
     * @param cycling the same by bicycle
     */
    public record Safety(
            double motorway, double aRoad, double minor, double casualties, double walking, double cycling) {

        private static final double PER = 1e9;

        /** Collisions on a kilometre driven. */
        double perKm(RoadClass rank) {
            return switch (rank) {
                case MOTORWAY, MOTORWAY_LINK -> motorway / PER;
                case TRUNK, TRUNK_LINK, PRIMARY, PRIMARY_LINK -> aRoad / PER;
                default -> minor / PER;
            };
        }

        /** People hurt on as many kilometres walked. */
        double walking(double kilometres) {
            return kilometres * walking / PER;
        }

        /** People hurt on as many kilometres cycled. */
        double cycling(double kilometres) {
            return kilometres * cycling / PER;
        }
    }

    /**
     * The values given above. Of safety, assumed near tables RAS10002 and TRA0102 of the Department for Transport for 2011: 55
     * collisions on motorways, 500 on A roads in towns, 460 elsewhere; 203,950 casualties in 151,474 collisions (Reported Road
     * Casualties Great Britain 2011); 26,198 people on foot and 19,215 on bicycles hurt on some 17.8 and 4.9 thousand million
     * kilometres. Without emissions.
     */
    public static Appraisal standard() {
        return new Appraisal(
                new Values(27.06, 6.81, 6.04, 14.62, 14.35), null, new Safety(55, 500, 460, 1.346, 1470, 3920));
    }

    /** The same with these emissions. */
    public Appraisal with(EmissionRates rates) {
        return new Appraisal(values, rates, safety);
    }
}
