package org.conurb.scenarios.scenario;

import java.util.List;
import java.util.Map;
import org.conurb.engine.city.City;
import org.conurb.engine.policy.Assumptions;
import org.conurb.engine.policy.Flaw;
import org.conurb.engine.policy.Intervention;
import org.conurb.engine.policy.InterventionType;
import org.conurb.engine.policy.Premises;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;

/**
 * How to add an intervention of your own, in three steps: a flood that destroys homes.
 *
 * <ol>
 *   <li>Write a record like this one: its year, what stands in its way, what it does.
 *   <li>Write an {@link InterventionType} that makes it of a scenario's settings, name it in
 *       {@code META-INF/services/org.conurb.engine.policy.InterventionType} and put both on the class path.
 *   <li>Name it in a scenario: {@code {kind: own, type: flood, year: 2014, settings: {zone: Z01, share: 0.5}}}.
 * </ol>
 *
 * @param zone code of the zone
 * @param share share of the zone's homes that are destroyed
 */
public record Flood(int year, String zone, double share) implements Intervention {

    /** Makes floods of what scenarios say. */
    public static final class Type implements InterventionType {

        @Override
        public String word() {
            return "flood";
        }

        @Override
        public Intervention of(int year, int until, Map<String, Object> settings) {
            boolean isGood = settings.get("zone") instanceof String
                    && settings.get("share") instanceof Number share
                    && share.doubleValue() >= 0
                    && share.doubleValue() <= 1;
            if (!isGood) throw new IllegalArgumentException("zone, a code, and share, a number from 0 to 1");
            return new Flood(year, (String) settings.get("zone"), ((Number) settings.get("share")).doubleValue());
        }
    }

    @Override
    public List<Flaw> flaws(Premises premises, Assumptions assumptions) {
        if (premises.zones().find(zone) != Columns.NONE) return List.of();
        return List.of(Flaw.of("settings.zone", "'" + zone + "'", "a zone of the city"));
    }

    @Override
    public void applyTo(City city, Draws draws) {
        int flooded = city.zones().find(zone);
        YearDraws luck = draws.in(year);
        for (int dwelling = 0; dwelling < city.dwellings().rows(); dwelling++) {
            boolean isThere =
                    city.dwellings().isPresent(dwelling) && city.dwellings().zone(dwelling) == flooded;
            if (isThere && luck.uniform(city.dwellings().id(dwelling)) < share) city.demolish(dwelling);
        }
    }
}
