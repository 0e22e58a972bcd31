package org.conurb.scenarios.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.conurb.engine.economy.Sector;
import org.conurb.engine.economy.Skill;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Qualification;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.Study;
import org.conurb.scenarios.format.KeyedTable.Key;

/** Reads the tables of jobs and of residents' qualification and activity, and checks that they agree. */
final class LabourReader {

    static final String JOBS = "jobs.csv";
    static final String COMMUTING = "commuting.csv";
    static final String QUALIFICATIONS = "qualifications.csv";
    static final String ACTIVITY = "activity.csv";
    static final String JOB_SKILLS = "rates/job_skills.csv";
    static final String WAGES = "rates/wages.csv";
    static final String QUALIFICATION_RATES = "rates/qualifications.csv";
    static final String PARTICIPATION = "rates/participation.csv";
    static final String UNEMPLOYMENT = "rates/unemployment.csv";
    static final String STUDY = "rates/study.csv";

    /** Everywhere outside the city, as a home or a workplace. */
    static final String OUTSIDE = "OUTSIDE";

    private static final double HIGHEST_WAGE = 1e9;
    private static final List<String> SECTORS =
            Arrays.stream(Sector.values()).map(Sector::word).toList();
    private static final List<String> SKILLS =
            Arrays.stream(Skill.values()).map(Skill::word).toList();
    private static final List<String> LEVELS =
            Arrays.stream(Qualification.values()).map(Qualification::word).toList();
    private static final List<String> STUDIES =
            Arrays.stream(Study.values()).map(Study::word).toList();
    private static final List<String> ACTIVITIES = Arrays.stream(Activity.values())
            .filter(activity -> activity != Activity.UNKNOWN)
            .map(Activity::word)
            .toList();

    private final CityTables tables;

    private LabourReader(CityTables tables) {
        this.tables = tables;
    }

    /**
     * Reads the tables that jobs are made from.
     *
     * @param zones codes of the zones, rising
     * @param areaOf [zone] → area
     * @param people the residents to whom the tables must fit; null if they are not known as a table
     */
    static LabourMarginals marginals(CityTables tables, List<String> zones, int[] areaOf, Marginals people) {
        LabourReader reader = new LabourReader(tables);
        KeyedTable jobs =
                tables.read(JOBS, Measure.count("jobs"), Key.words("zone", zones), Key.words("sector", SECTORS));
        List<String> places =
                Stream.concat(tables.areas().stream(), Stream.of(OUTSIDE)).toList();
        KeyedTable commuting =
                tables.read(COMMUTING, Measure.count("workers"), Key.words("home", places), Key.words("work", places));
        KeyedTable levels = tables.read(
                QUALIFICATIONS, Measure.count("persons"), tables.area(), Key.words("qualification", LEVELS));
        KeyedTable activity =
                tables.read(ACTIVITY, Measure.count("persons"), tables.area(), Key.words("activity", ACTIVITIES));
        LabourMarginals labour = new LabourMarginals(
                reader.counts(jobs, zones.size(), SECTORS.size()),
                reader.counts(commuting, places.size(), places.size()),
                reader.complete(levels, LEVELS.size(), 0),
                reader.complete(activity, ACTIVITIES.size(), 1));
        boolean good = Stream.of(jobs, commuting, levels, activity)
                .allMatch(table -> table.problems().isEmpty());
        if (good) new LabourChecks(tables.areas(), labour).check(areaOf, people, jobs, levels, activity);
        return labour;
    }

    private int[][] counts(KeyedTable table, int rows, int columns) {
        int[][] counts = new int[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                counts[row][column] = (int) table.value(table.cell(row, column));
            }
        }
        return counts;
    }

    /** [area][word] of a table in which no row may be missing, the words counted from {@code first}. */
    private int[][] complete(KeyedTable table, int words, int first) {
        int[][] counts = new int[tables.areas().size()][first + words];
        for (int area = 0; area < counts.length; area++) {
            for (int word = 0; word < words; word++) {
                int cell = table.cell(area, word);
                if (!table.has(cell)) table.missing("no row for " + table.name(cell));
                counts[area][first + word] = (int) table.value(cell);
            }
        }
        return counts;
    }

    /** Reads the rates. */
    static LabourRates rates(CityTables tables) {
        LabourReader reader = new LabourReader(tables);
        return new LabourRates(
                reader.bySkill(JOB_SKILLS, Measure.share("share"), true),
                reader.bySkill(WAGES, Measure.range("wage", 0, HIGHEST_WAGE), false),
                reader.byAge(QUALIFICATION_RATES, "qualification", LEVELS, true),
                reader.byAge(STUDY, "study", STUDIES, true),
                reader.byAge(PARTICIPATION, "qualification", LEVELS, false),
                reader.byAge(UNEMPLOYMENT, "qualification", LEVELS, false));
    }

    /** [sector][skill] of a table in which no row may be missing. */
    private double[][] bySkill(String file, Measure measure, boolean addUp) {
        KeyedTable table = tables.read(file, measure, Key.words("sector", SECTORS), Key.words("skill", SKILLS));
        double[][] values = new double[SECTORS.size()][];
        for (int sector = 0; sector < values.length; sector++) {
            boolean complete = true;
            for (int skill = 0; skill < SKILLS.size(); skill++) {
                int cell = table.cell(sector, skill);
                if (table.has(cell)) continue;
                complete = false;
                table.missing("no row for " + table.name(cell));
            }
            int first = table.cell(sector, 0);
            values[sector] = new double[SKILLS.size()];
            Arrays.setAll(values[sector], skill -> table.value(first + skill));
            String which = "sector " + SECTORS.get(sector);
            if (addUp && complete) CityTables.settle(table.problems(), "share", which, values[sector]);
        }
        return values;
    }

    /**
     * [sex][age][word] shares. Below the first age given all are of the first word if shares add up to 1 and 0 otherwise;
     * the last age given serves all older ones.
     */
    private double[][][] byAge(String file, String column, List<String> words, boolean addUp) {
        KeyedTable table =
                tables.read(file, Measure.share("share"), CityTables.sex(), CityTables.age(), Key.words(column, words));
        double[][][] shares = new double[Sex.COUNT][Ages.COUNT][words.size()];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            int last = lastAge(table, sex, words.size());
            boolean begun = false;
            for (int age = 0; age < Ages.COUNT; age++) {
                int first = table.cell(sex, Math.min(age, Math.max(last, 0)), 0);
                begun |= hasAny(table, first, words.size());
                double[] ofAge = shares[sex][age];
                if (begun) Arrays.setAll(ofAge, word -> table.value(first + word));
                else ofAge[0] = addUp ? 1 : 0;
                if (begun && age <= last) checkAge(table, first, ofAge, addUp);
                else if (begun && addUp) normalise(ofAge);
            }
            if (!begun) table.missing("no rows for sex " + Sex.of(sex).code());
        }
        return shares;
    }

    private static void checkAge(KeyedTable table, int first, double[] ofAge, boolean addUp) {
        boolean complete = true;
        for (int word = 0; word < ofAge.length; word++) {
            if (table.has(first + word)) continue;
            complete = false;
            table.missing("no row for " + table.name(first + word));
        }
        if (!addUp || !complete) return;
        String name = table.name(first);
        CityTables.settle(table.problems(), "share", name.substring(0, name.lastIndexOf(',')), ofAge);
    }

    private static int lastAge(KeyedTable table, int sex, int words) {
        for (int age = Ages.COUNT - 1; age >= 0; age--) {
            if (hasAny(table, table.cell(sex, age, 0), words)) return age;
        }
        return -1;
    }

    private static boolean hasAny(KeyedTable table, int first, int words) {
        for (int word = 0; word < words; word++) if (table.has(first + word)) return true;
        return false;
    }

    private static void normalise(double[] shares) {
        double sum = Arrays.stream(shares).sum();
        for (int share = 0; share < shares.length && sum > 0; share++) shares[share] /= sum;
    }
}
