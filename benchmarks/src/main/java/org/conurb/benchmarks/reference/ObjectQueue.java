package org.conurb.benchmarks.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.traffic.queue.StuckPolicy;
import org.conurb.engine.traffic.queue.VehicleRoutes;

/**
 * The rules of {@link org.conurb.engine.traffic.queue.QueueSimulation} written down plainly: an object for each car and
 * road, and every road looked at in every second. Slow and obvious; the fast one must give the same.
 *
 * <p>Fractions of a second are told in doubles; all that occur have at most 32 binary places, so that nothing is
 * rounded.
 */
public final class ObjectQueue {

    private static final double TICKS = 256;
    private static final double CLOCK = 0x1p32;
    private static final double WAVE = 15 / 3.6;
    private static final double SECONDS_PER_HOUR = 3600;
    private static final int PATIENCE_CHECK = 10;

    private final QueueSettings settings;
    private final List<Road> roads = new ArrayList<>();
    private final List<Car> cars = new ArrayList<>();
    private int now;
    private int nextCar;
    private int ended;
    private long moves;
    private long stuck;

    private static final class Car {
        int number;
        int departure;
        int[] route;
        int place;
        double exit; // seconds
        int arrival = -1;

        int next() {
            return place + 1 < route.length ? route[place + 1] : -1;
        }

        int exitSecond() {
            return (int) Math.ceil(exit);
        }
    }

    private static final class Road {
        int number;
        double free;
        int storage;
        double headway;
        double release;
        double intakeHeadway;
        double intake;
        long weight;
        boolean lastCameFromOrigin;
        Road waitsFor;
        int waitsSince;
        final Deque<Car> lane = new ArrayDeque<>();
        final Deque<Car> origin = new ArrayDeque<>();
        final List<Road> waiters = new ArrayList<>();

        boolean hasSpace() {
            return lane.size() < storage;
        }

        Car waitingCar() {
            return lastCameFromOrigin ? origin.peek() : lane.peek();
        }
    }

    /** A simulation of these vehicles on this network. */
    public ObjectQueue(RoadNetwork network, VehicleRoutes routes, QueueSettings settings) {
        this.settings = settings;
        for (int link = 0; link < network.links(); link++) roads.add(road(network, link));
        for (int vehicle = 0; vehicle < routes.vehicles(); vehicle++) {
            Car car = new Car();
            car.number = vehicle;
            car.departure = routes.departure(vehicle);
            car.route = new int[routes.length(vehicle)];
            for (int place = 0; place < car.route.length; place++) {
                car.route[place] = routes.link(routes.first(vehicle) + place);
            }
            cars.add(car);
        }
        cars.sort(Comparator.comparingInt((Car car) -> car.departure)
                .thenComparing((one, other) -> java.util.Arrays.compare(one.route, other.route)));
    }

    private Road road(RoadNetwork network, int link) {
        Road road = new Road();
        road.number = link;
        double flow = network.capacity(link) * settings.flowFactor() / SECONDS_PER_HOUR;
        double speed = network.freeSpeed(link);
        double diagram = speed * WAVE / (speed + WAVE) / RoadNetwork.METRES_PER_VEHICLE;
        double in = Math.max(flow, settings.flowFactor() * network.lanes(link) * diagram);
        double room = Math.max(network.storage(link) * settings.storageFactor(), network.freeSeconds(link) * flow);
        road.free = Math.max(1, Math.round(network.freeSeconds(link) * TICKS)) / TICKS;
        road.storage = (int) Math.max(1, Math.round(room));
        road.headway = Math.floor(1 / flow * CLOCK) / CLOCK;
        road.intakeHeadway = settings.limitsInflow() ? Math.floor(1 / in * CLOCK) / CLOCK : 0;
        road.weight = Math.max(1, Math.round(network.capacity(link)));
        return road;
    }

    /** Runs to the end; [vehicle] the second of its arrival, -1 if it has not arrived. */
    public int[] run() {
        for (now = 0; now < settings.endSecond() && ended < cars.size(); now++) {
            openGates();
            for (; nextCar < cars.size() && cars.get(nextCar).departure == now; nextCar++) depart(cars.get(nextCar));
            for (Road road : roads) {
                if (road.waitsFor == null) discharge(road);
            }
            if (now % PATIENCE_CHECK == 0) checkPatience();
        }
        int[] arrival = new int[cars.size()];
        for (Car car : cars) arrival[car.number] = car.arrival;
        return arrival;
    }

    /** How often a vehicle passed from one link to the next. */
    public long moves() {
        return moves;
    }

    /** How often the patience of a waiting vehicle ran out. */
    public long stuck() {
        return stuck;
    }

    private void openGates() {
        List<Road> open = new ArrayList<>();
        for (Road road : roads) {
            if (!road.waiters.isEmpty() && road.hasSpace()) open.add(road);
        }
        for (Road road : open) {
            while (!road.waiters.isEmpty() && road.hasSpace() && road.intake <= now) {
                Road first = road.waiters.get(0);
                for (Road other : road.waiters) {
                    long more = Long.compare(claim(other), claim(first));
                    if (more > 0 || more == 0 && other.number < first.number) first = other;
                }
                letGo(first);
            }
        }
    }

    private long claim(Road waiter) {
        return (now - waiter.waitsSince + 1) * waiter.weight;
    }

    private void letGo(Road road) {
        Road next = road.waitsFor;
        next.waiters.remove(road);
        road.waitsFor = null;
        move(road, next, road.lastCameFromOrigin);
        discharge(road);
    }

    private void depart(Car car) {
        if (car.next() < 0) end(car);
        else roads.get(car.route[0]).origin.add(car);
    }

    private void discharge(Road road) {
        while (true) {
            Car head = road.lane.peek();
            boolean isReady = head != null && head.exitSecond() <= now;
            if (isReady && head.next() < 0) {
                road.lane.remove();
                end(head);
                continue;
            }
            if (!isReady && road.origin.isEmpty() || road.release > now) return;
            boolean fromOrigin = !road.origin.isEmpty() && (!isReady || !road.lastCameFromOrigin);
            road.lastCameFromOrigin = fromOrigin;
            Road next = roads.get((fromOrigin ? road.origin : road.lane).peek().next());
            if (!next.hasSpace() || !next.waiters.isEmpty() || next.intake > now) {
                road.waitsFor = next;
                road.waitsSince = now;
                next.waiters.add(road);
                return;
            }
            move(road, next, fromOrigin);
        }
    }

    private void move(Road road, Road next, boolean fromOrigin) {
        Car car = (fromOrigin ? road.origin : road.lane).remove();
        double entry = fromOrigin || car.exit <= now - 1 ? now : car.exit;
        road.release = passed(road.release, road.headway);
        if (next.intakeHeadway > 0) next.intake = passed(next.intake, next.intakeHeadway);
        car.exit = Math.max(entry + next.free, now + 1 / TICKS);
        car.place++;
        next.lane.add(car);
        moves++;
    }

    private double passed(double clock, double headway) {
        double from = clock <= now - 1 ? now - Math.max(0, 1 - headway) : clock;
        return from + headway;
    }

    private void end(Car car) {
        car.arrival = now;
        ended++;
    }

    private void checkPatience() {
        for (Road road : roads) {
            if (road.waitsFor == null) continue;
            int waited = now - road.waitsSince;
            int before = Math.max(0, waited - PATIENCE_CHECK);
            if (waited / settings.stuckSeconds() == before / settings.stuckSeconds()) continue;
            stuck++;
            if (settings.stuckPolicy() == StuckPolicy.SQUEEZE) letGo(road);
            else if (settings.stuckPolicy() == StuckPolicy.REMOVE) remove(road);
        }
    }

    private void remove(Road road) {
        (road.lastCameFromOrigin ? road.origin : road.lane).remove();
        road.waitsFor.waiters.remove(road);
        road.waitsFor = null;
        ended++;
        discharge(road);
    }
}
