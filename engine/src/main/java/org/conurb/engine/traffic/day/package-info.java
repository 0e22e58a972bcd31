/**
 * A weekday on the roads of a city: from the vehicles of the day to what passed on every link, and from that to skims.
 *
 * <p>Reads {@link org.conurb.engine.travel.Vehicles} and the network, writes a {@link
 * org.conurb.engine.travel.RoadDay}. Begin with {@link org.conurb.engine.traffic.day.DayTraffic}.
 */
package org.conurb.engine.traffic.day;
