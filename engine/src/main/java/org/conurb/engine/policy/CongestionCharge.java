package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.conurb.engine.trips.Charge;

/**
 * A charge for driving in a part of the city: for the day, or each time that one drives in.
 *
 * <p>Of a charge for the day half counts for each direction of a drive that begins or ends inside, and as much for driving
 * through. Who may drive around it does.
 *
 * @param year first year in which it is levied
 * @param until first year in which it is levied no more
 * @param where the zones inside
 * @param per for what it is paid
 * @param price in the city's currency at base-year prices
 * @param hours when it is due
 * @param exempt who does not pay
 */
public record CongestionCharge(
        int year, int until, ZoneChoice where, Per per, double price, Hours hours, Set<Charge.Exemption> exempt)
        implements Intervention {

    /** For what it is paid. */
    public enum Per {
        /** For the whole day. */
        DAY,
        /** For each time that one drives in. */
        ENTRY
    }

    /** Keeps a copy of the exemptions, none if they are missing. */
    public CongestionCharge {
        exempt = copy(exempt);
    }

    static Set<Charge.Exemption> copy(Set<Charge.Exemption> exempt) {
        EnumSet<Charge.Exemption> copy = EnumSet.noneOf(Charge.Exemption.class);
        if (exempt != null) copy.addAll(exempt);
        return copy;
    }

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.travel() == null) return List.of(Needs.travel());
        List<Flaw> flaws = new ArrayList<>(where.flaws("where", premises));
        flaws.addAll(hours.flaws("hours"));
        if (per == Per.ENTRY && premises.roads() == null) {
            flaws.add(Flaw.of("per", "a charge for each entry", "day in a city without roads"));
        }
        return flaws;
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        Charge.Kind kind = per == Per.DAY ? Charge.Kind.AREA : Charge.Kind.CORDON;
        int[] zones = where.in(premises);
        Charge charge = new Charge(year, until, kind, zones, null, price, hours.from(), hours.to(), exempt);
        return assumptions.with(assumptions.travel().with(charge));
    }
}
