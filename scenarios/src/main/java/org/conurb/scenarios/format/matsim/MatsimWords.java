package org.conurb.scenarios.format.matsim;

/** Names of attributes that the reader and the writer of networks share. */
final class MatsimWords {

    /** Network attribute of MATSim that names the coordinate reference system. */
    static final String CRS = "coordinateReferenceSystem";

    /** Link attribute of MATSim's OpenStreetMap readers: the class of the road. */
    static final String TYPE = "type";

    /** Link attribute: the name of the street. */
    static final String NAME = "name";

    /** Link attribute: charge for one passage. */
    static final String TOLL = "toll";

    /** Link attribute of a closed link, whose own modes are then empty: the modes for which it can be opened again. */
    static final String CLOSED_TO = "closedTo";

    /** Link attribute: the line of the link, x and y of every point, blanks between. */
    static final String SHAPE = "shape";

    /** Node attribute: whether no path may pass through. */
    static final String CENTROID = "centroid";

    /** Letters of a wrong value that a message shows. */
    static final int LONGEST_SHOWN = 60;

    private MatsimWords() {}
}
