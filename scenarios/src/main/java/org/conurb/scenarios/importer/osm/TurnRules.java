package org.conurb.scenarios.importer.osm;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.engine.network.Mode;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.Topology;
import org.conurb.engine.store.Columns;
import org.conurb.scenarios.format.gmns.Movement;
import org.conurb.scenarios.format.network.ImportReport.Counter;
import org.conurb.scenarios.format.network.ImportReport.Kind;
import org.conurb.scenarios.importer.osm.RoadBuilder.Built;

/**
 * Turn restrictions as movements that motor vehicles may not make. A ban ({@code no_…}) is one movement; an order ({@code
 * only_…}) bans every other way out of the junction. Those by way of a way, and those for some hours only, are counted
 * and left out.
 */
final class TurnRules {

    private static final int ALL_MODES = (1 << Mode.values().length) - 1;
    private static final List<String> RULES = List.of(
            "no_left_turn",
            "no_right_turn",
            "no_u_turn",
            "no_straight_on",
            "no_entry",
            "no_exit",
            "only_left_turn",
            "only_right_turn",
            "only_u_turn",
            "only_straight_on");
    private static final double STRAIGHT_DEGREES = 45;
    private static final double BACK_DEGREES = 170;

    private final RoadNetwork network;
    private final Built built;
    private final Counter counter;
    private final Map<Long, Turn> turns = new LinkedHashMap<>(); // [link in and link out]

    /** A way through a junction and the modes that may not take it. */
    private record Turn(int node, int in, int out, Movement.Type type, int banned) {}

    TurnRules(Built built, Counter counter) {
        this.network = built.network();
        this.built = built;
        this.counter = counter;
    }

    /** The nodes at which restrictions hold, so that roads are cut there. */
    static BitSet nodes(List<Restriction> restrictions, NodePlaces places) {
        BitSet nodes = new BitSet();
        for (Restriction restriction : restrictions) {
            for (long id : restriction.viaNodes()) {
                int node = places.find(id);
                if (node >= 0) nodes.set(node);
            }
        }
        return nodes;
    }

    /** The movements of all restrictions that can be kept. */
    List<Movement> movements(List<Restriction> restrictions) {
        for (Restriction restriction : restrictions) take(restriction);
        List<Movement> movements = new ArrayList<>();
        for (Turn turn : turns.values()) {
            movements.add(new Movement(
                    Integer.toString(movements.size() + 1),
                    network.nodeId(turn.node()),
                    network.linkId(turn.in()),
                    network.linkId(turn.out()),
                    turn.type(),
                    0,
                    ALL_MODES & ~turn.banned()));
        }
        counter.count(Kind.READ, "movements that are banned by them", movements.size());
        return movements;
    }

    private void drop(String why, Restriction restriction) {
        counter.count(Kind.DROPPED, "turn restrictions " + why, "relation " + restriction.id());
    }

    private void take(Restriction restriction) {
        String rule = rule(restriction.tags());
        int banned = banned(restriction.tags());
        if (rule.isEmpty()) {
            drop("for some hours or some vehicles only", restriction);
        } else if (!RULES.contains(rule)) {
            drop("of an unknown kind", restriction);
        } else if (banned == 0) {
            drop("from which all motor vehicles are exempt", restriction);
        } else if (restriction.viaWays() > 0) {
            drop("by way of a road", restriction);
        } else if (restriction.viaNodes().length != 1
                || restriction.from().length == 0
                || restriction.to().length == 0) {
            drop("that do not say from where to where", restriction);
        } else {
            take(restriction, rule, banned);
        }
    }

    private static String rule(OsmTags tags) {
        for (OsmKey key : List.of(OsmKey.RESTRICTION, OsmKey.RESTRICTION_MOTORCAR, OsmKey.RESTRICTION_HGV)) {
            if (tags.has(key)) return tags.get(key).strip();
        }
        return "";
    }

    /** The modes that a restriction is for. */
    private static int banned(OsmTags tags) {
        boolean forAll = tags.has(OsmKey.RESTRICTION);
        int banned = forAll ? Mode.ROAD : tags.has(OsmKey.RESTRICTION_MOTORCAR) ? Mode.CAR.bit() : Mode.TRUCK.bit();
        for (String exempt : tags.get(OsmKey.EXCEPT).split("[;,]")) {
            banned &= switch (exempt.strip()) {
                case "psv", "bus" -> ~Mode.BUS.bit();
                case "hgv", "goods" -> ~Mode.TRUCK.bit();
                case "motorcar" -> ~Mode.CAR.bit();
                case "motor_vehicle", "vehicle" -> ~Mode.ROAD;
                default -> ALL_MODES;
            };
        }
        return banned;
    }

    private void take(Restriction restriction, String rule, int banned) {
        int node = network.findNode(Long.toString(restriction.viaNodes()[0]));
        if (node == Columns.NONE) {
            drop("at nodes that are not in the network", restriction);
            return;
        }
        List<Integer> in = linksIn(node, restriction.from());
        List<Integer> out = linksOut(node, restriction.to());
        if (in.isEmpty() || out.isEmpty()) {
            drop("between roads that are not in the network, or not that way", restriction);
        } else if (in.size() > restriction.from().length || out.size() > restriction.to().length) {
            drop("that leave open which part of a road they mean", restriction);
        } else if (rule.startsWith("only_")) {
            for (int from : in) orderOnly(node, from, out, banned);
        } else {
            for (int from : in) {
                for (int to : out) ban(node, from, to, type(rule, from, to), banned);
            }
        }
    }

    private void orderOnly(int node, int in, List<Integer> allowed, int banned) {
        Topology topology = network.topology();
        for (int out = topology.firstOut(node); out < topology.firstOut(node + 1); out++) {
            if (!allowed.contains(out)) ban(node, in, out, byAngle(in, out), banned);
        }
    }

    private void ban(int node, int in, int out, Movement.Type type, int banned) {
        turns.merge(
                (long) in << Integer.SIZE | out,
                new Turn(node, in, out, type, banned),
                (one, other) -> new Turn(node, in, out, one.type(), one.banned() | other.banned()));
    }

    private List<Integer> linksIn(int node, long[] ways) {
        Topology topology = network.topology();
        List<Integer> links = new ArrayList<>();
        for (int position = topology.firstIn(node); position < topology.firstIn(node + 1); position++) {
            int link = topology.inLink(position);
            if (holds(ways, built.lastWay()[link])) links.add(link);
        }
        return links;
    }

    private List<Integer> linksOut(int node, long[] ways) {
        Topology topology = network.topology();
        List<Integer> links = new ArrayList<>();
        for (int link = topology.firstOut(node); link < topology.firstOut(node + 1); link++) {
            if (holds(ways, built.firstWay()[link])) links.add(link);
        }
        return links;
    }

    private static boolean holds(long[] ways, long way) {
        for (long each : ways) if (each == way) return true;
        return false;
    }

    private Movement.Type type(String rule, int in, int out) {
        return switch (rule) {
            case "no_left_turn" -> Movement.Type.LEFT;
            case "no_right_turn" -> Movement.Type.RIGHT;
            case "no_u_turn" -> Movement.Type.UTURN;
            case "no_straight_on" -> Movement.Type.THRU;
            default -> byAngle(in, out);
        };
    }

    /** The direction of a turn by the angle between the end of one line and the beginning of the other. */
    private Movement.Type byAngle(int in, int out) {
        int last = network.points(in) - 1;
        double before = Math.atan2(
                network.pointY(in, last) - network.pointY(in, last - 1),
                network.pointX(in, last) - network.pointX(in, last - 1));
        double after = Math.atan2(
                network.pointY(out, 1) - network.pointY(out, 0), network.pointX(out, 1) - network.pointX(out, 0));
        double turn = Math.toDegrees(Math.IEEEremainder(after - before, 2 * Math.PI));
        if (Math.abs(turn) <= STRAIGHT_DEGREES) return Movement.Type.THRU;
        if (Math.abs(turn) >= BACK_DEGREES) return Movement.Type.UTURN;
        return turn > 0 ? Movement.Type.LEFT : Movement.Type.RIGHT;
    }
}
