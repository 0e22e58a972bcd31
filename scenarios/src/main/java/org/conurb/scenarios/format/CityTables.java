package org.conurb.scenarios.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.format.KeyedTable.Key;
import org.conurb.scenarios.problem.Problems;

/** The tables of a city folder: opens each, and knows the keys that they share. */
final class CityTables {

    /** Figures are printed with six digits; shares of that precision add up to 1 within this. */
    private static final double ROUNDING = 1e-5;

    private static final List<String> SEXES = List.of(Sex.MALE.code(), Sex.FEMALE.code());

    private final Path folder;
    private final List<String> areas;
    private final Problems problems;
    private final List<FileProblems> opened = new ArrayList<>();

    CityTables(Path folder, List<String> areas, Problems problems) {
        this.folder = folder;
        this.areas = List.copyOf(areas);
        this.problems = problems;
    }

    /** Codes of the areas, rising. */
    List<String> areas() {
        return areas;
    }

    Key area() {
        return Key.words("area", areas);
    }

    static Key sex() {
        return Key.words("sex", SEXES);
    }

    static Key age() {
        return Key.numbers("age", 0, Ages.TOP);
    }

    /** Reads a table of the folder. */
    KeyedTable read(String file, Measure measure, Key... keys) {
        return KeyedTable.read(open(file), List.of(keys), measure);
    }

    /** Where to put the problems of a table of the folder. */
    FileProblems open(String file) {
        FileProblems ofFile = new FileProblems(folder.resolve(file), problems);
        opened.add(ofFile);
        return ofFile;
    }

    /** Tells how many problems were left out of the list for each table. */
    void finish() {
        opened.forEach(FileProblems::close);
    }

    /** Makes shares add up to exactly 1, or says that they do not. */
    static void settle(FileProblems problems, String column, String ofWhat, double[] shares) {
        double sum = 0;
        for (double share : shares) sum += share;
        if (Math.abs(sum - 1) > ROUNDING) {
            problems.add(null, column, "shares that add up to " + (float) sum + " for " + ofWhat, "a sum of 1", "");
            return;
        }
        for (int share = 0; share < shares.length; share++) shares[share] /= sum;
    }
}
