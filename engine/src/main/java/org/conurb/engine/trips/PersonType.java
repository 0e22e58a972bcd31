package org.conurb.engine.trips;

import java.util.Locale;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Study;

/** What kind of days a person has. The ordinal is an index into tables. */
public enum PersonType {
    /** Children below school age. */
    PRESCHOOL,
    /** At school. */
    PUPIL,
    /** In further or higher education. */
    STUDENT,
    /** In work, and not studying. */
    WORKER,
    /** Neither at work nor studying nor retired. */
    AT_HOME,
    /** Retired, or from 65 years of age without work. */
    RETIRED,
    /** From 75 years of age without work. */
    ELDERLY;

    /** How many there are. */
    public static final int COUNT = 7;

    private static final int SCHOOL_FROM = 5;
    private static final int RETIRED_FROM = 65;
    private static final int ELDERLY_FROM = 75;
    private static final PersonType[] BY_INDEX = values();

    /** The one with this ordinal. */
    public static PersonType of(int index) {
        return BY_INDEX[index];
    }

    /** The type of a present resident in a year. */
    public static PersonType of(ResidentStore residents, int resident, int year) {
        int age = residents.age(resident, year);
        if (age < SCHOOL_FROM) return PRESCHOOL;
        int study = residents.study(resident);
        if (study == Study.SCHOOL.ordinal()) return PUPIL;
        if (study != Study.NONE.ordinal()) return STUDENT;
        if (residents.is(Activity.EMPLOYED, resident)) return WORKER;
        if (age >= ELDERLY_FROM) return ELDERLY;
        return age >= RETIRED_FROM || residents.is(Activity.RETIRED, resident) ? RETIRED : AT_HOME;
    }

    /** The word used in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
