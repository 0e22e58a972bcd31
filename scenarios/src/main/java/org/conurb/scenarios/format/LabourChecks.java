package org.conurb.scenarios.format;

import java.util.List;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Qualification;

/** Whether the tables of a city's labour market agree with one another and with its residents. */
final class LabourChecks {

    private final List<String> areas;
    private final LabourMarginals labour;

    LabourChecks(List<String> areas, LabourMarginals labour) {
        this.areas = areas;
        this.labour = labour;
    }

    /** Adds a problem for each figure that does not fit; {@code people} is null if they are not known as a table. */
    void check(int[] areaOf, Marginals people, KeyedTable jobs, KeyedTable levels, KeyedTable activity) {
        int[] jobsOf = new int[areas.size()];
        for (int zone = 0; zone < areaOf.length; zone++) jobsOf[areaOf[zone]] += labour.jobs(zone);
        for (int area = 0; area < areas.size(); area++) {
            checkJobs(jobs, area, jobsOf[area]);
            checkEmployed(activity, area);
            if (people == null) continue;
            checkLevels(levels, area, people);
            checkActivities(activity, area, people);
        }
    }

    private void checkJobs(KeyedTable table, int area, int jobs) {
        int workers = 0;
        for (int home = 0; home <= labour.outside(); home++) workers += labour.workers(home, area);
        if (jobs >= workers) return;
        String expected = "at least the " + workers + " of " + LabourReader.COMMUTING + " who work there";
        table.problems().add(null, "jobs", jobs + " in area " + areas.get(area), expected, "");
    }

    private void checkEmployed(KeyedTable table, int area) {
        int workers = 0;
        for (int work = 0; work <= labour.outside(); work++) workers += labour.workers(area, work);
        if (workers == labour.employed(area)) return;
        int cell = table.cell(area, Activity.EMPLOYED.ordinal() - 1);
        String expected = "the " + workers + " of " + LabourReader.COMMUTING + " who live there";
        String found = labour.employed(area) + " for " + table.name(cell);
        table.problems().add(table.line(cell), "persons", found, expected, "");
    }

    private void checkLevels(KeyedTable table, int area, Marginals people) {
        long persons = 0;
        for (Qualification level : Qualification.values()) persons += labour.residents(area, level);
        long wanted = people.residentsBetween(area, LabourMarginals.FIRST_AGE, Marginals.LAST_AGE);
        sameAs(table, area, persons, wanted, "16 and over");
    }

    private void checkActivities(KeyedTable table, int area, Marginals people) {
        long persons = 0;
        for (Activity activity : Activity.values()) persons += labour.residents(area, activity);
        long wanted = people.residentsBetween(area, LabourMarginals.FIRST_AGE, LabourMarginals.LAST_AGE);
        sameAs(table, area, persons, wanted, "16 to 74");
    }

    private void sameAs(KeyedTable table, int area, long persons, long wanted, String ages) {
        if (persons == wanted) return;
        String expected = wanted + ", the residents aged " + ages + " of " + MarginalsReader.POPULATION;
        table.problems().add(null, "persons", persons + " in area " + areas.get(area), expected, "");
    }
}
