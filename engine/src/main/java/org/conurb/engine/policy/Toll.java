package org.conurb.engine.policy;

import java.util.List;
import java.util.Set;
import org.conurb.engine.network.RoadNetwork;
import org.conurb.engine.trips.Charge;

/**
 * A toll on roads: for each passage of a link, or for each kilometre.
 *
 * @param year first year in which it is levied
 * @param until first year in which it is levied no more
 * @param where which roads
 * @param per for what it is paid
 * @param price in the city's currency at base-year prices
 * @param hours when it is due
 * @param exempt who does not pay; nobody lives on a road
 */
public record Toll(
        int year, int until, RoadChoice where, Per per, double price, Hours hours, Set<Charge.Exemption> exempt)
        implements Intervention {

    /** For what it is paid. */
    public enum Per {
        /** For each kilometre driven. */
        KILOMETRE,
        /** For each passage of a link. */
        LINK
    }

    /** Keeps a copy of the exemptions, none if they are missing. */
    public Toll {
        exempt = CongestionCharge.copy(exempt);
    }

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.travel() == null) return List.of(Needs.travel());
        if (premises.roads() == null) return List.of(Flaw.of("kind", "a toll", "a city that has a folder network"));
        return hours.flaws("hours");
    }

    @Override
    public List<Flaw> flaws(RoadNetwork roads, Premises premises) {
        return where.flaws("where", roads, premises);
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        Charge.Kind kind = per == Per.KILOMETRE ? Charge.Kind.KILOMETRES : Charge.Kind.LINKS;
        Charge charge = new Charge(
                year,
                until,
                kind,
                new int[0],
                roads -> links(roads, premises),
                price,
                hours.from(),
                hours.to(),
                exempt);
        return assumptions.with(assumptions.travel().with(charge));
    }

    private int[] links(RoadNetwork roads, Premises premises) {
        return where.in(roads, premises).stream().mapToInt(roads::findLink).toArray();
    }
}
