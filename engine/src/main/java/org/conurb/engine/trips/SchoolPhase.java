package org.conurb.engine.trips;

import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Study;

/** Phases of schooling. */
public enum SchoolPhase {
    /** Mean way to school 1.6 miles (National Travel Survey 2011, table NTS0613): two over that mean in kilometres. */
    PRIMARY(0.8, 0.3, 1),
    /** 3.4 miles (same table). */
    SECONDARY(0.37, 0.6, 1),
    /** Assumed. */
    FURTHER(0.20, 1, 1.3),
    /** Assumed. */
    HIGHER(0.12, 1, 2);

    private static final int SECONDARY_FROM = 11;

    private final double perKilometre;
    private final double shareByJobs;
    private final double power;

    SchoolPhase(double perKilometre, double shareByJobs, double power) {
        this.perKilometre = perKilometre;
        this.shareByJobs = shareByJobs;
        this.power = power;
    }

    /** Fall of the chance to go to a school with each kilometre. */
    double perKilometre() {
        return perKilometre;
    }

    /** Part of the seats that lies where jobs in education are. */
    double shareByJobs() {
        return shareByJobs;
    }

    /** Power of those jobs: above 1 where few places have most seats. */
    double power() {
        return power;
    }

    /** The phase of a resident who studies. */
    public static SchoolPhase of(ResidentStore residents, int resident, int year) {
        int study = residents.study(resident);
        if (study == Study.HIGHER.ordinal()) return HIGHER;
        if (study == Study.FURTHER.ordinal()) return FURTHER;
        return residents.age(resident, year) < SECONDARY_FROM ? PRIMARY : SECONDARY;
    }
}
