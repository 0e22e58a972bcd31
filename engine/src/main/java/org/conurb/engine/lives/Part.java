package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Locale;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.population.Activity;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Study;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;

/**
 * What those are who are followed closely: one resident for each part, so that a dozen lives show a city's variety. Ages
 * are chosen such that something is ahead of each. What a city does not know (work, homes, trips) is not asked for.
 */
public enum Part {
    /** Under one in the base year. */
    NEWBORN(0, 0),
    /** At school, with the choices after it ahead. */
    PUPIL(11, 14),
    /** At university. */
    STUDENT(18, 22),
    /** Drives to work. */
    DRIVER(25, 54),
    /** Goes to work by public transport. */
    RIDER(20, 54),
    /** Seeks work. */
    UNEMPLOYED(20, 54),
    /** Brings up children alone. */
    LONE_PARENT(20, 45),
    /** Rents from a private landlord. */
    RENTER(22, 34),
    /** Works, and will retire. */
    SENIOR_WORKER(58, 63),
    /** Has retired, lives in a couple. */
    PENSIONER(66, 76),
    /** Old, lives alone. */
    ALONE(78, 88),
    /** Comes from outside the city after the base year. */
    NEWCOMER(20, 45);

    private static final Part[] BY_INDEX = values();

    private final int fromAge;
    private final int toAge;

    Part(int fromAge, int toAge) {
        this.fromAge = fromAge;
        this.toAge = toAge;
    }

    /** The one with this ordinal. */
    public static Part of(int index) {
        return BY_INDEX[index];
    }

    /** The one with this word. */
    public static Part ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word used in tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the part is taken by someone of the base year. */
    boolean isOfBaseYear() {
        return this != NEWCOMER;
    }

    /** Whether a present resident fits the part. */
    boolean fits(City city, int resident, int year) {
        ResidentStore residents = city.population().residents();
        int age = residents.age(resident, year);
        if (age < fromAge || age > toAge) return false;
        return switch (this) {
            case NEWBORN, NEWCOMER -> true;
            case PUPIL -> !city.hasMarkets() || studies(residents, resident, Study.SCHOOL);
            case STUDENT -> !city.hasMarkets() || studies(residents, resident, Study.HIGHER);
            case DRIVER -> is(city, Activity.EMPLOYED, resident) && commutes(city, resident, TravelMode.CAR_DRIVER);
            case RIDER ->
                is(city, Activity.EMPLOYED, resident) && commutes(city, resident, TravelMode.PUBLIC_TRANSPORT);
            case UNEMPLOYED -> is(city, Activity.UNEMPLOYED, resident);
            case SENIOR_WORKER -> is(city, Activity.EMPLOYED, resident);
            case LONE_PARENT -> heads(residents, resident) && lives(city, resident, HouseholdType.LONE_PARENT);
            case RENTER -> heads(residents, resident) && rents(city, resident);
            case PENSIONER ->
                is(city, Activity.RETIRED, resident)
                        && heads(residents, resident)
                        && lives(city, resident, HouseholdType.COUPLE);
            case ALONE -> lives(city, resident, HouseholdType.ONE_PERSON);
        };
    }

    private static boolean studies(ResidentStore residents, int resident, Study study) {
        return residents.study(resident) == study.ordinal();
    }

    private static boolean is(City city, Activity activity, int resident) {
        return !city.hasMarkets() || city.population().residents().is(activity, resident);
    }

    private static boolean heads(ResidentStore residents, int resident) {
        return residents.is(Role.REFERENCE, resident) || residents.is(Role.PARTNER, resident);
    }

    private static boolean lives(City city, int resident, HouseholdType type) {
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        int household = residents.household(resident);
        return households.isPrivate(household) && HouseholdType.of(residents, households, household) == type;
    }

    private static boolean rents(City city, int resident) {
        if (!city.hasMarkets()) return true;
        int dwelling = city.population()
                .households()
                .dwelling(city.population().residents().household(resident));
        return dwelling >= 0 && city.dwellings().tenure(dwelling) == Tenure.PRIVATE_RENT.ordinal();
    }

    /** Whether the resident's first trip to work is by this mode; true for all where nobody travels. */
    private static boolean commutes(City city, int resident, TravelMode mode) {
        if (city.trips() == null) return true;
        int trip = commute(city.trips(), resident);
        return trip != NONE && city.trips().mode(trip) == mode.ordinal();
    }

    private static int commute(TripStore trips, int resident) {
        for (int trip = trips.first(resident); trip < trips.first(resident + 1); trip++) {
            if (trips.purpose(trip) == Purpose.WORK.ordinal()) return trip;
        }
        return NONE;
    }
}
