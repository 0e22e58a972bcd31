package org.conurb.scenarios.lives;

import org.conurb.engine.lives.LifeCause;
import org.conurb.scenarios.results.LifeRows;

/** Sentences on a resident's learning and work. */
final class WorkText {

    private static final int ADULT = 18;

    private final Person person;
    private final Places places;

    WorkText(Person person, Places places) {
        this.person = person;
        this.places = places;
    }

    String studyBegun(LifeEntry entry, int age) {
        if (isArrival(entry)) return person.first() + " studies at " + Words.place(entry.after()) + ".";
        return switch (entry.after()) {
            case "school" -> person.first() + " started school.";
            case "further" ->
                person.first()
                        + (age < ADULT ? " went on to a sixth form or college." : " began a course at a college.");
            default -> person.first() + " went to university.";
        };
    }

    String studyEnded(LifeEntry entry) {
        return person.first() + " left " + Words.place(entry.before()) + ".";
    }

    String qualified(LifeEntry entry) {
        return person.first() + (isArrival(entry) ? " has " : " gained ") + Words.qualification(entry.after()) + ".";
    }

    String seeksWork(LifeEntry entry) {
        return person.first() + (isArrival(entry) ? " looks for work." : " began to look for work.");
    }

    String seeksNoMore() {
        return person.first() + " stopped looking for work.";
    }

    String jobBegun(LifeEntry entry) {
        return person.first() + " found work" + job(entry) + ".";
    }

    String jobChanged(LifeEntry entry) {
        String why = entry.cause() == LifeCause.JOB_CLOSED
                ? person.firstPossessive() + " job was cut; " + person.subject() + " found another"
                : person.first() + " changed jobs: now";
        return why + job(entry) + ".";
    }

    String jobLost(LifeEntry entry) {
        String how = entry.cause() == LifeCause.JOB_CLOSED ? "The job was cut, and " + person.subject() + " was" : "";
        String lost = person.first() + " lost " + person.possessive() + " job" + sector(entry);
        return how.isEmpty() ? lost + "." : how + " out of work.";
    }

    String workLeft() {
        return person.first() + " gave up work.";
    }

    String retired(LifeEntry entry) {
        return person.first() + (isArrival(entry) ? " has retired." : " retired" + sector(entry) + ".");
    }

    private static boolean isArrival(LifeEntry entry) {
        return entry.cause() == LifeCause.ARRIVAL;
    }

    private static String sector(LifeEntry entry) {
        return entry.detail().isEmpty() ? "" : " in " + Words.sector(entry.detail());
    }

    /** Where, in what, for how much, how far away. */
    private String job(LifeEntry entry) {
        String where = entry.after().equals(LifeRows.OUTSIDE)
                ? " outside the city"
                : sector(entry) + ", in " + places.zone(entry.after());
        String pay = ", for " + places.money(entry.amount()) + " a year";
        return where + pay + (Double.isNaN(entry.minutes()) ? "" : ", " + Words.minutes(entry.minutes()) + " away");
    }
}
