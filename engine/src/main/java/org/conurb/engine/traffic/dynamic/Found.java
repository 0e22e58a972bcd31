package org.conurb.engine.traffic.dynamic;

import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.queue.VehicleRoutes;

/** What a search found: seconds saved by the better routes, and these routes. */
final class Found {

    final float[] gain; // [vehicle] seconds saved by the better route, 0 if there is none or it was not looked for
    private final VehicleRoutes[] better; // [chunk] routes of those who gain, in the order of the vehicles
    private final VehicleRoutes[] lateBetter; // [chunk] the same of those who looked later
    private final int[][] late; // [chunk] who looked later, in order
    private final double[] spent; // [chunk] seconds spent on the present routes
    private final double[] saved; // [chunk] seconds saved if all had looked

    Found(int vehicles) {
        int chunks = Workers.chunks(vehicles);
        gain = new float[vehicles];
        better = new VehicleRoutes[chunks];
        lateBetter = new VehicleRoutes[chunks];
        late = new int[chunks][];
        spent = new double[chunks];
        saved = new double[chunks];
    }

    void add(int chunk, double chunkSpent, double chunkSaved, VehicleRoutes routes) {
        better[chunk] = routes;
        spent[chunk] = chunkSpent;
        saved[chunk] = chunkSaved;
    }

    void addLate(int chunk, double lateSpent, double lateSaved, VehicleRoutes routes, int[] vehicles) {
        lateBetter[chunk] = routes;
        late[chunk] = vehicles;
        spent[chunk] += lateSpent;
        saved[chunk] += lateSaved;
    }

    /**
     * What all would save on better routes, as a share of what they spend. Where not all have looked, the savings of
     * those who have count by one over their chance to look (Horvitz and Thompson 1952, J. Am. Statistical
     * Association 47, 663).
     */
    double gap() {
        double allSpent = 0;
        double allSaved = 0;
        for (int chunk = 0; chunk < spent.length; chunk++) {
            allSpent += spent[chunk];
            allSaved += saved[chunk];
        }
        return allSpent == 0 ? 0 : allSaved / allSpent;
    }

    /** Goes through the better routes in the order of the vehicles. */
    Walk walk() {
        return new Walk();
    }

    /** Where the better route of a vehicle stands. */
    final class Walk {

        private int chunk = -1;
        private int next; // in better
        private int nextLate; // in late
        private int nextLateBetter; // in lateBetter
        private VehicleRoutes routes;
        private int place;

        /** Comes to the next vehicle, from 0 on; whether it gains, and then {@link #routes} and {@link #place} are its own. */
        boolean comesTo(int vehicle) {
            if (vehicle / Workers.CHUNK_ROWS != chunk) {
                chunk = vehicle / Workers.CHUNK_ROWS;
                next = 0;
                nextLate = 0;
                nextLateBetter = 0;
            }
            boolean isLate = nextLate < late[chunk].length && late[chunk][nextLate] == vehicle;
            if (isLate) nextLate++;
            if (gain[vehicle] <= 0) return false;
            routes = isLate ? lateBetter[chunk] : better[chunk];
            place = isLate ? nextLateBetter++ : next++;
            return true;
        }

        VehicleRoutes routes() {
            return routes;
        }

        int place() {
            return place;
        }
    }
}
