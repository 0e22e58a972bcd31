package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.derivation.CsvFile.Row;

/** The committed city folder as arrays: a second reading of the files, apart from the one the model uses. */
final class CommittedCity {

    static final int AREAS = Published.CODES.length;
    static final int AGES = Published.AGES;
    static final int TABLE_AGES = LifeTables.TABLE_AGES;
    private static final List<String> CODES = Arrays.asList(Published.CODES);
    private static final List<String> FLOWS = List.of("internal", "international");

    final Path folder = CityDerivation.committed();
    final double[][][] population = new double[AREAS][2][AGES];
    final double[][][] communal = new double[AREAS][2][AGES];
    final double[][] birthsPerWoman = new double[AREAS][AGES];
    final double[][] qx = new double[2][TABLE_AGES];
    final double[] mortalityRatio = new double[AREAS];
    final double[][][][] leaving = new double[FLOWS.size()][AREAS][2][AGES];
    final double[][][][] arriving = new double[FLOWS.size()][AREAS][2][AGES];
    final double[][] destination = new double[AREAS][AREAS + 1];

    CommittedCity() {
        for (Row row : read("population.csv")) cell(population, row)[row.whole("age")] = row.number("population");
        for (Row row : read("communal.csv")) cell(communal, row)[row.whole("age")] = row.number("residents");
        for (Row row : read("rates/fertility.csv")) {
            birthsPerWoman[area(row, "area")][row.whole("age")] = row.number("births_per_woman");
        }
        for (Row row : read("rates/mortality.csv")) qx[row.sex("sex")][row.whole("age")] = row.number("qx");
        for (Row row : read("rates/mortality_area.csv")) mortalityRatio[area(row, "area")] = row.number("ratio");
        for (Row row : read("rates/migration_out.csv")) {
            cell(leaving[FLOWS.indexOf(row.text("flow"))], row)[row.whole("age")] = row.number("rate");
        }
        for (Row row : read("rates/migration_in.csv")) {
            cell(arriving[FLOWS.indexOf(row.text("flow"))], row)[row.whole("age")] = row.number("arrivals");
        }
        for (Row row : read("rates/migration_od.csv")) {
            int to = row.text("destination").equals("elsewhere") ? AREAS : area(row, "destination");
            destination[area(row, "origin")][to] = row.number("share");
        }
    }

    List<Row> read(String file) {
        return CsvFile.read(folder.resolve(file));
    }

    static int area(Row row, String column) {
        int area = CODES.indexOf(row.text(column));
        if (area < 0) throw new IllegalArgumentException("unknown area " + row.text(column));
        return area;
    }

    private static double[] cell(double[][][] table, Row row) {
        return table[area(row, "area")][row.sex("sex")];
    }

    /** Mean of a column of the history of a borough over the years from one to the base year. */
    double history(int area, String column, int firstYear) {
        return read("population_history.csv").stream()
                .filter(row -> area(row, "area") == area && row.whole("year") >= firstYear)
                .mapToDouble(row -> row.number(column))
                .average()
                .orElseThrow();
    }

    /** Shares by sex and age of a file in rates, [sex][age]. */
    double[][] shares(String file) {
        double[][] shares = new double[2][AGES];
        for (Row row : read("rates/" + file)) shares[row.sex("sex")][row.whole("age")] = row.number("share");
        return shares;
    }
}
