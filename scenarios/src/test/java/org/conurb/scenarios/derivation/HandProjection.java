package org.conurb.scenarios.derivation;

import java.util.Arrays;

/** The committed city carried forward by the cohort-component method, in the plainest way. */
final class HandProjection {

    private static final int OPEN = CommittedCity.AGES - 1;
    private static final double BOYS = 0.513; // near enough for these checks

    private final CommittedCity city;

    /** [area][sex][age] residents now. */
    double[][][] residents;

    /** Of the last year, [area]. */
    final double[] births = new double[CommittedCity.AREAS];

    final double[] deaths = new double[CommittedCity.AREAS];

    /** Of the last year, [flow][area]; arrivals within the country include moves from other boroughs. */
    final double[][] out = new double[2][CommittedCity.AREAS];

    final double[][] in = new double[2][CommittedCity.AREAS];

    /** Of the last year, [area][sex][age at its end]: all who came less all who left. */
    final double[][][] net = new double[CommittedCity.AREAS][2][CommittedCity.AGES];

    HandProjection(CommittedCity city) {
        this.city = city;
        this.residents = city.population;
    }

    void advance() {
        double[][][] next = new double[CommittedCity.AREAS][2][];
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            for (int sex = 0; sex < 2; sex++) next[area][sex] = survivors(area, sex);
            bear(area, next[area]);
            double before = total(residents[area]) + births[area];
            deaths[area] = before - total(next[area]);
        }
        for (double[] flow : out) Arrays.fill(flow, 0);
        for (double[] flow : in) Arrays.fill(flow, 0);
        for (int sex = 0; sex < 2; sex++) {
            for (int age = 0; age < CommittedCity.AGES; age++) migrate(next, sex, age);
        }
        residents = next;
    }

    private double[] survivors(int area, int sex) {
        double[] survival = survival(area, sex);
        double[] there = residents[area][sex];
        double[] next = new double[CommittedCity.AGES];
        for (int age = 1; age < OPEN; age++) next[age] = there[age - 1] * survival[age];
        next[OPEN] = (there[OPEN - 1] + there[OPEN]) * survival[OPEN];
        return next;
    }

    private double[] survival(int area, int sex) {
        double[] lived = new double[CommittedCity.TABLE_AGES];
        double alive = 1;
        for (int age = 0; age < lived.length; age++) {
            double dying = alive * Math.min(1, city.qx[sex][age] * city.mortalityRatio[area]);
            lived[age] = alive - dying / 2;
            alive -= dying;
        }
        double[] survival = new double[CommittedCity.AGES];
        survival[0] = lived[0];
        for (int age = 1; age < OPEN; age++) survival[age] = lived[age] / lived[age - 1];
        double over = Arrays.stream(lived, OPEN, lived.length).sum();
        survival[OPEN] = over / (over + lived[OPEN - 1]);
        return survival;
    }

    private void bear(int area, double[][] next) {
        double[] rate = city.birthsPerWoman[area];
        births[area] = 0;
        for (int age = 1; age < CommittedCity.AGES; age++) {
            births[area] += next[1][age] * (rate[age - 1] + rate[age]) / 2;
        }
        next[0][0] = births[area] * BOYS * survival(area, 0)[0];
        next[1][0] = births[area] * (1 - BOYS) * survival(area, 1)[0];
    }

    private void migrate(double[][][] next, int sex, int age) {
        double[] change = new double[CommittedCity.AREAS];
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            for (int flow = 0; flow < 2; flow++) {
                double leaving = next[area][sex][age] * city.leaving[flow][area][sex][age];
                double arriving = city.arriving[flow][area][sex][age];
                change[area] += arriving - leaving;
                out[flow][area] += leaving;
                in[flow][area] += arriving;
                if (flow == 1) continue;
                for (int to = 0; to < CommittedCity.AREAS; to++) {
                    double moving = leaving * city.destination[area][to];
                    change[to] += moving;
                    in[0][to] += moving;
                }
            }
        }
        for (int area = 0; area < CommittedCity.AREAS; area++) {
            next[area][sex][age] += change[area];
            net[area][sex][age] = change[area];
        }
    }

    static double total(double[][] bySexAndAge) {
        return between(bySexAndAge, 0, OPEN);
    }

    /** Everybody between two ages, both included. */
    static double between(double[][] bySexAndAge, int from, int to) {
        double sum = 0;
        for (double[] ofSex : bySexAndAge) {
            for (int age = from; age <= to; age++) sum += ofSex[age];
        }
        return sum;
    }
}
