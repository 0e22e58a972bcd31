package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conurb.scenarios.derivation.CsvFile.Row;

/** The published figures that several files of the city need, by borough in the order of their codes. */
final class Published {

    static final int AGES = 91; // single years, the last one 90 and over
    static final int SEXES = 2;
    static final int BASE_YEAR = 2011;
    static final String[] SEX = {"M", "F"};
    static final String[] CODES = {
        "E08000001", "E08000002", "E08000003", "E08000004", "E08000005",
        "E08000006", "E08000007", "E08000008", "E08000009", "E08000010"
    };

    /** The years to mid-2007 up to mid-2011, over which yearly flows are averaged. */
    static final int FIRST_FLOW_YEAR = 2007;

    private final Path demography;
    private final Map<String, Integer> areaOf = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, Row>> components = new LinkedHashMap<>();

    /** Mid-2011 residents of each borough, [area][sex][age]. */
    final int[][][] population = new int[CODES.length][SEXES][AGES];

    /** Mid-2011 residents of England and Wales, [sex][age]. */
    final double[][] englandAndWales = new double[SEXES][AGES];

    Published(Path data) {
        demography = data.resolve("demography");
        for (int area = 0; area < CODES.length; area++) areaOf.put(CODES[area], area);
        for (Row row : read("uk_lad_population_mid2011_age_sex.csv.gz")) {
            String code = row.text("lad");
            int sex = row.sex("sex");
            int age = row.whole("age");
            Integer area = areaOf.get(code);
            if (area != null) population[area][sex][age] = row.whole("population");
            if (isEnglishOrWelsh(code)) englandAndWales[sex][age] += row.number("population");
        }
        for (Row row : read("gm_components_of_change_2002_2011.csv")) {
            components
                    .computeIfAbsent(areaOf.get(row.text("lad")), area -> new LinkedHashMap<>())
                    .put(row.whole("year"), row);
        }
    }

    static boolean isEnglishOrWelsh(String code) {
        return code.startsWith("E") || code.startsWith("W");
    }

    List<Row> read(String file) {
        return CsvFile.read(demography.resolve(file));
    }

    /** The index of a borough; -1 for any other place. */
    int area(String code) {
        return areaOf.getOrDefault(code, -1);
    }

    /** A component of change of the twelve months to the middle of a year, persons. */
    double component(int area, int year, String name) {
        return components.get(area).get(year).number(name);
    }

    /** A component's mean over the years from one to the base year. */
    double meanComponent(int area, int firstYear, String name) {
        double sum = 0;
        for (int year = firstYear; year <= BASE_YEAR; year++) sum += component(area, year, name);
        return sum / (BASE_YEAR - firstYear + 1);
    }

    /** A figure for England and Wales read off a bulletin. */
    double recorded(String indicator, int year) {
        for (Row row : read("recorded_figures.csv")) {
            boolean there = row.text("area").equals("england_wales")
                    && row.text("indicator").equals(indicator);
            if (there && row.whole("year") == year) return row.number("value");
        }
        throw new IllegalStateException("no " + indicator + " in " + year);
    }

    /** Residents of a borough in mid-2011. */
    int residents(int area) {
        int sum = 0;
        for (int[] ofSex : population[area]) {
            for (int persons : ofSex) sum += persons;
        }
        return sum;
    }
}
