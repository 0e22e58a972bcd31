package org.conurb.engine.network;

/** Which roads have doors: trips by car begin and end there, not on motorways and slip roads. */
public final class Streets {

    private Streets() {}

    /** Whether trips by car may begin and end on a link. */
    public static boolean isStreet(RoadNetwork network, int link) {
        return network.givesAccess(link)
                && switch (network.roadClass(link)) {
                    case MOTORWAY, MOTORWAY_LINK, TRUNK_LINK, PRIMARY_LINK, SECONDARY_LINK, TERTIARY_LINK -> false;
                    default -> true;
                };
    }

    /** An index of the streets alone. */
    public static LinkIndex index(RoadNetwork network) {
        return new LinkIndex(network, link -> isStreet(network, link));
    }
}
