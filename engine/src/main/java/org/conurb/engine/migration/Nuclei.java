package org.conurb.engine.migration;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.store.Columns;

/**
 * The people of one chunk of households, grouped into those who move as one: the reference person, a partner and the
 * minors of a household are a nucleus, every other adult is one alone.
 *
 * <p>Flat arrays, so that {@link Raking} can pass over them many times: the members of nucleus n are those from
 * {@code start[n]} to {@code start[n + 1] - 1}, the reference person first, then a
 * partner.
 */
final class Nuclei {

    private static final int FIRST_CAPACITY = 1 << 14;
    private static final int REFERENCE = Role.REFERENCE.ordinal();
    private static final int PARTNER = Role.PARTNER.ordinal();
    private static final int CELLS_PER_AREA = Sex.COUNT * Ages.COUNT;

    private int[] start = new int[FIRST_CAPACITY];
    private int[] voice = new int[FIRST_CAPACITY]; // [nucleus] → first of the members whose weights count
    private int[] resident = new int[FIRST_CAPACITY];
    private char[] cell = new char[FIRST_CAPACITY]; // of each member: area, sex, age at the year's end
    private int nuclei;
    private int members;
    private long[] present = {}; // [cell] people in the chunk
    private long[] single = {}; // [cell] people who are a nucleus by themselves

    /** How many cells there are for so many areas. */
    static int cells(int areas) {
        int cells = areas * CELLS_PER_AREA;
        if (cells > Character.MAX_VALUE + 1) {
            throw new IllegalArgumentException(
                    areas + " areas; migration knows at most " + (Character.MAX_VALUE + 1) / CELLS_PER_AREA);
        }
        return cells;
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
        return cell[member];
    }

    /** How many people of the cell there are in the chunk. */
    long present(int ofCell) {
        return present[ofCell];
    }

    /** Groups the people of the households from {@code from} to {@code to - 1}, replacing what was here. */
    void gather(City city, int from, int to, int year) {
        nuclei = 0;
        members = 0;
        start[0] = 0;
        present = new long[cells(city.areas().count())];
        single = new long[present.length];
        for (int household = from; household < to; household++) {
            if (city.population().households().size(household) > 0) gatherHousehold(city, household, year);
        }
    }

    private void gatherHousehold(City city, int household, int year) {
        ResidentStore residents = city.population().residents();
        int firstCell = city.zones().area(city.population().households().zone(household)) * CELLS_PER_AREA;
        int first = city.population().households().firstMember(household);
        makeRoom(city.population().households().size(household));
        int reference = NONE; // positions in the open nucleus
        int partner = NONE;
        int others = 0;
        for (int member = first; member != NONE; member = residents.nextMember(member)) {
            int role = residents.role(member);
            int age = residents.age(member, year);
            if (role > PARTNER && age >= Ages.ADULT) {
                others++;
                continue;
            }
            if (role == REFERENCE) reference = members;
            else if (role == PARTNER) partner = members;
            add(member, firstCell + residents.sex(member) * Ages.COUNT + Ages.index(age));
        }
        closeCore(reference, partner);
        for (int member = first; others > 0; member = residents.nextMember(member)) {
            int age = residents.age(member, year);
            if (residents.role(member) <= PARTNER || age < Ages.ADULT) continue;
            add(member, firstCell + residents.sex(member) * Ages.COUNT + Ages.index(age));
            close(members - 1);
            others--;
        }
    }

    /** Brings the reference person to the first place, a partner to the second; the minors follow. */
    private void closeCore(int reference, int partner) {
        int begin = start[nuclei];
        swap(begin, reference);
        int minors = begin + 1;
        if (partner != NONE) {
            swap(begin + 1, partner == begin ? reference : partner);
            minors++;
        }
        close(minors < members ? minors : begin);
    }

    private void swap(int one, int other) {
        if (one == other) return;
        int itsResident = resident[one];
        char itsCell = cell[one];
        resident[one] = resident[other];
        cell[one] = cell[other];
        resident[other] = itsResident;
        cell[other] = itsCell;
    }

    private void makeRoom(int more) {
        if (members + more > resident.length) {
            resident = Arrays.copyOf(resident, Columns.grown(members + more));
            cell = Arrays.copyOf(cell, resident.length);
        }
        if (nuclei + more + 1 > start.length) {
            start = Arrays.copyOf(start, Columns.grown(nuclei + more + 1));
            voice = Arrays.copyOf(voice, start.length);
        }
    }

    private void add(int newResident, int itsCell) {
        present[itsCell]++;
        resident[members] = newResident;
        cell[members++] = (char) itsCell;
    }

    private void close(int firstWhoCounts) {
        if (members - start[nuclei] == 1) single[cell[start[nuclei]]]++;
        voice[nuclei] = firstWhoCounts;
        start[++nuclei] = members;
    }

    /**
     * The chance of a nucleus to move in a flow, 0 or 1: the mean of the weights, [cell * 2 + flow], of its minors, or of
     * all members if there are none.
     */
    double chance(int nucleus, double[] weight, int flow, double largest) {
        int from = voice[nucleus];
        int to = start[nucleus + 1];
        double sum = 0;
        for (int member = from; member < to; member++) sum += weight[(cell[member] << 1) + flow];
        return Math.min(largest, sum / (to - from));
    }

    /** What no draw that moves anybody of the nucleus exceeds, given weights and chances to leave alone, [cell]. */
    double bound(int nucleus, double[] weightInAny, double[] aloneInAny) {
        int from = start[nucleus];
        int minors = voice[nucleus];
        int to = start[nucleus + 1];
        double together = 0;
        double alone = 0;
        for (int member = from; member < to; member++) {
            int ofCell = cell[member];
            alone += aloneInAny[ofCell];
            if (member >= minors) together += weightInAny[ofCell];
        }
        return together / (to - minors) + alone;
    }

    /** Movers expected in each cell under weights of the same shape, both [cell * 2 + flow]. */
    double[] movers(double[] weight, double largest) {
        double[] movers = new double[weight.length];
        for (int ofCell = 0; ofCell < weight.length; ofCell++) {
            movers[ofCell] = single[ofCell >> 1] * Math.min(largest, weight[ofCell]);
        }
        for (int nucleus = 0; nucleus < nuclei; nucleus++) {
            int from = start[nucleus];
            int to = start[nucleus + 1];
            if (to - from > 1) addMovers(movers, from, voice[nucleus], to, weight, largest);
        }
        return movers;
    }

    private void addMovers(double[] movers, int from, int minors, int to, double[] weight, double largest) {
        double first = 0;
        double second = 0;
        for (int member = minors; member < to; member++) {
            int ofCell = cell[member] << 1;
            first += weight[ofCell];
            second += weight[ofCell + 1];
        }
        first = Math.min(largest, first / (to - minors));
        second = Math.min(largest, second / (to - minors));
        for (int member = from; member < to; member++) {
            int ofCell = cell[member] << 1;
            movers[ofCell] += first;
            movers[ofCell + 1] += second;
        }
    }
}
