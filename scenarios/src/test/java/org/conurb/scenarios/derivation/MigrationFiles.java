package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.Arrays;

/**
 * Who leaves each borough and who comes, by flow, sex and age.
 *
 * <p>Levels are the means of the five years to mid-2011. The age pattern of each flow starts from Bristol's, the only
 * one published, and is changed as little as possible (in the sense of Kullback and Leibler) so that each borough's net
 * migration by sex and age is that of {@link NetMigration}; this gives student towns their students and takes them from
 * the rest. Ages are those at the end of the year.
 */
final class MigrationFiles {

    private static final int INTERNAL = 0;
    private static final int INTERNATIONAL = 1;
    private static final String[] FLOWS = {"internal", "international"};
    private static final int AREAS = Published.CODES.length;
    private static final int CELLS = Published.SEXES * Published.AGES;
    private static final int ROUNDS = 400;
    private static final double HIGHEST_RATE = 0.6;

    private final Published published;
    private final BristolFlows bristol;
    private final double[][] destination; // [origin][area, then elsewhere]
    private final double[][] exposed = new double[AREAS][CELLS]; // who would be there at the end of the next year
    private final double[][][] out = new double[2][AREAS][CELLS];
    private final double[][][] in = new double[2][AREAS][CELLS]; // from outside the city-region
    private final double[][] outTotal = new double[2][AREAS];
    private final double[][] inTotal = new double[2][AREAS];
    private final double[][] net = new double[AREAS][CELLS];

    MigrationFiles(Published published, LifeTables tables, MortalityFiles mortality) {
        this.published = published;
        this.bristol = new BristolFlows(published);
        this.destination = new Moves(published).shares();
        NetMigration between = new NetMigration(published, tables);
        setTotals();
        for (int area = 0; area < AREAS; area++) {
            double ratio = mortality.ratio(area);
            expose(area, tables, ratio);
            start(area);
        }
        for (int area = 0; area < AREAS; area++) target(area, between, mortality.ratio(area));
        for (int round = 0; round < ROUNDS; round++) {
            for (int area = 0; area < AREAS; area++) fitNet(area);
            fitTotals();
        }
    }

    void write(Path rates) {
        Figures leaving = new Figures("area,flow,sex,age,rate");
        Figures arriving = new Figures("area,flow,sex,age,arrivals");
        for (int area = 0; area < AREAS; area++) {
            for (int flow = 0; flow < FLOWS.length; flow++) {
                for (int cell = 0; cell < CELLS; cell++) {
                    String sex = Published.SEX[cell / Published.AGES];
                    int age = cell % Published.AGES;
                    double rate = out[flow][area][cell] / exposed[area][cell];
                    if (rate > HIGHEST_RATE) {
                        throw new IllegalStateException(Published.CODES[area] + " " + FLOWS[flow] + " " + sex + age
                                + " would leave at a rate of " + rate);
                    }
                    leaving.add(Published.CODES[area], FLOWS[flow], sex, age, rate);
                    arriving.add(Published.CODES[area], FLOWS[flow], sex, age, in[flow][area][cell]);
                }
            }
        }
        leaving.write(rates.resolve("migration_out.csv"));
        arriving.write(rates.resolve("migration_in.csv"));
        Figures going = new Figures("origin,destination,share");
        for (int origin = 0; origin < AREAS; origin++) {
            for (int to = 0; to <= AREAS; to++) {
                if (to == origin) continue;
                String place = to == AREAS ? "elsewhere" : Published.CODES[to];
                going.add(Published.CODES[origin], place, destination[origin][to]);
            }
        }
        going.write(rates.resolve("migration_od.csv"));
    }

    /** Net migrants of a year to a borough by sex and age at the year's end, persons. */
    double net(int area, int sex, int age) {
        return net[area][sex * Published.AGES + age];
    }

    /** Arrivals from elsewhere are what the borough's arrivals have beyond moves from the other boroughs. */
    private void setTotals() {
        for (int area = 0; area < AREAS; area++) {
            for (int flow = 0; flow < FLOWS.length; flow++) {
                int from = Published.FIRST_FLOW_YEAR;
                outTotal[flow][area] = published.meanComponent(area, from, FLOWS[flow] + "_out");
                inTotal[flow][area] = published.meanComponent(area, from, FLOWS[flow] + "_in");
            }
        }
        for (int origin = 0; origin < AREAS; origin++) {
            for (int to = 0; to < AREAS; to++) {
                inTotal[INTERNAL][to] -= outTotal[INTERNAL][origin] * destination[origin][to];
            }
        }
    }

    /** Mid-2011 residents a year on, survivors by age then, and the newborn. */
    private void expose(int area, LifeTables tables, double ratio) {
        for (int sex = 0; sex < Published.SEXES; sex++) {
            double[] survival = tables.yearlySurvival(sex, Published.BASE_YEAR, ratio);
            int[] residents = published.population[area][sex];
            int first = sex * Published.AGES;
            int open = Published.AGES - 1;
            double births = published.meanComponent(area, Published.FIRST_FLOW_YEAR, "births");
            exposed[area][first] = births / 2 * survival[0];
            for (int age = 1; age < open; age++) exposed[area][first + age] = residents[age - 1] * survival[age];
            exposed[area][first + open] = (residents[open - 1] + residents[open]) * survival[open];
        }
    }

    private void start(int area) {
        for (int flow = 0; flow < FLOWS.length; flow++) {
            for (int cell = 0; cell < CELLS; cell++) {
                out[flow][area][cell] = bristol.leaving[flow][cell] * exposed[area][cell];
                in[flow][area][cell] = bristol.arriving[flow][cell];
            }
            Moves.scale(out[flow][area], outTotal[flow][area]);
            Moves.scale(in[flow][area], inTotal[flow][area]);
        }
    }

    private double movesIn(int area, int cell) {
        double moves = 0;
        for (int origin = 0; origin < AREAS; origin++) {
            moves += out[INTERNAL][origin][cell] * destination[origin][area];
        }
        return moves;
    }

    private double arrivals(int area, int cell) {
        return in[INTERNAL][area][cell] + in[INTERNATIONAL][area][cell];
    }

    private double departures(int area, int cell) {
        return out[INTERNAL][area][cell] + out[INTERNATIONAL][area][cell];
    }

    /** The net migration that the census pattern and the flows of the last five years together ask for. */
    private void target(int area, NetMigration between, double ratio) {
        double[] movers = new double[CELLS];
        double totalNet = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            double coming = arrivals(area, cell) + movesIn(area, cell);
            movers[cell] = coming + departures(area, cell);
            net[area][cell] = coming - departures(area, cell);
            totalNet += net[area][cell];
        }
        double found = 0;
        for (int sex = 0; sex < Published.SEXES; sex++) {
            int from = sex * Published.AGES;
            int to = from + Published.AGES;
            double[] pattern = Arrays.copyOfRange(net[area], from, to);
            double[] yearly = between.yearly(area, sex, ratio, pattern, Arrays.copyOfRange(movers, from, to));
            System.arraycopy(yearly, 0, net[area], from, Published.AGES);
            found += Arrays.stream(yearly).sum();
        }
        double all = Arrays.stream(movers).sum();
        for (int cell = 0; cell < CELLS; cell++) net[area][cell] += (totalNet - found) * movers[cell] / all;
    }

    /** Multiplies arrivals and divides departures by the factor that makes their difference the target. */
    private void fitNet(int area) {
        for (int cell = 0; cell < CELLS; cell++) {
            double arrivals = arrivals(area, cell);
            double departures = departures(area, cell);
            double wanted = net[area][cell] - movesIn(area, cell);
            double root = Math.sqrt(wanted * wanted + 4 * arrivals * departures);
            double factor = wanted > 0 ? (wanted + root) / (2 * arrivals) : 2 * departures / (root - wanted);
            for (int flow = 0; flow < FLOWS.length; flow++) {
                in[flow][area][cell] *= factor;
                out[flow][area][cell] /= factor;
            }
        }
    }

    private void fitTotals() {
        for (int area = 0; area < AREAS; area++) {
            for (int flow = 0; flow < FLOWS.length; flow++) {
                Moves.scale(in[flow][area], inTotal[flow][area]);
                Moves.scale(out[flow][area], outTotal[flow][area]);
            }
        }
    }
}
