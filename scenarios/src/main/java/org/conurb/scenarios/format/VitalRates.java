package org.conurb.scenarios.format;

import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.demography.LifeTable;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.Sex;

/** Reads the tables of deaths and births. */
final class VitalRates {

    private static final double HIGHEST_RATIO = 10;

    private VitalRates() {}

    /** Mortality: ages from 0, the last one given serving all older ones. */
    static MortalityTable mortality(CityTables tables) {
        KeyedTable qx = tables.read("rates/mortality.csv", Measure.share("qx"), CityTables.sex(), CityTables.age());
        KeyedTable falls = tables.read(
                "rates/mortality_improvement.csv",
                Measure.range("improvement", -1, 1),
                CityTables.sex(),
                CityTables.age());
        KeyedTable ratios =
                tables.read("rates/mortality_area.csv", Measure.range("ratio", 0, HIGHEST_RATIO), tables.area());
        double[] areaRatio = new double[tables.areas().size()];
        for (int area = 0; area < areaRatio.length; area++) {
            if (!ratios.has(area)) ratios.missing("no row for " + ratios.name(area));
            areaRatio[area] = ratios.value(area);
        }
        return new MortalityTable(bySex(qx), areaRatio, bySex(falls));
    }

    private static double[][] bySex(KeyedTable table) {
        double[][] values = new double[Sex.COUNT][];
        for (int sex = 0; sex < Sex.COUNT; sex++)
            values[sex] = table.run(sex, 0, null).padded(0);
        return values;
    }

    /** Fertility: no births outside the ages given. */
    static FertilityTable fertility(CityTables tables, Parameters parameters) {
        KeyedTable births =
                tables.read("rates/fertility.csv", Measure.share("births_per_woman"), tables.area(), CityTables.age());
        double[][] birthsPerWoman = new double[tables.areas().size()][];
        for (int area = 0; area < birthsPerWoman.length; area++) {
            birthsPerWoman[area] = births.run(area, null, null).padded(0, 0);
        }
        return new FertilityTable(
                birthsPerWoman,
                parameters.get(KnownParameter.MALE_SHARE.key()),
                parameters.get(KnownParameter.TWIN_MATERNITIES.key()),
                parameters.get(KnownParameter.UNPARTNERED_RATIO.key()));
    }

    /**
     * How an open last age is spread over the ages it stands for: as the survivors of the life table.
     *
     * @return [age from {@code lastAge} to the top] shares that add up to 1
     */
    static double[] spread(MortalityTable mortality, Sex sex, int lastAge) {
        double[] qx = new double[Ages.COUNT];
        for (int age = 0; age < Ages.COUNT; age++) qx[age] = mortality.qx(sex, age);
        LifeTable life = LifeTable.of(sex, qx);
        double[] shares = new double[Ages.COUNT - lastAge];
        double survivors = 1;
        double sum = 0;
        for (int place = 0; place < shares.length; place++) {
            if (place > 0) survivors *= 1 - life.yearlyChance(lastAge + place);
            shares[place] = survivors;
            sum += survivors;
        }
        for (int place = 0; place < shares.length; place++) shares[place] /= sum;
        return shares;
    }
}
