package org.conurb.engine.lives;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.city.City;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Chooses who is followed: for each {@link Part} one of those who fit it, from the area of which the fewest have been
 * chosen so far, of the sex of which fewer have been chosen, and among these the one with the lowest draw. Nobody plays
 * two parts. The draw is keyed by the resident, so runs of one seed follow the same people as long as they fit.
 */
final class Casting {

    private final City city;
    private final Draws draws;
    private final Workers workers;
    private final int[] ofArea; // [area] chosen so far
    private final int[] ofSex = new int[Sex.COUNT];

    Casting(City city, long seed, Workers workers) {
        this.city = city;
        this.draws = Draws.of(seed, "lives");
        this.workers = workers;
        this.ofArea = new int[city.areas().count()];
    }

    /**
     * Chooses someone for a part; answers the row, NONE if nobody fits.
     *
     * @param from only residents from this row on are asked
     * @param taken those who play another part already
     */
    int choose(Part part, int from, int year, IntBuffer taken) {
        ResidentStore residents = city.population().residents();
        int rows = residents.rows() - from;
        IntBuffer fitting = workers.select(rows, (begin, end, picked) -> {
            for (int resident = from + begin; resident < from + end; resident++) {
                if (residents.isPresent(resident) && part.fits(city, resident, year)) picked.add(resident);
            }
        });
        YearDraws luck = draws.in(year);
        int best = NONE;
        for (int place = 0; place < fitting.size(); place++) {
            int resident = fitting.get(place);
            if (contains(taken, resident)) continue;
            if (best == NONE || isBetter(resident, best, part, luck)) best = resident;
        }
        if (best != NONE) count(best);
        return best;
    }

    /** Counts someone who has been chosen. */
    private void count(int resident) {
        ofArea[city.areaOfResident(resident)]++;
        ofSex[city.population().residents().sex(resident)]++;
    }

    private boolean isBetter(int one, int other, Part part, YearDraws luck) {
        int byArea = ofArea[city.areaOfResident(one)] - ofArea[city.areaOfResident(other)];
        if (byArea != 0) return byArea < 0;
        ResidentStore residents = city.population().residents();
        int bySex = ofSex[residents.sex(one)] - ofSex[residents.sex(other)];
        if (bySex != 0) return bySex < 0;
        long draw = luck.bits(residents.id(one), part.ordinal());
        return draw < luck.bits(residents.id(other), part.ordinal());
    }

    private static boolean contains(IntBuffer rows, int row) {
        for (int place = 0; place < rows.size(); place++) if (rows.get(place) == row) return true;
        return false;
    }
}
