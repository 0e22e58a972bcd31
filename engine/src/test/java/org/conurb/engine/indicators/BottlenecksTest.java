package org.conurb.engine.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.indicators.Bottleneck.Cause;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.store.Columns;
import org.conurb.engine.traffic.day.DayModel;
import org.conurb.engine.traffic.day.DayTraffic;
import org.conurb.engine.traffic.day.StaticDay;
import org.conurb.engine.traffic.day.StaticSettings;
import org.conurb.engine.traffic.dynamic.DynamicSettings;
import org.conurb.engine.traffic.queue.QueueSettings;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Vehicles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A road narrows on a bridge: 600 of 1,500 vehicles an hour get over it, the rest wait on it until it is full and then on the
 * roads that lead there.
 */
class BottlenecksTest {

    private static final int SEVEN = 7 * 3600;
    private static final int CARS = 1500;

    private static int road(RoadNetworkBuilder builder, String name, int from, double metres, double capacity) {
        int to = builder.addNode("n" + (from + 1), 0, 1000.0 * (from + 1));
        builder.addLink(LinkSpec.road(name + from, from, to, metres, 10, 1, capacity)
                .named(name)
                .withClass(RoadClass.PRIMARY));
        return to;
    }

    /** Home, two links of Hill, two of Bank, the bridge, the quay. */
    private static RoadNetwork river() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        int end = builder.addNode("n0", 0, 0);
        end = road(builder, "Home", end, 100, 9000);
        for (int part = 0; part < 2; part++) end = road(builder, "Hill", end, 3000, 1800);
        for (int part = 0; part < 2; part++) end = road(builder, "Bank", end, 750, 1800);
        end = road(builder, "Bridge", end, 600, 600);
        road(builder, "Quay", end, 600, 9000);
        return builder.build();
    }

    private static Vehicles cars(RoadNetwork network) {
        Vehicles vehicles = new Vehicles();
        for (int car = 0; car < CARS; car++) {
            int departure = SEVEN + car * 3600 / CARS;
            vehicles.add(
                    departure, network.findLink("Home0"), network.findLink("Quay6"), Vehicles.Kind.CAR, Columns.NONE);
        }
        return vehicles;
    }

    private static RoadDay queues(RoadNetwork network, Workers workers) {
        DynamicSettings settings = DynamicSettings.standard(
                        QueueSettings.standard().limitingInflow(false))
                .until(3, 1e-9)
                .with(0, 0, 1);
        return day(new DayTraffic(network, settings, workers, step -> {}), network);
    }

    private static RoadDay day(DayModel model, RoadNetwork network) {
        return model.solve(2011, cars(network), null).day();
    }

    private static List<Bottleneck> find(RoadDay day, Workers workers) {
        return Bottlenecks.find(day, new int[day.links()], 10, workers);
    }

    private static Bottleneck of(List<Bottleneck> found, String road) {
        return found.stream()
                .filter(each -> each.road().equals(road))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBridgeIsHeldUpByItsOwnCapacityAndTheRoadsBeforeItByTheQueueOnIt() {
        RoadNetwork network = river();
        try (Workers workers = Workers.of(2)) {
            List<Bottleneck> found = find(queues(network, workers), workers);
            Bottleneck bridge = of(found, "Bridge");
            assertEquals(Cause.OWN_CAPACITY, bridge.cause());
            assertEquals("Bridge5", network.linkId(bridge.holder()));
            Bottleneck bank = of(found, "Bank");
            assertEquals(Cause.QUEUE_FROM_AHEAD, bank.cause());
            assertEquals("Bridge5", network.linkId(bank.holder()));
            assertEquals(
                    List.of("Bank3", "Bank4"),
                    bank.links().stream().map(network::linkId).toList());
            assertEquals(1.5, bank.kilometres(), 1e-12);
            Bottleneck hill = of(found, "Hill");
            assertEquals(Cause.QUEUE_FROM_AHEAD, hill.cause());
            assertEquals("Bank3", network.linkId(hill.holder()));
            assertEquals(Period.AM, bridge.period());
        }
    }

    @Test
    void whatIsLostBehindTheBridgeIsWhatTheRoadsBeforeItLose() {
        try (Workers workers = Workers.of(1)) {
            List<Bottleneck> found = find(queues(river(), workers), workers);
            double before = of(found, "Bank").hoursLost() + of(found, "Hill").hoursLost();
            // Not all, since a link is only told full by how it stands at the ends of a quarter of an hour.
            assertEquals(before, of(found, "Bridge").hoursBehind(), 0.15 * before);
            double all = found.stream().mapToDouble(Bottleneck::hoursLost).sum();
            // A queue that is served at 600 an hour: the car number n waits n (1/600 - 1/1500) hours.
            assertEquals((1 / 600.0 - 1 / 1500.0) * CARS * (CARS - 1.0) / 2, all, 0.02 * all);
            assertTrue(IntStream.range(1, found.size())
                    .allMatch(rank ->
                            found.get(rank - 1).hoursLost() >= found.get(rank).hoursLost()));
        }
    }

    @Test
    void assignedFlowsAreHeldUpByCapacityAlone() {
        RoadNetwork network = river();
        try (Workers workers = Workers.of(1)) {
            StaticSettings settings = new StaticSettings(1, 900, 1e-6, 60);
            List<Bottleneck> found = find(day(new StaticDay(network, settings, workers, step -> {}), network), workers);
            assertEquals("Bridge", found.get(0).road());
            assertTrue(found.stream().allMatch(each -> each.cause() == Cause.OWN_CAPACITY));
            assertTrue(found.stream().allMatch(each -> each.hoursBehind() == 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5})
    void theyAreTheSameOnAnyNumberOfThreads(int threads) {
        try (Workers one = Workers.of(1);
                Workers many = Workers.of(threads)) {
            RoadDay day = queues(river(), one);
            assertEquals(find(day, one), find(day, many));
        }
    }
}
