package org.conurb.scenarios.format;

import java.util.Arrays;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;

/** Puts listed residents into listed households, and checks that they fit together. */
final class PeopleAssembler {

    private final HouseholdRows households;
    private final ResidentRows residents;
    private final FileProblems ofHouseholds;
    private final FileProblems ofResidents;
    private int[] householdOf = new int[0]; // [resident] → household
    private int[] firstPlace = new int[0]; // [household] → place of its first resident, one longer than the households
    private int[] residentAt = new int[0]; // [place] → resident, households one after the other

    PeopleAssembler(
            HouseholdRows households, ResidentRows residents, FileProblems ofHouseholds, FileProblems ofResidents) {
        this.households = households;
        this.residents = residents;
        this.ofHouseholds = ofHouseholds;
        this.ofResidents = ofResidents;
    }

    /** The population; not to be used when there are problems. */
    Population assemble() {
        checkIdentities(households.id, households.rows, households.line, ofHouseholds);
        checkIdentities(residents.id, residents.rows, residents.line, ofResidents);
        findHouseholds();
        if (!ofHouseholds.isEmpty() || !ofResidents.isEmpty()) return new Population(0, 0);
        gather();
        for (int household = 0; household < households.rows; household++) check(household);
        return ofHouseholds.isEmpty() ? build() : new Population(0, 0);
    }

    private void checkIdentities(long[] id, int rows, int[] line, FileProblems problems) {
        long[] sorted = Arrays.copyOf(id, rows);
        Arrays.sort(sorted);
        for (int place = 1; place < rows; place++) {
            boolean isSecond = sorted[place] == sorted[place - 1] && (place < 2 || sorted[place] != sorted[place - 2]);
            if (isSecond) reportTwice(sorted[place], id, rows, line, problems);
        }
    }

    private static void reportTwice(long twice, long[] id, int rows, int[] line, FileProblems problems) {
        int first = 0;
        while (id[first] != twice) first++;
        for (int row = first + 1; row < rows; row++) {
            if (id[row] != twice) continue;
            String found = twice + " in row " + line[row] + " a second time (first in row " + line[first] + ")";
            problems.add(null, "id", found, "each id once", "");
        }
    }

    /** Finds the household of each resident: the same as the one before, or the next one, or else by search. */
    private void findHouseholds() {
        householdOf = new int[residents.rows];
        IdentityIndex index = null;
        int near = 0;
        for (int resident = 0; resident < residents.rows; resident++) {
            long wanted = residents.household[resident];
            if (near < households.rows && households.id[near] == wanted) {
                householdOf[resident] = near;
                continue;
            }
            if (near + 1 < households.rows && households.id[near + 1] == wanted) {
                householdOf[resident] = ++near;
                continue;
            }
            if (index == null) index = new IdentityIndex(households.id, households.rows);
            int found = index.find(wanted);
            householdOf[resident] = found;
            if (found >= 0) {
                near = found;
            } else {
                String where = wanted + " in row " + residents.line[resident] + ", which is not in "
                        + ofHouseholds.file().getFileName();
                ofResidents.add(null, "household_id", where, "the id of a household", "");
            }
        }
    }

    /** Lists the residents household by household, each in the order of the file. */
    private void gather() {
        firstPlace = new int[households.rows + 1];
        for (int resident = 0; resident < residents.rows; resident++) firstPlace[householdOf[resident] + 1]++;
        for (int household = 0; household < households.rows; household++) {
            firstPlace[household + 1] += firstPlace[household];
        }
        int[] next = firstPlace.clone();
        residentAt = new int[residents.rows];
        for (int resident = 0; resident < residents.rows; resident++) {
            residentAt[next[householdOf[resident]]++] = resident;
        }
    }

    private void check(int household) {
        int size = firstPlace[household + 1] - firstPlace[household];
        int references = count(Role.REFERENCE, household);
        int partners = count(Role.PARTNER, household);
        boolean isCommunal = households.kind[household] == HouseholdKind.COMMUNAL.ordinal();
        if (size == 0) report(household, "nobody who lives there", "at least one resident");
        else if (references != 1) report(household, references + " residents with the role reference", "exactly one");
        else if (partners > 1) report(household, partners + " residents with the role partner", "at most one");
        else if (isCommunal && size > 1) report(household, size + " residents", "one (a communal place)");
    }

    private int count(Role role, int household) {
        int count = 0;
        for (int place = firstPlace[household]; place < firstPlace[household + 1]; place++) {
            if (residents.role[residentAt[place]] == role.ordinal()) count++;
        }
        return count;
    }

    private void report(int household, String found, String expected) {
        String where = " in household " + households.id[household] + " (row " + households.line[household] + ")";
        ofHouseholds.add(null, "", found + where, expected, "");
    }

    private Population build() {
        Population population = new Population(residents.rows, households.rows);
        for (int household = 0; household < households.rows; household++) {
            HouseholdKind kind = HouseholdKind.of(households.kind[household]);
            population.found(households.id[household], households.zone[household], kind);
            for (int place = firstPlace[household]; place < firstPlace[household + 1]; place++) {
                int resident = residentAt[place];
                population.arrive(
                        residents.id[resident],
                        residents.birthYear[resident],
                        Sex.of(residents.sex[resident]),
                        Role.of(residents.role[resident]),
                        residents.childrenBorn[resident],
                        household);
            }
        }
        return population;
    }
}
