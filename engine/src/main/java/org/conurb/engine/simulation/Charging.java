package org.conurb.engine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.traffic.day.TollSkims;
import org.conurb.engine.travel.DriveCharges;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.RoadDay;
import org.conurb.engine.travel.Tolls;
import org.conurb.engine.trips.Charge;
import org.conurb.engine.trips.TravelAssumptions;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The charges and tolls of a year: what each link charges, by which drivers choose their ways, and what a drive from zone to
 * zone costs, by which people choose whether and where to drive.
 *
 * <p>Of a charge for the day half counts for each direction, and the ways into the area charge as much of those who drive
 * through it. A cordon charges on the links that lead in.
 */
public final class Charging {

    private static final double PER_DIRECTION = 0.5;
    private static final double METRES_PER_KILOMETRE = 1000;

    private final City city;
    private final List<Charge> charges;
    private final Workers workers;
    private final List<Tolls> ofEach = new ArrayList<>(); // [charge], on the roads
    private Tolls tolls; // null without roads

    private Charging(City city, List<Charge> charges, Workers workers) {
        this.city = city;
        this.charges = charges;
        this.workers = workers;
        RoadNetwork network = city.network();
        if (network == null) return;
        tolls = Tolls.of(network);
        for (Charge charge : charges) {
            int[] links = links(charge);
            double[] amounts = amounts(charge, links);
            ofEach.add(Tolls.none(network.links()).and(links, amounts, charge.fromHour(), charge.toHour()));
            tolls = tolls.and(links, amounts, charge.fromHour(), charge.toHour());
        }
    }

    /** The charges that are levied in a year. */
    public static Charging of(City city, TravelAssumptions assumptions, int year, Workers workers) {
        return new Charging(city, assumptions.inForce(Charge.class, year), workers);
    }

    /** What each link charges; null without roads. */
    Tolls tolls() {
        return tolls;
    }

    /** Whether goods vehicles pay nothing on any road. */
    boolean sparesGoods() {
        return !charges.isEmpty() && charges.stream().allMatch(charge -> charge.spares(Charge.Exemption.GOODS));
    }

    private int[] links(Charge charge) {
        return switch (charge.kind()) {
            case AREA, CORDON -> leadingIn(charge.zones());
            case LINKS, KILOMETRES -> charge.roads().apply(city.network());
        };
    }

    private double[] amounts(Charge charge, int[] links) {
        double[] amounts = new double[links.length];
        for (int place = 0; place < links.length; place++) {
            amounts[place] = charge.price()
                    * switch (charge.kind()) {
                        case AREA -> PER_DIRECTION;
                        case CORDON, LINKS -> 1;
                        case KILOMETRES -> city.network().lengthMetres(links[place]) / METRES_PER_KILOMETRE;
                    };
        }
        return amounts;
    }

    /** Links that begin outside the zones and end inside. */
    private int[] leadingIn(int[] zones) {
        RoadNetwork network = city.network();
        List<Geometry> shapes = new ArrayList<>();
        for (int zone : zones) shapes.add(city.zones().zone(zone).shape());
        PreparedGeometry area = PreparedGeometryFactory.prepare(UnaryUnionOp.union(shapes));
        GeometryFactory points = new GeometryFactory();
        boolean[] isInside = new boolean[network.nodes()];
        for (int node = 0; node < isInside.length; node++) {
            isInside[node] = area.covers(points.createPoint(network.coordinate(node)));
        }
        return IntStream.range(0, network.links())
                .filter(link -> !isInside[network.topology().tail(link)]
                        && isInside[network.topology().head(link)])
                .toArray();
    }

    /**
     * What drives from zone to zone cost; null if nothing is charged.
     *
     * @param day the last day known, on the roads as they are; null for empty roads
     */
    public DriveCharges between(RoadDay day, double secondsPerMoney) {
        boolean hasTolls = tolls != null && !tolls.isNone();
        if (charges.isEmpty() && !hasTolls) return null;
        List<DriveCharges.Charge> found = new ArrayList<>();
        float[][][] onRoads = hasTolls ? onRoads(day, secondsPerMoney) : null;
        for (int place = 0; place < charges.size(); place++) {
            Charge charge = charges.get(place);
            float[][] money = charge.kind() == Charge.Kind.AREA ? ofArea(charge) : onRoads[place];
            boolean[] spared = charge.spares(Charge.Exemption.RESIDENTS) ? inside(charge.zones()) : null;
            found.add(new DriveCharges.Charge(money, hasTolls, spared, charge.spares(Charge.Exemption.LOW_INCOME)));
        }
        if (hasTolls) found.add(new DriveCharges.Charge(onRoads[charges.size()], hasOwnTolls(), null, false));
        return DriveCharges.of(city.zones().count(), found);
    }

    private boolean hasOwnTolls() {
        return !Tolls.of(city.network()).isNone();
    }

    /** [charge, and then the network's own tolls][period][from and to]. */
    private float[][][] onRoads(RoadDay day, double secondsPerMoney) {
        List<Tolls> each = new ArrayList<>(ofEach);
        each.add(Tolls.of(city.network()));
        int[][] anchors = Skimming.anchors(city);
        return TollSkims.of(city.network(), anchors, day, tolls, each, secondsPerMoney, workers);
    }

    private float[][] ofArea(Charge charge) {
        Zones zones = city.zones();
        boolean[] inside = inside(charge.zones());
        float[][] money = new float[Period.COUNT][zones.count() * zones.count()];
        for (Period period : Period.values()) {
            double part = Tolls.part(period, charge.fromHour(), charge.toHour());
            for (int from = 0; from < zones.count(); from++) {
                for (int to = 0; to < zones.count(); to++) {
                    if (!inside[from] && !inside[to]) continue;
                    money[period.ordinal()][from * zones.count() + to] =
                            (float) (PER_DIRECTION * part * charge.price());
                }
            }
        }
        return money;
    }

    private boolean[] inside(int[] zones) {
        boolean[] inside = new boolean[city.zones().count()];
        Arrays.stream(zones).forEach(zone -> inside[zone] = true);
        return inside;
    }
}
