package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.Study;

/** What has changed in a resident's learning and work in a year. */
final class WorkChanges {

    private final City city;
    private final Diary diary;

    WorkChanges(City city, Diary diary) {
        this.city = city;
        this.diary = diary;
    }

    /** Notes it; {@code cause} is that of all of it, if one is known. */
    void note(int resident, Standing then, Standing now, LifeCause cause) {
        noteLearning(then, now, cause);
        noteWork(resident, then, now, cause);
    }

    private void noteLearning(Standing then, Standing now, LifeCause cause) {
        if (now.study != then.study) {
            boolean ends = now.study == Study.NONE.ordinal();
            int entry = diary.write(ends ? LifeEvent.STUDY_ENDED : LifeEvent.STUDY_BEGUN, cause);
            diary.setChange(entry, then.study, now.study);
        }
        if (now.qualification != then.qualification) {
            int entry = diary.write(LifeEvent.QUALIFIED, cause);
            diary.setChange(entry, then.qualification, now.qualification);
        }
    }

    private void noteWork(int resident, Standing then, Standing now, LifeCause cause) {
        boolean worked = then.activity == Activity.EMPLOYED.ordinal();
        switch (Activity.of(now.activity)) {
            case EMPLOYED -> {
                if (!worked) noteJob(LifeEvent.JOB_BEGUN, resident, then, now, cause);
                else if (then.job != now.job) {
                    noteJob(LifeEvent.JOB_CHANGED, resident, then, now, ofClosure(then.job, cause));
                }
            }
            case UNEMPLOYED -> {
                if (worked) noteEnd(LifeEvent.JOB_LOST, then, ofClosure(then.job, cause));
                else if (then.activity != now.activity) diary.write(LifeEvent.SEEKS_WORK, cause);
            }
            case RETIRED -> {
                if (then.activity != now.activity) noteEnd(LifeEvent.RETIRED, then, cause);
            }
            default -> {
                if (worked) noteEnd(LifeEvent.WORK_LEFT, then, cause);
                else if (then.activity == Activity.UNEMPLOYED.ordinal()) diary.write(LifeEvent.SEEKS_NO_MORE, cause);
            }
        }
    }

    private LifeCause ofClosure(int job, LifeCause otherwise) {
        return job >= 0 && !city.jobs().isPresent(job) ? LifeCause.JOB_CLOSED : otherwise;
    }

    private void noteJob(LifeEvent event, int resident, Standing then, Standing now, LifeCause cause) {
        int entry = diary.write(event, cause);
        diary.setChange(entry, zone(then.job), zone(now.job));
        diary.setDetail(entry, sector(now.job));
        float minutes = now.job < 0
                ? Float.NaN
                : city.times().minutes(now.zone, city.jobs().zone(now.job));
        diary.setFigures(entry, city.population().residents().earnings(resident), minutes);
    }

    private void noteEnd(LifeEvent event, Standing then, LifeCause cause) {
        int entry = diary.write(event, cause);
        diary.setChange(entry, zone(then.job), NONE);
        diary.setDetail(entry, sector(then.job));
    }

    private int zone(int job) {
        if (job == JobStore.OUTSIDE) return JobStore.OUTSIDE;
        return job < 0 ? NONE : city.jobs().zone(job);
    }

    private int sector(int job) {
        return job < 0 ? NONE : city.jobs().sector(job);
    }
}
