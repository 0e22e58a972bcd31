package org.conurb.scenarios.importer.city;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.Marginals;
import org.conurb.scenarios.problem.Problems;

/** Households of each area by type and size, from what is given of them: nothing, a number, or a table. */
final class HouseholdInput {

    private static final String AREA = "area";
    private static final String TYPE = "type";
    private static final String HOUSEHOLDS = "households";
    private static final List<String> TYPES =
            Arrays.stream(HouseholdType.values()).map(HouseholdType::word).toList();

    private final CityPlan plan;
    private final HouseholdMix mix;
    private final Problems problems;

    HouseholdInput(CityPlan plan, HouseholdMix mix, Problems problems) {
        this.plan = plan;
        this.mix = mix;
        this.problems = problems;
    }

    /**
     * The households.
     *
     * @param given what {@code --households} says; null if nothing
     * @param communal [area][sex][age] who live in establishments
     * @return [area][type][size]; null after adding a problem
     */
    int[][][] read(String given, CityPlan.People people, int[][][] communal) {
        int areas = plan.areas().size();
        double[][][] expected = new double[areas][][];
        int[] residents = new int[areas];
        for (int area = 0; area < areas; area++) {
            int[][] housed = new int[Sex.COUNT][Marginals.AGES];
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Marginals.AGES; age++) {
                    housed[sex][age] = people.byArea()[area][sex][age] - communal[area][sex][age];
                    residents[area] += housed[sex][age];
                }
            }
            expected[area] = mix.expected(housed);
        }
        double[] wanted = new double[areas];
        Arrays.fill(wanted, Double.NaN);
        if (given != null && given.matches("[1-9]\\d{0,8}")) share(Double.parseDouble(given), expected, wanted);
        else if (given != null) table(Path.of(given), expected, wanted);
        if (!problems.isEmpty()) return null;
        int[][][] households = new int[areas][][];
        for (int area = 0; area < areas; area++) {
            requirePossible(given, area, residents[area], wanted[area]);
            households[area] = HouseholdMix.whole(
                    HouseholdMix.fitted(expected[area], residents[area], wanted[area]), residents[area]);
        }
        return problems.isEmpty() ? households : null;
    }

    /** Shares a number of the whole city out among its areas as expected. */
    private static void share(double number, double[][][] expected, double[] wanted) {
        double all =
                Arrays.stream(expected).mapToDouble(HouseholdMix::households).sum();
        for (int area = 0; area < wanted.length; area++) {
            wanted[area] = number * HouseholdMix.households(expected[area]) / all;
        }
    }

    private void requirePossible(String given, int area, int residents, double households) {
        if (Double.isNaN(households)) return;
        if (households <= residents && residents <= Marginals.LARGEST_HOUSEHOLD * households) return;
        String found = String.format(
                Locale.ROOT,
                "%.0f households for %d residents in %s",
                households,
                residents,
                plan.areas().get(area));
        String expected = "between 1 and " + Marginals.LARGEST_HOUSEHOLD + " residents in each on average";
        boolean isNumber = given.matches("\\d+");
        problems.add(Path.of(isNumber ? "--households" : given), HOUSEHOLDS, found, expected, "");
    }

    private void table(Path file, double[][][] expected, double[] wanted) {
        InputTable table = InputTable.read(file, problems);
        if (!problems.isEmpty()) return;
        table.allow(List.of(HOUSEHOLDS), List.of(AREA, TYPE));
        if (!problems.isEmpty()) return;
        int areas = table.has(AREA) ? wanted.length : 1;
        double[][] given = new double[areas][TYPES.size()];
        for (int row = 0; row < table.rows(); row++) {
            int area = table.has(AREA) ? table.oneOf(row, AREA, plan.areas()) : 0;
            int type = table.has(TYPE) ? table.oneOf(row, TYPE, TYPES) : 0;
            double number = table.number(row, HOUSEHOLDS);
            if (area >= 0 && type >= 0) given[area][type] += number;
        }
        if (!problems.isEmpty()) return;
        if (table.has(TYPE)) scaleTypes(given, expected);
        if (table.has(AREA)) {
            for (int area = 0; area < areas; area++)
                wanted[area] = Arrays.stream(given[area]).sum();
        } else {
            share(Arrays.stream(given[0]).sum(), expected, wanted);
        }
    }

    /** Makes the expected households of a type as many as are given, in each area or in all together. */
    private void scaleTypes(double[][] given, double[][][] expected) {
        for (int type = 0; type < TYPES.size(); type++) {
            for (int place = 0; place < given.length; place++) {
                double all = 0;
                for (int area = 0; area < expected.length; area++) {
                    if (given.length == 1 || area == place)
                        all += Arrays.stream(expected[area][type]).sum();
                }
                for (int area = 0; area < expected.length && all > 0; area++) {
                    if (given.length > 1 && area != place) continue;
                    for (int size = 1; size < expected[area][type].length; size++) {
                        expected[area][type][size] *= given[place][type] / all;
                    }
                }
            }
        }
    }
}
