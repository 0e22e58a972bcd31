package org.conurb.engine.traffic.queue;

import org.conurb.engine.store.Columns;

/**
 * Vehicles in the order of their departures; those of one second in the order of their routes, link by link. Vehicles
 * with the same departure and route are interchangeable, so the order in which vehicles are given does not matter.
 */
final class DepartureOrder {

    private final VehicleRoutes routes;
    private final int[] order;
    private final int[] spare;

    private DepartureOrder(VehicleRoutes routes) {
        this.routes = routes;
        this.order = new int[routes.vehicles()];
        this.spare = new int[routes.vehicles()];
    }

    /** [place in the order] → vehicle. */
    static int[] of(VehicleRoutes routes) {
        return new DepartureOrder(routes).sorted();
    }

    private int[] sorted() {
        int vehicles = order.length;
        int latest = 0;
        for (int vehicle = 0; vehicle < vehicles; vehicle++) latest = Math.max(latest, routes.departure(vehicle));
        int[] free = new int[latest + 2];
        for (int vehicle = 0; vehicle < vehicles; vehicle++) free[routes.departure(vehicle) + 1]++;
        for (int second = 0; second <= latest; second++) free[second + 1] += free[second];
        for (int vehicle = 0; vehicle < vehicles; vehicle++) order[free[routes.departure(vehicle)]++] = vehicle;
        int from = 0;
        for (int second = 0; second <= latest; second++) {
            mergeSort(from, free[second]);
            from = free[second];
        }
        return order;
    }

    private void mergeSort(int from, int to) {
        if (to - from < 2) return;
        int middle = (from + to) >>> 1;
        mergeSort(from, middle);
        mergeSort(middle, to);
        System.arraycopy(order, from, spare, from, to - from);
        int left = from;
        int right = middle;
        for (int place = from; place < to; place++) {
            boolean takeLeft = right == to || left < middle && compare(spare[left], spare[right]) <= 0;
            order[place] = spare[takeLeft ? left++ : right++];
        }
    }

    private int compare(int one, int other) {
        int onePlace = routes.first(one);
        int otherPlace = routes.first(other);
        while (routes.link(onePlace) == routes.link(otherPlace)) {
            if (routes.link(onePlace) == Columns.NONE) return 0;
            onePlace++;
            otherPlace++;
        }
        return Integer.compare(routes.link(onePlace), routes.link(otherPlace));
    }
}
