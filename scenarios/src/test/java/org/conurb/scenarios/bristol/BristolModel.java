package org.conurb.scenarios.bristol;

import java.util.Arrays;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.Zones;
import org.conurb.engine.demography.DemographicAssumptions;
import org.conurb.engine.demography.FertilityTable;
import org.conurb.engine.demography.LivingLevels;
import org.conurb.engine.demography.MortalityTable;
import org.conurb.engine.migration.MigrationAssumptions;
import org.conurb.engine.migration.MigrationTables;
import org.conurb.engine.population.Ages;
import org.conurb.engine.population.CoupleTables;
import org.conurb.engine.population.LivingTables;
import org.conurb.engine.population.Sex;
import org.conurb.engine.population.SharingHabits;
import org.conurb.engine.simulation.Model;
import org.conurb.engine.units.YearPath;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** A model of Bristol whose rates are the means of some years' published figures. */
final class BristolModel {

    private static final double MEAN_AGE_OF_MOTHERS = 29; // England and Wales in the years to 2006, ONS: 29.1
    private static final double SPREAD_OF_MOTHERS = 6; // assumed standard deviation, years
    private static final int YOUNGEST_MOTHER = 15;
    private static final int OLDEST_MOTHER = 45;

    private final BristolFigures figures;
    private final int from;
    private final int to;

    private BristolModel(BristolFigures figures, int from, int to) {
        this.figures = figures;
        this.from = from;
        this.to = to;
    }

    /** The rates of the years from {@code from} to {@code to}, constant from then on. */
    static Model of(BristolFigures figures, int from, int to) {
        BristolModel rates = new BristolModel(figures, from, to);
        double[][] nobody = new double[Sex.COUNT][Ages.COUNT];
        double[][] withParents = new double[Sex.COUNT][Ages.COUNT];
        for (double[] ofSex : withParents) Arrays.fill(ofSex, 0, Ages.ADULT, 1);
        CoupleTables couples =
                new CoupleTables(new int[] {16}, 0, new double[][] {{1}}, new double[Ages.COUNT], 0, 0.5, Ages.TOP);
        return new Model(
                rates.mortality(),
                rates.fertility(),
                new LivingTables(nobody, withParents, nobody, nobody, nobody),
                LivingLevels.asTables(1),
                couples,
                new SharingHabits(0, 0, 2),
                rates.migration(),
                new DemographicAssumptions(YearPath.none(), YearPath.constant(0), YearPath.none(), YearPath.none()),
                MigrationAssumptions.constant());
    }

    /** One area of one zone. */
    static Zones zones() {
        Polygon square =
                (Polygon) new GeometryFactory().toGeometry(new Envelope(new Coordinate(0, 0), new Coordinate(1, 1)));
        Areas areas = new Areas(List.of("E06000023"), List.of("Bristol"));
        return new Zones(List.of(new Zones.Zone("Z1", "Bristol", 0, square, 0, 0, 1)), areas);
    }

    /** Yearly chances of cohorts turned into chances between exact ages: half of each year is lived on either side. */
    private MortalityTable mortality() {
        double[][] qx = new double[Sex.COUNT][Ages.COUNT];
        for (int sex = 0; sex < Sex.COUNT; sex++) {
            for (int age = 0; age < Ages.COUNT; age++) {
                double before = age == 0 ? chance(figures.deaths, sex, 0) : 1 - survival(sex, age);
                qx[sex][age] = age == 0 ? before : 1 - Math.sqrt(survival(sex, age) * survival(sex, age + 1));
            }
        }
        return new MortalityTable(qx, new double[] {1}, new double[Sex.COUNT][Ages.COUNT]);
    }

    private double survival(int sex, int age) {
        return 1 - chance(figures.deaths, sex, age);
    }

    private double chance(double[][][] events, int sex, int age) {
        int cell = Math.min(age, BristolFigures.AGES - 1);
        double exposed = 0;
        for (int year = from; year <= to; year++) exposed += figures.exposed(year, sex, cell);
        return Math.min(1, sum(events, sex, cell) / exposed);
    }

    private double sum(double[][][] events, int sex, int age) {
        double sum = 0;
        for (int year = from; year <= to; year++) sum += events[year - BristolFigures.FIRST_YEAR][sex][age];
        return sum;
    }

    private FertilityTable fertility() {
        double[] shape = new double[Ages.COUNT];
        double expected = 0;
        for (int age = YOUNGEST_MOTHER; age <= OLDEST_MOTHER; age++) {
            double deviation = (age - MEAN_AGE_OF_MOTHERS) / SPREAD_OF_MOTHERS;
            shape[age] = Math.exp(-deviation * deviation / 2);
        }
        for (int age = 1; age < BristolFigures.AGES; age++) {
            for (int year = from; year <= to; year++) {
                double women = figures.exposed(year, Sex.FEMALE.ordinal(), age) * survival(Sex.FEMALE.ordinal(), age);
                expected += women * (shape[age - 1] + shape[age]) / 2;
            }
        }
        double boys = sum(figures.births, Sex.MALE.ordinal(), 0);
        double births = boys + sum(figures.births, Sex.FEMALE.ordinal(), 0);
        for (int age = 0; age < Ages.COUNT; age++) shape[age] *= births / expected;
        return new FertilityTable(new double[][] {shape}, boys / births, 0, 1);
    }

    private MigrationTables migration() {
        double[][][][] leaving = new double[2][1][Sex.COUNT][Ages.COUNT];
        double[][][][] arriving = new double[2][1][Sex.COUNT][Ages.COUNT];
        double[][][][] out = {figures.internalOut, figures.internationalOut};
        double[][][][] in = {figures.internalIn, figures.internationalIn};
        for (int flow = 0; flow < 2; flow++) {
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < Ages.COUNT; age++) {
                    double chance = chance(out[flow], sex, age) / survival(sex, age);
                    leaving[flow][0][sex][age] = Math.min(0.9, chance);
                    boolean known = age < BristolFigures.AGES;
                    arriving[flow][0][sex][age] = known ? sum(in[flow], sex, age) / (to - from + 1) : 0;
                }
            }
        }
        return new MigrationTables(leaving, arriving, new double[][] {{0, 1}});
    }
}
