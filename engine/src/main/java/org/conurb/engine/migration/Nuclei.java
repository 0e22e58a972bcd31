package org.conurb.engine.migration;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.store.Columns;

/**
 * The people of one chunk of households, grouped into those who move as one: the reference person, a partner and the
 * minors of a household are a nucleus, every other adult is one alone.
 *
 * <p>The reference person comes first. Flat arrays: the members of nucleus n are those from {@code start[n]} to {@code start[n + 1] - 1}.
 */
final class Nuclei {

    private static final int FIRST_CAPACITY = 1 << 14;
    private static final int CELLS_PER_AREA = Sex.COUNT * Ages.COUNT;

    private int[] start = new int[FIRST_CAPACITY];
    private int[] resident = new int[FIRST_CAPACITY];
    private short[] cell = new short[FIRST_CAPACITY]; // of each member
    private int nuclei;
    private int members;

    /** The cell of a resident: area, sex, age at the year's end. */
    static int cell(int area, int sex, int age) {
        return area * CELLS_PER_AREA + sex * Ages.COUNT + Ages.index(age);
    }

    /** How many cells there are for so many areas. */
    static int cells(int areas) {
        return areas * CELLS_PER_AREA;
    }

    /** The area of a cell. */
    static int area(int cell) {
        return cell / CELLS_PER_AREA;
    }

    int count() {
        return nuclei;
    }

    int start(int nucleus) {
        return start[nucleus];
    }

    int end(int nucleus) {
        return start[nucleus + 1];
    }

    int resident(int member) {
        return resident[member];
    }

    int cellOf(int member) {
        return Short.toUnsignedInt(cell[member]);
    }

    /** Groups the people of the households from {@code from} to {@code to - 1}, replacing what was here. */
    void gather(City city, int from, int to, int year) {
        nuclei = 0;
        members = 0;
        start[0] = 0;
        HouseholdStore households = city.population().households();
        for (int household = from; household < to; household++) {
            if (households.size(household) > 0) gatherHousehold(city, household, year);
        }
    }

    private void gatherHousehold(City city, int household, int year) {
        Population population = city.population();
        ResidentStore residents = population.residents();
        int area = city.zones().area(population.households().zone(household));
        int first = population.households().firstMember(household);
        int reference = population.memberIn(Role.REFERENCE, household);
        add(residents, reference, area, year);
        for (int member = first; member != NONE; member = residents.nextMember(member)) {
            if (member != reference && inCore(residents, member, year)) add(residents, member, area, year);
        }
        close();
        for (int member = first; member != NONE; member = residents.nextMember(member)) {
            if (inCore(residents, member, year)) continue;
            add(residents, member, area, year);
            close();
        }
    }

    private static boolean inCore(ResidentStore residents, int member, int year) {
        return residents.role(member) <= Role.PARTNER.ordinal() || residents.age(member, year) < Ages.ADULT;
    }

    private void add(ResidentStore residents, int member, int area, int year) {
        if (members == resident.length) {
            resident = Arrays.copyOf(resident, Columns.grown(members + 1));
            cell = Arrays.copyOf(cell, resident.length);
        }
        resident[members] = member;
        cell[members++] = (short) cell(area, residents.sex(member), residents.age(member, year));
    }

    private void close() {
        if (nuclei + 1 == start.length) start = Arrays.copyOf(start, Columns.grown(nuclei + 2));
        start[++nuclei] = members;
    }
}
