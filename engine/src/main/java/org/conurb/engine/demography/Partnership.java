package org.conurb.engine.demography;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Ledger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleMatching;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Prevalence;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.store.IntBuffer;

/**
 * Couples form: in each area, those who look for a partner meet and are paired by age and nearness.
 *
 * <p>The chance to look for a partner is the one that keeps the share of people in couples at each age as in the base
 * year, given how often couples end. The two sexes rarely want equally many couples; the market settles halfway, and
 * the keenest of each side take part (keenness is a resident's draw over their chance). Pairs too far apart in age stay
 * single.
 */
public final class Partnership implements YearlyProcess {

    /** Candidates beyond those who would look anyway, so that a side in demand can supply more of its keenest. */
    private static final double RESERVE = 1.5;

    private static final int TYPICAL_GAP =
            2; // years by which the man of a couple is older, for the chance of widowhood
    private static final int YOUNGEST = 16; // age of consent to marriage, Marriage Act 1949, s. 2

    private static final double KEENNESS_UNIT = 1L << 30; // keenness as a whole number, for sorting

    private static final int LOOKS = 0;
    private static final int SAME_SEX = 1;
    private static final int WANTED_GAP = 2;

    private final City city;
    private final CoupleTables couples;
    private final double[][] chance; // [sex][age] to look for a partner in the year
    private final Draws draws;
    private final Workers workers;
    private final SettingUpHome home;

    /** Couples formed so that the shares in couples of {@code living} hold. */
    public Partnership(
            City city,
            LivingTables living,
            CoupleTables couples,
            MortalityTable mortality,
            long seed,
            Workers workers) {
        this.city = city;
        this.couples = couples;
        this.chance = chances(living, couples, mortality);
        this.draws = Draws.of(seed, "partnership");
        this.workers = workers;
        this.home = new SettingUpHome(city.population());
    }

    private static double[][] chances(LivingTables living, CoupleTables couples, MortalityTable mortality) {
        double[][] chances = new double[Sex.COUNT][Ages.COUNT];
        for (int age = YOUNGEST; age < Ages.COUNT; age++) {
            for (Sex sex : Sex.values()) {
                double[] share = living.inCouple()[sex.ordinal()];
                int partnerAge = sex == Sex.MALE ? age - TYPICAL_GAP : age + TYPICAL_GAP;
                Sex partnerSex = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
                double ends = couples.dissolutionRate()[age] + mortality.qx(partnerSex, Ages.index(partnerAge));
                chances[sex.ordinal()][age] = Prevalence.entry(share[age - 1], share[age], Math.min(1, ends));
            }
        }
        return chances;
    }

    @Override
    public String name() {
        return "partnership";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        ResidentStore residents = city.population().residents();
        IntBuffer candidates =
                workers.select(residents.rows(), (from, to, picked) -> consider(from, to, year, luck, picked));
        IntBuffer[] byArea = byArea(candidates);
        IntBuffer[] pairs = new IntBuffer[byArea.length];
        workers.forEach(byArea.length, area -> pairs[area] = clear(byArea[area], year, luck));
        for (IntBuffer ofArea : pairs) {
            for (int pair = 0; pair < ofArea.size(); pair += 2) unite(ofArea.get(pair), ofArea.get(pair + 1), year);
        }
    }

    /** Picks the singles whose draw may be keen enough. */
    private void consider(int from, int to, int year, YearDraws luck, IntBuffer candidates) {
        ResidentStore residents = city.population().residents();
        for (int resident = from; resident < to; resident++) {
            double own = chance[residents.sex(resident)][Ages.index(residents.age(resident, year))];
            if (own == 0 || luck.uniform(residents.id(resident), LOOKS) >= own * RESERVE) continue;
            if (city.population().isSingle(resident)) candidates.add(resident);
        }
    }

    private IntBuffer[] byArea(IntBuffer candidates) {
        IntBuffer[] byArea = new IntBuffer[city.areas().count()];
        for (int area = 0; area < byArea.length; area++) byArea[area] = new IntBuffer();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            int resident = candidates.get(candidate);
            byArea[city.areaOfResident(resident)].add(resident);
        }
        return byArea;
    }

    /** Pairs the candidates of an area: the two of each pair, one after the other. */
    private IntBuffer clear(IntBuffer candidates, int year, YearDraws luck) {
        IntBuffer[] different = {new IntBuffer(), new IntBuffer()};
        IntBuffer[] same = {new IntBuffer(), new IntBuffer()};
        ResidentStore residents = city.population().residents();
        for (int candidate = 0; candidate < candidates.size(); candidate++) {
            int resident = candidates.get(candidate);
            boolean sameSex = luck.uniform(residents.id(resident), SAME_SEX) < couples.sameSexShare();
            (sameSex ? same : different)[residents.sex(resident)].add(resident);
        }
        int couplesWanted = (int) Math.round((different[0].size() + different[1].size()) / (2 * RESERVE));
        int pairs = Math.min(couplesWanted, Math.min(different[0].size(), different[1].size()));
        int[] men = keenest(different[Sex.MALE.ordinal()], pairs, year, luck);
        int[] women = keenest(different[Sex.FEMALE.ordinal()], pairs, year, luck);
        IntBuffer paired = new IntBuffer();
        pairByAge(women, men, year, luck, paired);
        for (IntBuffer side : same) {
            int half = (int) (side.size() / (2 * RESERVE));
            pairNeighbours(keenest(side, 2 * half, year, luck), year, paired);
        }
        return paired;
    }

    /** The keenest of a side, keenest first. */
    private int[] keenest(IntBuffer side, int wanted, int year, YearDraws luck) {
        ResidentStore residents = city.population().residents();
        long[] order = new long[side.size()];
        for (int position = 0; position < order.length; position++) {
            int resident = side.get(position);
            double own = chance[residents.sex(resident)][Ages.index(residents.age(resident, year))];
            double keenness = luck.uniform(residents.id(resident), LOOKS) / own;
            order[position] = (long) (keenness * KEENNESS_UNIT) << Integer.SIZE | position;
        }
        Arrays.sort(order);
        int[] chosen = new int[wanted];
        for (int rank = 0; rank < wanted; rank++) chosen[rank] = side.get((int) order[rank]);
        return chosen;
    }

    private void pairByAge(int[] women, int[] men, int year, YearDraws luck, IntBuffer paired) {
        ResidentStore residents = city.population().residents();
        CoupleMatching matching = new CoupleMatching(women.length);
        for (int position = 0; position < women.length; position++) {
            int woman = women[position];
            int age = residents.age(woman, year);
            int gap = couples.gap(age, luck.uniform(residents.id(woman), WANTED_GAP));
            matching.seek(position, age + gap, zone(woman));
            matching.offer(position, residents.age(men[position], year), zone(men[position]));
        }
        int[] partner = matching.pair();
        for (int position = 0; position < women.length; position++) {
            paired.add(women[position]);
            paired.add(men[partner[position]]);
        }
    }

    private void pairNeighbours(int[] people, int year, IntBuffer paired) {
        ResidentStore residents = city.population().residents();
        long[] byAge = new long[people.length];
        for (int position = 0; position < people.length; position++) {
            byAge[position] = (long) residents.age(people[position], year) << Integer.SIZE | position;
        }
        Arrays.sort(byAge);
        for (int rank = 0; rank + 1 < people.length; rank += 2) {
            paired.add(people[(int) byAge[rank]]);
            paired.add(people[(int) byAge[rank + 1]]);
        }
    }

    private void unite(int one, int other, int year) {
        ResidentStore residents = city.population().residents();
        int gap = Math.abs(residents.birthYear(one) - residents.birthYear(other));
        boolean sameHousehold = residents.household(one) == residents.household(other);
        if (gap > couples.maxAgeGap() || sameHousehold) return;
        city.ledger().remark(Remark.COUPLE_FORMED, city.areaOfResident(one));
        home.unite(one, other, year);
    }

    private int zone(int resident) {
        return city.population().households().zone(city.population().residents().household(resident));
    }
}
