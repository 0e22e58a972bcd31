package org.conurb.engine.population;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.parallel.Spares;
import org.conurb.engine.parallel.Workers;

/**
 * Rewrites both stores without gaps: households keep their order, members of a household become neighbours in the order
 * of their list. The result depends only on the lists, so a city read back from a snapshot has the very same rows.
 *
 * <p>The lists are followed first, the columns copied after, one by one through a spare array of each type, so that
 * the stores need little more memory than once.
 */
final class Compaction {

    private final ResidentStore residents;
    private final HouseholdStore households;
    private final Spares ofResidents = new Spares();
    private final Spares ofHouseholds = new Spares();
    private int[] oldHousehold = new int[0]; // [household after compaction] → household before
    private int[] newFirst = new int[0]; // [household after compaction] → first resident after
    private int[] oldResident = new int[0]; // [resident after compaction] → resident before

    Compaction(ResidentStore residents, HouseholdStore households) {
        this.residents = residents;
        this.households = households;
    }

    void run(Workers workers) {
        if (oldHousehold.length < households.rows) {
            oldHousehold = new int[households.id.length];
            newFirst = new int[households.id.length];
        }
        if (oldResident.length < residents.alive) oldResident = new int[residents.id.length];
        int kept = number();
        int alive = residents.alive;
        workers.forEachChunk(kept, (chunk, from, to) -> listMembers(from, to));
        rewriteResidents(alive, workers);
        rewriteHouseholds(kept, workers);
        workers.forEachChunk(kept, (chunk, from, to) -> link(from, to));
        residents.rows = alive;
        households.rows = kept;
    }

    /** Lists the households that still have members, with the new row of the first one. */
    private int number() {
        int kept = 0;
        int nextResident = 0;
        for (int household = 0; household < households.rows; household++) {
            if (households.size[household] == 0) continue;
            oldHousehold[kept] = household;
            newFirst[kept++] = nextResident;
            nextResident += households.size[household];
        }
        assert nextResident == residents.alive : nextResident + " in households, " + residents.alive + " alive";
        return kept;
    }

    private void listMembers(int from, int to) {
        for (int row = from; row < to; row++) {
            int next = newFirst[row];
            int member = households.firstMember[oldHousehold[row]];
            while (member != NONE) {
                oldResident[next++] = member;
                member = residents.nextMember[member];
            }
        }
    }

    private void rewriteResidents(int alive, Workers workers) {
        residents.id = ofResidents.gather(residents.id, oldResident, alive, workers);
        residents.birthYear = ofResidents.gather(residents.birthYear, oldResident, alive, workers);
        residents.sex = ofResidents.gather(residents.sex, oldResident, alive, workers);
        residents.role = ofResidents.gather(residents.role, oldResident, alive, workers);
        residents.childrenBorn = ofResidents.gather(residents.childrenBorn, oldResident, alive, workers);
        residents.qualification = ofResidents.gather(residents.qualification, oldResident, alive, workers);
        residents.activity = ofResidents.gather(residents.activity, oldResident, alive, workers);
        residents.study = ofResidents.gather(residents.study, oldResident, alive, workers);
        residents.job = ofResidents.gather(residents.job, oldResident, alive, workers);
        residents.earnings = ofResidents.gather(residents.earnings, oldResident, alive, workers);
    }

    private void rewriteHouseholds(int kept, Workers workers) {
        households.id = ofHouseholds.gather(households.id, oldHousehold, kept, workers);
        households.zone = ofHouseholds.gather(households.zone, oldHousehold, kept, workers);
        households.size = ofHouseholds.gather(households.size, oldHousehold, kept, workers);
        households.kind = ofHouseholds.gather(households.kind, oldHousehold, kept, workers);
        households.dwelling = ofHouseholds.gather(households.dwelling, oldHousehold, kept, workers);
        households.movedIn = ofHouseholds.gather(households.movedIn, oldHousehold, kept, workers);
        households.income = ofHouseholds.gather(households.income, oldHousehold, kept, workers);
        households.cars = ofHouseholds.gather(households.cars, oldHousehold, kept, workers);
    }

    /** Makes the list of members of each household anew. */
    private void link(int from, int to) {
        for (int household = from; household < to; household++) {
            int first = newFirst[household];
            int end = first + households.size[household];
            households.firstMember[household] = first;
            for (int member = first; member < end; member++) {
                residents.householdOf[member] = household;
                residents.nextMember[member] = member + 1 < end ? member + 1 : NONE;
            }
        }
    }
}
