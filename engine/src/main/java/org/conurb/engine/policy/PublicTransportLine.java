package org.conurb.engine.policy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.conurb.engine.access.TransitLine;
import org.conurb.engine.trips.TravelAssumptions;

/**
 * A line of public transport opens on a way of its own: a railway, a tram, a fast bus. Its fares are those of all others.
 *
 * @param year first year in which it runs; people know it from the next year of travel on
 * @param until first year in which it runs no more
 * @param stops codes of the zones in which it stops, in the order of the line; it runs in both directions
 * @param metresPerSecond mean speed between stops, halts included, along the ways by road between them, m/s
 * @param headwayMinutes minutes from one departure to the next by day
 */
public record PublicTransportLine(
        int year, int until, List<String> stops, double metresPerSecond, double headwayMinutes)
        implements Intervention {

    /** Keeps a copy of the stops. */
    public PublicTransportLine {
        stops = List.copyOf(stops);
    }

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (assumptions.travel() == null) return List.of(Needs.travel());
        List<Flaw> flaws = new ArrayList<>();
        for (int place = 0; place < stops.size(); place++) {
            flaws.addAll(ZoneChoice.unknownZone("stops." + place, stops.get(place), premises));
        }
        if (new LinkedHashSet<>(stops).size() < stops.size()) {
            flaws.add(Flaw.of("stops", "a zone twice", "each zone once"));
        }
        return flaws;
    }

    @Override
    public Assumptions bend(Assumptions assumptions, Premises premises) {
        int[] zones = stops.stream().mapToInt(premises.zones()::find).toArray();
        TransitLine line = new TransitLine(zones, metresPerSecond, headwayMinutes);
        return assumptions.with(assumptions.travel().with(new TravelAssumptions.NewLine(year, until, line)));
    }
}
