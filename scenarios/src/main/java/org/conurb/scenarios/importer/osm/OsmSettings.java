package org.conurb.scenarios.importer.osm;

import java.util.Objects;

/**
 * How a file is read.
 *
 * @param crs reference system of the network, such as {@code EPSG:27700}; empty for the UTM zone in which the roads lie
 * @param withService whether service roads are kept: ways to car parks, yards and houses
 * @param heedsAccess whether roads that are closed to cars are left out
 * @param threads threads to read with; they change nothing but the time
 */
public record OsmSettings(String crs, boolean withService, boolean heedsAccess, int threads) {

    /** The system may be empty, not missing. */
    public OsmSettings {
        Objects.requireNonNull(crs, "crs");
        if (threads < 1) throw new IllegalArgumentException("threads is " + threads + "; it should be at least 1");
    }

    /** Roads for cars without service roads, in UTM, on one thread. */
    public static OsmSettings standard() {
        return new OsmSettings("", false, true, 1);
    }

    /** The same with another reference system. */
    public OsmSettings in(String otherCrs) {
        return new OsmSettings(otherCrs, withService, heedsAccess, threads);
    }

    /** The same with or without service roads. */
    public OsmSettings service(boolean other) {
        return new OsmSettings(crs, other, heedsAccess, threads);
    }

    /** The same on so many threads. */
    public OsmSettings on(int otherThreads) {
        return new OsmSettings(crs, withService, heedsAccess, otherThreads);
    }

    /** The same, closed roads and all: to measure what a file holds. */
    OsmSettings withClosedRoads() {
        return new OsmSettings(crs, withService, false, threads);
    }
}
