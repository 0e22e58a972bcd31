package org.conurb.scenarios.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.conurb.scenarios.problem.InputException;
import org.conurb.scenarios.problem.Problem;
import org.conurb.scenarios.results.Duck;
import org.conurb.scenarios.results.RunTable;

/**
 * Runs of a base and of a policy with the same seeds, in the order of these.
 *
 * @param seeds seeds that both have
 * @param onlyBase seeds of runs of the base without a partner
 * @param onlyPolicy seeds of runs of the policy without a partner
 */
public record Pairing(List<Long> seeds, List<Long> onlyBase, List<Long> onlyPolicy) {

    /** Populations of the base year of two runs with one seed that differ by more than this are of different shares. */
    private static final double SAME_POPULATION = 0.05;

    private static final String YEARS = "string_agg(DISTINCT year::VARCHAR, ' ' ORDER BY year::VARCHAR)";
    private static final String ZONES =
            "md5(string_agg(DISTINCT zone || ' ' || area, ' ' ORDER BY zone || ' ' || area))";

    /**
     * Pairs runs by seed; throws an {@code InputException} if none have a partner, or if they are not of the same city, the
     * same years and the same share of its residents.
     */
    static Pairing of(Ensemble base, Ensemble policy, Duck duck) {
        List<Long> seeds = new ArrayList<>(base.seeds());
        seeds.retainAll(policy.seeds());
        List<Long> onlyBase = new ArrayList<>(base.seeds());
        onlyBase.removeAll(seeds);
        List<Long> onlyPolicy = new ArrayList<>(policy.seeds());
        onlyPolicy.removeAll(seeds);
        if (seeds.isEmpty()) {
            throw refused(
                    policy,
                    "seeds " + numbers(policy.seeds()),
                    "some of the base's, " + numbers(base.seeds()),
                    "run both with the same seeds");
        }
        Pairing pairing = new Pairing(seeds, onlyBase, onlyPolicy);
        pairing.check(base, policy, duck);
        return pairing;
    }

    /** How many pairs there are. */
    public int pairs() {
        return seeds.size();
    }

    /** The place of each paired seed. */
    Map<Long, Integer> places() {
        Map<Long, Integer> places = new TreeMap<>();
        for (int place = 0; place < seeds.size(); place++) places.put(seeds.get(place), place);
        return places;
    }

    private record Facts(String years, String zones, double residents) {}

    private void check(Ensemble base, Ensemble policy, Duck duck) {
        Facts[] ofBase = facts(base, duck);
        Facts[] ofPolicy = facts(policy, duck);
        for (int pair = 0; pair < pairs(); pair++) {
            Facts one = ofBase[pair];
            Facts other = ofPolicy[pair];
            String seed = " with seed " + seeds.get(pair);
            if (!one.zones().equals(other.zones())) {
                throw refused(policy, "a run" + seed + " of other zones", "the city of " + base.given(), "");
            }
            if (!one.years().equals(other.years())) {
                String found = "a run" + seed + " of the years " + ends(other.years());
                throw refused(
                        policy, found, ends(one.years()) + " as in " + base.given(), "run both for the same years");
            }
            if (Math.abs(other.residents() / one.residents() - 1) > SAME_POPULATION) {
                String found = String.format(Locale.UK, "%,.0f residents of the base year%s", other.residents(), seed);
                String expected = String.format(Locale.UK, "about the %,.0f of %s", one.residents(), base.given());
                throw refused(policy, found, expected, "run both with the same populationShare");
            }
        }
    }

    private Facts[] facts(Ensemble ensemble, Duck duck) {
        Facts[] facts = new Facts[pairs()];
        duck.query(
                "SELECT place, " + YEARS + ", " + ZONES
                        + ", sum(population) FILTER (year = (SELECT min(year) FROM (" + zones(ensemble) + "))) FROM ("
                        + zones(ensemble) + ") GROUP BY place",
                row -> facts[row.getInt(1)] = new Facts(row.getString(2), row.getString(3), row.getDouble(4)));
        return facts;
    }

    private String zones(Ensemble ensemble) {
        return ensemble.select(RunTable.ZONES, "year, zone, area, population", places());
    }

    private static String ends(String years) {
        int first = years.indexOf(' ');
        return first < 0 ? years : years.substring(0, first) + " to " + years.substring(years.lastIndexOf(' ') + 1);
    }

    /** Seeds in a few words. */
    static String numbers(List<Long> seeds) {
        int shown = 8;
        StringBuilder words = new StringBuilder();
        for (int seed = 0; seed < Math.min(shown, seeds.size()); seed++) {
            words.append(seed == 0 ? "" : ", ").append(seeds.get(seed));
        }
        return seeds.size() > shown ? words + " and " + (seeds.size() - shown) + " more" : words.toString();
    }

    private static InputException refused(Ensemble of, String found, String expected, String remedy) {
        return new InputException(List.of(new Problem(Path.of(of.given()), null, "", found, expected, remedy)));
    }
}
