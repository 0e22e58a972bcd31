package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import java.util.Arrays;
import org.conurb.engine.city.Journal;
import org.conurb.engine.city.Ledger.Entry;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.store.IntBuffer;

/** The children born in a year, found by their identity, with their mothers as far as these were watched. */
final class Newborns {

    private final ResidentStore residents;
    private final long[] id; // rising
    private final int[] row; // [rank of the identity] → resident
    private final int[] mother; // [rank of the identity] → resident, NONE if not known

    private Newborns(ResidentStore residents, long[] id, int[] row) {
        this.residents = residents;
        this.id = id;
        this.row = row;
        this.mother = new int[row.length];
        Arrays.fill(mother, NONE);
    }

    static Newborns of(Journal journal, ResidentStore residents, Before before, Workers workers) {
        IntBuffer born = new IntBuffer();
        for (int line = 0; line < journal.size(); line++) {
            if (journal.entry(line) == Entry.BIRTH) born.add(journal.resident(line));
        }
        long[] id = new long[born.size()];
        for (int child = 0; child < id.length; child++) id[child] = residents.id(born.get(child));
        Arrays.sort(id);
        int[] row = new int[id.length];
        for (int child = 0; child < id.length; child++) {
            row[Arrays.binarySearch(id, residents.id(born.get(child)))] = born.get(child);
        }
        Newborns newborns = new Newborns(residents, id, row);
        workers.forEachChunk(before.count(), (chunk, from, to) -> newborns.findMothers(before, from, to));
        return newborns;
    }

    /** Each child has one mother, so no two threads write to one place. */
    private void findMothers(Before before, int from, int to) {
        for (int place = from; place < to; place++) {
            int woman = before.resident(place);
            for (int birth = before.childrenBorn(place); birth < residents.childrenBorn(woman); birth++) {
                int rank = Arrays.binarySearch(id, Population.idOfChild(residents.id(woman), birth));
                if (rank >= 0) mother[rank] = woman;
            }
        }
    }

    /** The row of the child whom the mother bore after so many others, NONE if the child is not known. */
    int child(int woman, int bornBefore) {
        int rank = Arrays.binarySearch(id, Population.idOfChild(residents.id(woman), bornBefore));
        return rank < 0 ? NONE : row[rank];
    }

    /** The row of a child's mother, NONE if she was not watched. */
    int mother(int child) {
        int rank = Arrays.binarySearch(id, residents.id(child));
        return rank < 0 ? NONE : mother[rank];
    }
}
