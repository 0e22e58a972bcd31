package org.conurb.scenarios.derivation;

import java.nio.file.Path;

/** Residents by borough, sex and age in mid-2011, and how their number came about since mid-2001. */
final class PopulationFiles {

    private static final int FIRST_YEAR = 2002;

    private PopulationFiles() {}

    static void write(Published published, Path city) {
        Figures residents = new Figures("area,sex,age,population");
        for (int area = 0; area < Published.CODES.length; area++) {
            for (int sex = 0; sex < Published.SEXES; sex++) {
                for (int age = 0; age < Published.AGES; age++) {
                    residents.add(Published.CODES[area], Published.SEX[sex], age, published.population[area][sex][age]);
                }
            }
        }
        residents.write(city.resolve("population.csv"));
        history(published).write(city.resolve("population_history.csv"));
    }

    private static Figures history(Published published) {
        String[] flows = {
            "births", "deaths", "internal_in", "internal_out", "international_in", "international_out", "other_change"
        };
        Figures history = new Figures("area,year,population,births,deaths,internal_in,internal_out,"
                + "international_in,international_out,other");
        for (int area = 0; area < Published.CODES.length; area++) {
            for (int year = FIRST_YEAR; year <= Published.BASE_YEAR; year++) {
                Object[] row = new Object[3 + flows.length];
                row[0] = Published.CODES[area];
                row[1] = year;
                row[2] = published.component(area, year, "population");
                for (int flow = 0; flow < flows.length; flow++) {
                    row[3 + flow] = published.component(area, year, flows[flow]);
                }
                history.add(row);
            }
        }
        return history;
    }
}
