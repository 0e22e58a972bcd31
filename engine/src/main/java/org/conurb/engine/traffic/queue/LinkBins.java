package org.conurb.engine.traffic.queue;

/**
 * What passed every link in every time bin. Arrays of [bin × links + link].
 *
 * <p>A vehicle counts in the bin in which it leaves the link. Those who enter the traffic at the end of their first link
 * do not count there.
 */
public final class LinkBins {

    private final int links;
    private final int binSeconds;
    private final int[] exits;
    private final int[] delaySeconds;
    private final int[] present;
    private final float[] freeSeconds; // [link]

    LinkBins(int links, int bins, int binSeconds, float[] freeSeconds) {
        this.links = links;
        this.binSeconds = binSeconds;
        this.freeSeconds = freeSeconds;
        exits = new int[Math.multiplyExact(links, bins)];
        delaySeconds = new int[exits.length];
        present = new int[exits.length];
    }

    void record(int bin, int link, int exitsInBin, int delayInBin, int presentAtEnd) {
        int cell = bin * links + link;
        exits[cell] = exitsInBin;
        delaySeconds[cell] = delayInBin;
        present[cell] = presentAtEnd;
    }

    /** How many links there are. */
    public int links() {
        return links;
    }

    /** How many bins there are. */
    public int bins() {
        return links == 0 ? 0 : exits.length / links;
    }

    /** The length of a bin, seconds. */
    public int binSeconds() {
        return binSeconds;
    }

    /** Vehicles that left the link in the bin. */
    public int exits(int bin, int link) {
        return exits[bin * links + link];
    }

    /** Vehicles that came onto the link in the bin. */
    public int entries(int bin, int link) {
        return exits(bin, link) + present(bin, link) - (bin == 0 ? 0 : present(bin - 1, link));
    }

    /** Vehicles on the link at the end of the bin. */
    public int present(int bin, int link) {
        return present[bin * links + link];
    }

    /** Seconds that those who left in the bin had lost on the link, all together. */
    public int delaySeconds(int bin, int link) {
        return delaySeconds[bin * links + link];
    }

    /** Mean seconds on the link of those who left it in the bin; its free travel time if nobody did. */
    public double meanSeconds(int bin, int link) {
        int cell = bin * links + link;
        return exits[cell] == 0 ? freeSeconds[link] : freeSeconds[link] + (double) delaySeconds[cell] / exits[cell];
    }
}
