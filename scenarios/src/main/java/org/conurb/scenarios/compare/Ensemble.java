package org.conurb.scenarios.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import org.conurb.scenarios.report.CityTexts;
import org.conurb.scenarios.results.RunTable;
import org.conurb.scenarios.results.TableFiles;

/**
 * Runs of one scenario, each with a seed of its own.
 *
 * @param name short name, for files and tables
 * @param title what it is called where people read
 * @param description what it is about; may be empty
 * @param given what was typed for it, for messages
 * @param runs its runs by rising seed, at least one
 * @param settings what its scenario says, by dotted key, without seed and words
 * @param city what is known of the city beyond its tables; null if nothing
 */
public record Ensemble(
        String name,
        String title,
        String description,
        String given,
        List<Run> runs,
        SortedMap<String, String> settings,
        CityTexts city) {

    /** Keeps a copy of the list. */
    public Ensemble {
        runs = List.copyOf(runs);
    }

    /**
     * A run.
     *
     * @param seed its seed
     * @param tables where its tables are
     * @param number its number in a batch; null of a run that has its own folder
     */
    public record Run(long seed, TableFiles tables, String number) {}

    /** The same under other words. */
    Ensemble called(String newName, String newTitle) {
        return new Ensemble(newName, newTitle, description, given, runs, settings, city);
    }

    /** The same under another title. */
    public Ensemble withTitle(String newTitle) {
        return called(name, newTitle);
    }

    /** Its seeds, rising. */
    List<Long> seeds() {
        return runs.stream().map(Run::seed).toList();
    }

    /** Whether all of its runs have a table. */
    boolean has(RunTable table) {
        return runs.stream().noneMatch(run -> run.tables().files(table.table()).isEmpty());
    }

    /**
     * A query that answers columns of a table for some of the runs, with the column {@code place} in front.
     *
     * @param placeOf the places of the seeds whose runs are wanted
     */
    String select(RunTable table, String columns, Map<Long, Integer> placeOf) {
        Map<TableFiles, List<Run>> batches = new LinkedHashMap<>();
        StringJoiner union = new StringJoiner(" UNION ALL ");
        for (Run run : runs) {
            Integer place = placeOf.get(run.seed());
            if (place == null) continue;
            if (run.number() == null) {
                union.add("SELECT " + place + " AS place, " + columns + " FROM ("
                        + run.tables().all(table.table()) + ")");
            } else {
                batches.computeIfAbsent(run.tables(), tables -> new ArrayList<>())
                        .add(run);
            }
        }
        batches.forEach((tables, ofBatch) -> {
            StringJoiner places = new StringJoiner(", ");
            for (Run run : ofBatch) places.add("('" + run.number() + "', " + placeOf.get(run.seed()) + ")");
            union.add("SELECT place, " + columns + " FROM (" + tables.all(table.table()) + ") JOIN (VALUES " + places
                    + ") wanted(run, place) USING (run)");
        });
        return union.toString();
    }
}
