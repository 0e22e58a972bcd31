package org.conurb.engine.indicators;

import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Sex;

/** A full count of the city in the middle of a year: people by area, sex and age, households by type and size. */
public final class Census {

    private static final int PEOPLE_PER_AREA = Sex.COUNT * Ages.COUNT;
    private static final int SIZES = HouseholdType.TOP_SIZE + 1; // index 0 unused
    private static final int HOUSEHOLDS_PER_AREA = HouseholdType.values().length * SIZES;

    private final int year;
    private final int areas;
    private final long[] people; // [area][sex][age]
    private final long[] households; // [area][type][size], ordinary households
    private final long[] zonePeople; // [zone]
    private final long[] zoneHouseholds; // [zone], ordinary households
    private final long[] zoneYears; // [zone] completed years of all residents together
    private final long[] communal; // [area] residents of establishments

    private Census(
            int year, int areas, long[] people, long[] households, long[] byZone, long[] zoneYears, long[] communal) {
        this.year = year;
        this.areas = areas;
        this.people = people;
        this.households = households;
        int zones = byZone.length / 2;
        this.zonePeople = java.util.Arrays.copyOfRange(byZone, 0, zones);
        this.zoneHouseholds = java.util.Arrays.copyOfRange(byZone, zones, 2 * zones);
        this.zoneYears = zoneYears;
        this.communal = communal;
    }

    /** Counts everyone as of the middle of {@code year}. */
    public static Census take(City city, int year, Workers workers) {
        int areas = city.areas().count();
        int zones = city.zones().count();
        ResidentStore residents = city.population().residents();
        HouseholdStore households = city.population().households();
        int cellsOfPeople = areas * PEOPLE_PER_AREA;
        long[] people = workers.count(residents.rows(), cellsOfPeople + zones, (cells, from, to) -> {
            for (int resident = from; resident < to; resident++) {
                if (!residents.isPresent(resident)) continue;
                int zone = households.zone(residents.household(resident));
                int years = residents.age(resident, year);
                int cohort = residents.sex(resident) * Ages.COUNT + Ages.index(years);
                cells[city.zones().area(zone) * PEOPLE_PER_AREA + cohort]++;
                cells[cellsOfPeople + zone] += years;
            }
        });
        int cellsOfHouseholds = areas * HOUSEHOLDS_PER_AREA;
        long[] counts = workers.count(households.rows(), cellsOfHouseholds + 2 * zones + areas, (cells, from, to) -> {
            for (int household = from; household < to; household++) {
                int size = households.size(household);
                if (size == 0) continue;
                int zone = households.zone(household);
                int area = city.zones().area(zone);
                cells[cellsOfHouseholds + zone] += size;
                if (households.isPrivate(household)) {
                    HouseholdType type = HouseholdType.of(residents, households, household);
                    int ofSize = Math.min(size, HouseholdType.TOP_SIZE);
                    cells[area * HOUSEHOLDS_PER_AREA + type.ordinal() * SIZES + ofSize]++;
                    cells[cellsOfHouseholds + zones + zone]++;
                } else {
                    cells[cellsOfHouseholds + 2 * zones + area]++;
                }
            }
        });
        return new Census(
                year,
                areas,
                java.util.Arrays.copyOfRange(people, 0, cellsOfPeople),
                java.util.Arrays.copyOfRange(counts, 0, cellsOfHouseholds),
                java.util.Arrays.copyOfRange(counts, cellsOfHouseholds, cellsOfHouseholds + 2 * zones),
                java.util.Arrays.copyOfRange(people, cellsOfPeople, people.length),
                java.util.Arrays.copyOfRange(counts, cellsOfHouseholds + 2 * zones, counts.length));
    }

    /** The year in whose middle the count was taken. */
    public int year() {
        return year;
    }

    /** How many areas were counted. */
    public int areas() {
        return areas;
    }

    /** How many zones were counted. */
    public int zones() {
        return zonePeople.length;
    }

    /** Residents of an area by sex index and age; {@link Ages#TOP} and over in the last age. */
    public long population(int area, int sex, int age) {
        return people[area * PEOPLE_PER_AREA + sex * Ages.COUNT + age];
    }

    /** Residents of an area. */
    public long population(int area) {
        long total = 0;
        for (int cell = area * PEOPLE_PER_AREA; cell < (area + 1) * PEOPLE_PER_AREA; cell++) total += people[cell];
        return total;
    }

    /** Ordinary households of an area by type and size, 1 to {@link HouseholdType#TOP_SIZE}. */
    public long households(int area, HouseholdType type, int size) {
        return households[area * HOUSEHOLDS_PER_AREA + type.ordinal() * SIZES + size];
    }

    /** Ordinary households of an area. */
    public long households(int area) {
        long total = 0;
        for (int cell = area * HOUSEHOLDS_PER_AREA; cell < (area + 1) * HOUSEHOLDS_PER_AREA; cell++) {
            total += households[cell];
        }
        return total;
    }

    /** Residents of a zone. */
    public long zonePopulation(int zone) {
        return zonePeople[zone];
    }

    /** Ordinary households of a zone. */
    public long zoneHouseholds(int zone) {
        return zoneHouseholds[zone];
    }

    /** Mean of the completed years of a zone's residents; NaN if it has none. */
    public double zoneMeanAge(int zone) {
        return zonePeople[zone] == 0 ? Double.NaN : (double) zoneYears[zone] / zonePeople[zone];
    }

    /** Residents of communal establishments in an area. */
    public long communal(int area) {
        return communal[area];
    }
}
