package org.conurb.scenarios.format;

import org.conurb.engine.economy.Sector;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Qualification;

/**
 * What is known of a city's labour market before there are any jobs: how many jobs there are where, who comes to them
 * from where, and how many residents have which qualification and activity. Immutable.
 *
 * <p>Source: {@code jobs.csv}, {@code commuting.csv}, {@code qualifications.csv} and {@code activity.csv}. The employed
 * of an area are its commuting rows; an area has at least as many jobs as people come to work there.
 */
public final class LabourMarginals {

    /** The first age at which residents have an activity in the table. */
    public static final int FIRST_AGE = 16;

    /** The last age at which residents have an activity in the table. */
    public static final int LAST_AGE = 74;

    private final int[][] jobs; // [zone][sector]
    private final int[][] workers; // [home][work], the last of either outside the city
    private final int[][] qualifications; // [area][qualification]
    private final int[][] activities; // [area][activity]

    LabourMarginals(int[][] jobs, int[][] workers, int[][] qualifications, int[][] activities) {
        this.jobs = jobs;
        this.workers = workers;
        this.qualifications = qualifications;
        this.activities = activities;
    }

    /** How many zones there are. */
    public int zones() {
        return jobs.length;
    }

    /** How many areas there are. */
    public int areas() {
        return qualifications.length;
    }

    /** The index that stands for everywhere outside the city, as a home or a workplace. */
    public int outside() {
        return workers.length - 1;
    }

    /** Jobs of a zone in a sector. */
    public int jobs(int zone, Sector sector) {
        return jobs[zone][sector.ordinal()];
    }

    /** All jobs of a zone. */
    public int jobs(int zone) {
        int sum = 0;
        for (int ofSector : jobs[zone]) sum += ofSector;
        return sum;
    }

    /** All jobs of the city. */
    public int jobs() {
        int sum = 0;
        for (int zone = 0; zone < jobs.length; zone++) sum += jobs(zone);
        return sum;
    }

    /**
     * Workers who live in one area and work in another. Who works at home or has no fixed place of work counts as
     * working in the area of the home.
     *
     * @param home an area, or {@link #outside()}
     * @param work an area, or {@link #outside()}
     */
    public int workers(int home, int work) {
        return workers[home][work];
    }

    /** Residents of an area who work, wherever. */
    public int employed(int area) {
        return activities[area][Activity.EMPLOYED.ordinal()];
    }

    /** Residents of an area aged 16 and over with this highest qualification. */
    public int residents(int area, Qualification qualification) {
        return qualifications[area][qualification.ordinal()];
    }

    /** Residents of an area aged {@link #FIRST_AGE} to {@link #LAST_AGE} with this activity; of nobody it is unknown. */
    public int residents(int area, Activity activity) {
        return activities[area][activity.ordinal()];
    }
}
