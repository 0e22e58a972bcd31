package org.conurb.scenarios.importer.city;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.Marginals;
import org.conurb.scenarios.problem.Problems;
import org.conurb.scenarios.synthesis.Spreading;

/**
 * How many live where, from whatever is given: a number, or a table by zone, by sex and age, or by all three. What is not
 * given is spread: over zones by their people or their streets, over ages as in the model city. Every number given is
 * met exactly.
 */
final class PeopleInput {

    private static final int CELLS = Sex.COUNT * Marginals.AGES;
    private static final String ZONE = "zone";
    private static final String SEX = "sex";
    private static final String AGE = "age";
    private static final String POPULATION = "population";
    private static final List<String> SEXES =
            Arrays.stream(Sex.values()).map(Sex::code).toList();

    private final CityPlan plan;
    private final double[] pattern; // [sex × ages + age] residents of the model city
    private final Problems problems;

    PeopleInput(CityPlan plan, Marginals model, Problems problems) {
        this.plan = plan;
        this.problems = problems;
        this.pattern = new double[CELLS];
        for (int area = 0; area < model.areas(); area++) {
            for (int cell = 0; cell < CELLS; cell++) {
                pattern[cell] += model.residents(area, cell / Marginals.AGES, cell % Marginals.AGES);
            }
        }
    }

    /** The people of {@code --population}; problems are added for what is wrong. */
    CityPlan.People read(String given) {
        if (given.matches("[1-9]\\d{0,8}")) return ofTotal(Integer.parseInt(given));
        Path file = Path.of(given);
        InputTable table = InputTable.read(file, problems);
        if (!problems.isEmpty()) return null;
        table.allow(List.of(POPULATION), List.of(ZONE, SEX, AGE));
        if (table.has(SEX) != table.has(AGE)) {
            String missing = table.has(SEX) ? AGE : SEX;
            problems.add(file, 1, missing, "no such column", "sex and age, or neither", "add it");
        }
        if (!problems.isEmpty()) return null;
        if (table.has(ZONE)) return table.has(AGE) ? ofZonesAndAges(table) : ofZones(table);
        return table.has(AGE) ? ofAges(table) : ofTotal(wholeSum(table));
    }

    private int wholeSum(InputTable table) {
        int sum = 0;
        for (int row = 0; row < table.rows(); row++) sum += table.whole(row, POPULATION);
        return sum;
    }

    private CityPlan.People ofTotal(int total) {
        double[] weight = given();
        int[] ofAreas = new Spreading(plan.byArea(weight)).spread(total);
        return ofAreas(weight, ofAreas);
    }

    /** [zone] the zones' own people where they are told, else their streets. */
    private double[] given() {
        double[] people = plan.zones().stream().mapToDouble(ZoneDraft::people).toArray();
        boolean isTold = Arrays.stream(people).allMatch(Double::isFinite)
                && Arrays.stream(people).sum() > 0;
        return isTold ? people : plan.homes();
    }

    private CityPlan.People ofAreas(double[] weight, int[] residents) {
        int[][][] byArea = new int[residents.length][][];
        for (int area = 0; area < residents.length; area++) {
            byArea[area] = shaped(new Spreading(pattern).spread(residents[area]));
        }
        return new CityPlan.People(weight, byArea, null);
    }

    private static int[][] shaped(int[] cells) {
        return new int[][] {Arrays.copyOf(cells, Marginals.AGES), Arrays.copyOfRange(cells, Marginals.AGES, CELLS)};
    }

    private CityPlan.People ofZones(InputTable table) {
        double[] weight = new double[plan.zones().size()];
        int[] residents = new int[plan.areas().size()];
        boolean[] seen = new boolean[weight.length];
        for (int row = 0; row < table.rows(); row++) {
            int zone = table.oneOf(row, ZONE, plan.codes());
            int number = table.whole(row, POPULATION);
            if (zone < 0) continue;
            if (seen[zone]) table.add(row, ZONE, "'" + table.text(row, ZONE) + "' a second time", "each zone once", "");
            seen[zone] = true;
            weight[zone] += number;
            residents[plan.areaOf(zone)] += number;
        }
        return ofAreas(weight, residents);
    }

    private CityPlan.People ofAges(InputTable table) {
        int[] cells = new int[CELLS];
        boolean[] seen = new boolean[CELLS];
        for (int row = 0; row < table.rows(); row++) {
            int cell = cell(table, row);
            if (cell < 0) continue;
            if (seen[cell]) table.add(row, AGE, "an age of a sex a second time", "each once", "add them up");
            seen[cell] = true;
            cells[cell] = table.whole(row, POPULATION);
        }
        requireAll(table, seen, "");
        double[] weight = given();
        Spreading areas = new Spreading(plan.byArea(weight));
        int[][][] byArea = new int[plan.areas().size()][Sex.COUNT][Marginals.AGES];
        for (int cell = 0; cell < CELLS; cell++) {
            int[] ofAreas = areas.spread(cells[cell]);
            for (int area = 0; area < ofAreas.length; area++) {
                byArea[area][cell / Marginals.AGES][cell % Marginals.AGES] = ofAreas[area];
            }
        }
        return new CityPlan.People(weight, byArea, null);
    }

    private CityPlan.People ofZonesAndAges(InputTable table) {
        int zones = plan.zones().size();
        int[][][] byZone = new int[zones][Sex.COUNT][Marginals.AGES];
        boolean[][] seen = new boolean[zones][CELLS];
        for (int row = 0; row < table.rows(); row++) {
            int zone = table.oneOf(row, ZONE, plan.codes());
            int cell = cell(table, row);
            if (zone < 0 || cell < 0) continue;
            if (seen[zone][cell]) table.add(row, AGE, "an age a second time", "each once", "add them up");
            seen[zone][cell] = true;
            byZone[zone][cell / Marginals.AGES][cell % Marginals.AGES] = table.whole(row, POPULATION);
        }
        double[] weight = new double[zones];
        int[][][] byArea = new int[plan.areas().size()][Sex.COUNT][Marginals.AGES];
        for (int zone = 0; zone < zones; zone++) {
            requireAll(table, seen[zone], " of zone " + plan.codes().get(zone));
            for (int cell = 0; cell < CELLS; cell++) {
                int number = byZone[zone][cell / Marginals.AGES][cell % Marginals.AGES];
                weight[zone] += number;
                byArea[plan.areaOf(zone)][cell / Marginals.AGES][cell % Marginals.AGES] += number;
            }
        }
        return new CityPlan.People(weight, byArea, byZone);
    }

    private int cell(InputTable table, int row) {
        int sex = table.oneOf(row, SEX, SEXES);
        int age = table.whole(row, AGE);
        if (age <= Marginals.LAST_AGE) return sex < 0 ? -1 : sex * Marginals.AGES + age;
        String expected = "ages 0 to " + Marginals.LAST_AGE + ", the last for all older ones too";
        table.add(row, AGE, Integer.toString(age), expected, "add older ages up");
        return -1;
    }

    private void requireAll(InputTable table, boolean[] seen, String where) {
        for (int cell = 0; cell < CELLS; cell++) {
            if (seen[cell]) continue;
            String found = "no row for " + SEXES.get(cell / Marginals.AGES) + "," + cell % Marginals.AGES + where;
            String expected = "every sex and age 0 to " + Marginals.LAST_AGE;
            problems.add(table.file(), POPULATION, found, expected, "0 where nobody lives");
            return;
        }
    }
}
