package org.conurb.scenarios.derivation;

import java.util.Arrays;
import org.conurb.scenarios.derivation.CsvFile.Row;

/** Migration of Bristol by flow, sex and age at the year's end, means of the five years to mid-2011. */
final class BristolFlows {

    private static final int SMOOTH_FROM = 30; // above, single ages have few movers
    private static final int OLD_FROM = 75; // above, very few: one rate for all
    private static final double LEAST = 0.05; // movers of an age where none were seen in five years
    private static final String[] FLOWS = {"domestic", "international"};
    private static final String[] OUT = {"DomOut", "IntOut"};
    private static final String[] IN = {"DomIn", "IntIn"};
    private static final int CELLS = Published.SEXES * Published.AGES;

    /** [flow][sex * 91 + age] chance to leave, of those there at the end of the year but for the leaving. */
    final double[][] leaving = new double[FLOWS.length][];

    /** [flow][sex * 91 + age] arrivals, persons. */
    final double[][] arriving = new double[FLOWS.length][];

    BristolFlows(Published published) {
        double[] exposed = new double[CELLS];
        for (Row row : published.read("bristol/bristol_population_to2011.csv")) {
            int year = row.whole("Year");
            if (year < Published.FIRST_FLOW_YEAR - 1 || year >= Published.BASE_YEAR) continue;
            int next = Math.min(row.whole("Age") + 1, Published.AGES - 1);
            exposed[row.sex("Sex") * Published.AGES + next] += row.number("Popn");
        }
        for (Row row : published.read("bristol/bristol_births_to2011.csv")) {
            int year = row.whole("Year");
            if (year < Published.FIRST_FLOW_YEAR || year > Published.BASE_YEAR) continue;
            exposed[row.sex("Sex") * Published.AGES] += row.number("Births");
        }
        for (int flow = 0; flow < FLOWS.length; flow++) {
            leaving[flow] = moves(published, FLOWS[flow] + "_out", OUT[flow]);
            arriving[flow] = moves(published, FLOWS[flow] + "_in", IN[flow]);
            for (int cell = 0; cell < CELLS; cell++) leaving[flow][cell] /= exposed[cell];
        }
    }

    private static double[] moves(Published published, String file, String column) {
        double[] movers = new double[CELLS];
        for (Row row : published.read("bristol/bristol_" + file + "_to2011.csv")) {
            int year = row.whole("Year");
            if (year < Published.FIRST_FLOW_YEAR || year > Published.BASE_YEAR) continue;
            movers[row.sex("Sex") * Published.AGES + row.whole("Age")] += row.number(column);
        }
        for (int sex = 0; sex < Published.SEXES; sex++) smooth(movers, sex * Published.AGES);
        return movers;
    }

    /** Running means over five ages from 30 and over nine from 75; the open age stands for itself. */
    private static void smooth(double[] movers, int first) {
        double[] rough = Arrays.copyOfRange(movers, first, first + Published.AGES);
        for (int age = SMOOTH_FROM; age < Published.AGES - 1; age++) {
            int reach = Math.min(age < OLD_FROM ? 2 : 4, Published.AGES - 2 - age);
            double sum = 0;
            for (int near = age - reach; near <= age + reach; near++) sum += rough[near];
            movers[first + age] = sum / (2 * reach + 1);
        }
        for (int age = 0; age < Published.AGES; age++) movers[first + age] = Math.max(LEAST, movers[first + age]);
    }
}
