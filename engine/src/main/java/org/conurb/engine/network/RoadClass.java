package org.conurb.engine.network;

import java.util.Locale;

/**
 * The rank of a road, in OpenStreetMap's words for {@code highway}.
 *
 * <p>In the United Kingdom motorways and trunk roads are the strategic network and other A roads; primary roads are A
 * roads, secondary roads B roads, tertiary and unclassified roads the named C roads and minor ones.
 */
public enum RoadClass {
    /** Grade-separated, access restricted. */
    MOTORWAY,
    /** Slip roads and junctions of motorways. */
    MOTORWAY_LINK,
    /** Long-distance roads that are no motorways. */
    TRUNK,
    /** Slip roads of trunk roads. */
    TRUNK_LINK,
    /** Roads between large towns. */
    PRIMARY,
    /** Slip roads of primary roads. */
    PRIMARY_LINK,
    /** Roads between towns. */
    SECONDARY,
    /** Slip roads of secondary roads. */
    SECONDARY_LINK,
    /** Roads between villages or within a town's districts. */
    TERTIARY,
    /** Slip roads of tertiary roads. */
    TERTIARY_LINK,
    /** Minor through roads. */
    UNCLASSIFIED,
    /** Streets with homes. */
    RESIDENTIAL,
    /** Streets where people on foot come first. */
    LIVING_STREET,
    /** Ways to a building, a car park, a yard. */
    SERVICE,
    /** Not a road: joins the centre of a zone to the network. */
    CONNECTOR,
    /** Anything else, or not known. */
    OTHER;

    /** The word for this class in files, OpenStreetMap's where it has one. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class of this word, or {@link #OTHER}. */
    public static RoadClass ofWord(String word) {
        for (RoadClass roadClass : values()) {
            if (roadClass.word().equals(word)) return roadClass;
        }
        return OTHER;
    }
}
