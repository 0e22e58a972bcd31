package org.conurb.engine.policy;

import java.util.List;
import org.conurb.engine.city.Gateways;
import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.labour.LabourAssumptions;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.migration.MigrationAssumptions;
import org.conurb.engine.network.LinkSpec;
import org.conurb.engine.network.RoadClass;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.network.RoadNetworkBuilder;
import org.conurb.engine.trips.TravelAssumptions;
import org.conurb.engine.worlds.SmallWorld;

/**
 * Streets in a square of 600 m, nine crossings 300 m apart, every street in both directions: the main road runs along the
 * south and up the east side, all others are residential. A link is named by its crossings, as in {@code 00-10}.
 */
final class Village {

    static final double SPEED = 10;
    private static final int ROWS = 3;
    private static final double METRES = 300;

    private Village() {}

    static RoadNetwork network() {
        RoadNetworkBuilder builder = new RoadNetworkBuilder();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < ROWS; column++)
                builder.addNode("" + column + row, column * METRES, row * METRES);
        }
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < ROWS; column++) {
                if (column + 1 < ROWS) join(builder, "" + column + row, "" + (column + 1) + row, row == 0);
                if (row + 1 < ROWS) join(builder, "" + column + row, "" + column + (row + 1), column == ROWS - 1);
            }
        }
        return builder.build();
    }

    private static void join(RoadNetworkBuilder builder, String one, String other, boolean isMain) {
        for (String[] ends : new String[][] {{one, other}, {other, one}}) {
            builder.addLink(LinkSpec.road(
                            ends[0] + "-" + ends[1],
                            builder.findNode(ends[0]),
                            builder.findNode(ends[1]),
                            METRES,
                            SPEED,
                            isMain ? 2 : 1,
                            isMain ? 1600 : 600)
                    .withClass(isMain ? RoadClass.PRIMARY : RoadClass.RESIDENTIAL)
                    .named(isMain ? "Main Road" : ""));
        }
    }

    /** The village with two gateways, at the south-west and the north-east. */
    static Premises premises() {
        RoadNetwork network = network();
        Gateways gateways = new Gateways(
                new String[] {"south", "north"},
                new int[] {0, 1},
                new int[] {network.findLink("00-10"), network.findLink("22-21")},
                new int[] {network.findLink("10-00"), network.findLink("21-22")},
                new double[] {0.5, 0.5},
                new double[] {0.5, 0.5},
                new double[] {10, 10},
                new double[2][2]);
        return new Premises(SmallWorld.zones(2, 2), network, gateways, 0.1, drawing -> drawing);
    }

    static Assumptions assumptions() {
        return new Assumptions(
                DemographicAssumptions.trend(),
                MigrationAssumptions.constant(),
                LabourAssumptions.none(),
                BuildingPlan.none(),
                TravelAssumptions.none());
    }

    /** These interventions in the village. */
    static Policies policies(Intervention... interventions) {
        return new Policies(List.of(interventions), premises());
    }

    /** What is found wrong with them, as "number key: what was found". */
    static List<String> told(Assumptions assumptions, Intervention... interventions) {
        return policies(interventions).findings(assumptions).stream()
                .map(finding -> finding.number() + " " + finding.flaw().key() + ": "
                        + finding.flaw().found())
                .toList();
    }
}
