package org.conurb.scenarios.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.SharingHabits;
import org.conurb.scenarios.format.KeyedTable.Key;

/** Reads the tables of how people live together and how couples are made up. */
final class LivingRates {

    /** Gaps that a table may name: man's age minus woman's, years. */
    private static final int LARGEST_GAP = 60;

    private LivingRates() {}

    /** Shares by age; before the first age given nobody lives so, but children live with their parents. */
    static LivingTables living(CityTables tables) {
        return new LivingTables(
                shares(tables, "couples", 0),
                shares(tables, "living_with_parents", 1),
                shares(tables, "communal_share", 0),
                shares(tables, "lone_parents", 0),
                shares(tables, "living_alone", 0));
    }

    private static double[][] shares(CityTables tables, String name, double before) {
        KeyedTable table =
                tables.read("rates/" + name + ".csv", Measure.share("share"), CityTables.sex(), CityTables.age());
        double[][] shares = new double[Sex.COUNT][];
        for (int sex = 0; sex < Sex.COUNT; sex++)
            shares[sex] = table.run(sex, null, null).padded(before);
        return shares;
    }

    static CoupleTables couples(CityTables tables, Parameters parameters) {
        KeyedTable parting = tables.read("rates/dissolution.csv", Measure.share("rate"), CityTables.age());
        KeyedTable gaps = tables.read(
                "rates/couple_ages.csv",
                Measure.share("share"),
                Key.numbers("woman_age", 0, Ages.TOP),
                Key.numbers("gap", -LARGEST_GAP, LARGEST_GAP));
        List<Integer> bands = new ArrayList<>();
        int firstGap = 2 * LARGEST_GAP;
        int lastGap = 0;
        for (int age = 0; age < Ages.COUNT; age++) {
            for (int gap = 0; gap <= 2 * LARGEST_GAP; gap++) {
                if (!gaps.has(gaps.cell(age, gap))) continue;
                if (bands.isEmpty() || bands.get(bands.size() - 1) != age) bands.add(age);
                firstGap = Math.min(firstGap, gap);
                lastGap = Math.max(lastGap, gap);
            }
        }
        double[][] gapShare = new double[bands.size()][];
        for (int band = 0; band < gapShare.length; band++) {
            int first = gaps.cell(bands.get(band), firstGap);
            gapShare[band] = new double[lastGap - firstGap + 1];
            Arrays.setAll(gapShare[band], step -> gaps.value(first + step));
            CityTables.settle(gaps.problems(), "share", "woman_age " + bands.get(band), gapShare[band]);
        }
        return new CoupleTables(
                bands.stream().mapToInt(Integer::intValue).toArray(),
                firstGap - LARGEST_GAP,
                gapShare,
                parting.run(0, null, null).padded(0),
                parameters.get(KnownParameter.SAME_SEX_SHARE.key()),
                parameters.get(KnownParameter.CHILDREN_STAY_WITH_MOTHER.key()),
                (int) parameters.get(KnownParameter.MAX_AGE_GAP.key()));
    }

    static SharingHabits sharing(Parameters parameters) {
        return new SharingHabits(
                parameters.get(KnownParameter.SHARING_SHARE.key()),
                (int) parameters.get(KnownParameter.SHARING_BELOW_AGE.key()),
                (int) parameters.get(KnownParameter.SHARED_HOME_SIZE.key()));
    }
}
