package org.conurb.scenarios.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Zones;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Sex;

/**
 * How well a synthetic population fits its marginals, by place and margin.
 *
 * <p>Measures after Lovelace and Dumont (2016), "Spatial Microsimulation with R", chapter 8: the total absolute error
 * is the sum over cells of the absolute difference between made and wanted; the standardised one is that divided by the
 * margin's total; SRMSE is the root of the mean squared difference, divided by the mean cell.
 *
 * @param rows one row for each place and margin
 * @param repairs planned households that the ages of a zone did not permit
 */
public record FitReport(List<Row> rows, int repairs) {

    /** Keeps a copy of the rows. */
    public FitReport {
        rows = List.copyOf(rows);
    }

    /**
     * The fit of one place to one margin.
     *
     * @param place code of the zone or area
     * @param margin {@code age_sex}, {@code household_type} or {@code household_size}
     * @param total wanted residents or households
     * @param absoluteError total absolute error
     * @param standardisedError absolute error divided by the total; 0 if both are
     * @param srmse standardised root mean squared error
     */
    public record Row(
            String place, String margin, long total, long absoluteError, double standardisedError, double srmse) {

        static Row of(String place, String margin, long[] wanted, long[] made) {
            long total = 0;
            long error = 0;
            double squares = 0;
            for (int cell = 0; cell < wanted.length; cell++) {
                long difference = Math.abs(wanted[cell] - made[cell]);
                total += wanted[cell];
                error += difference;
                squares += (double) difference * difference;
            }
            double standardised = total == 0 ? 0 : (double) error / total;
            double srmse = total == 0 ? 0 : Math.sqrt(squares / wanted.length) / ((double) total / wanted.length);
            return new Row(place, margin, total, error, standardised, srmse);
        }
    }

    /** The largest standardised error of a margin. */
    public double worst(String margin) {
        return rows.stream()
                .filter(row -> row.margin().equals(margin))
                .mapToDouble(Row::standardisedError)
                .max()
                .orElse(0);
    }

    static FitReport of(Zones zones, List<ZoneMargins> margins, Population population, int year, int[] repairs) {
        List<Row> rows = new ArrayList<>();
        addAges(rows, zones, margins, population, year);
        addHouseholds(rows, zones, margins, population);
        int sum = 0;
        for (int ofZone : repairs) sum += ofZone;
        return new FitReport(rows, sum);
    }

    private static void addAges(
            List<Row> rows, Zones zones, List<ZoneMargins> margins, Population population, int year) {
        long[][] made = new long[zones.count()][Sex.COUNT * ZoneMargins.AGES];
        ResidentStore residents = population.residents();
        for (int resident = 0; resident < residents.rows(); resident++) {
            int age = Math.min(residents.age(resident, year), ZoneMargins.AGES - 1);
            int zone = population.households().zone(residents.household(resident));
            made[zone][residents.sex(resident) * ZoneMargins.AGES + age]++;
        }
        for (int zone = 0; zone < made.length; zone++) {
            long[] wanted = new long[made[zone].length];
            for (int sex = 0; sex < Sex.COUNT; sex++) {
                for (int age = 0; age < ZoneMargins.AGES; age++) {
                    wanted[sex * ZoneMargins.AGES + age] =
                            margins.get(zone).communal[sex][age] + margins.get(zone).inHouseholds[sex][age];
                }
            }
            rows.add(Row.of(zones.code(zone), "age_sex", wanted, made[zone]));
        }
    }

    private static void addHouseholds(List<Row> rows, Zones zones, List<ZoneMargins> margins, Population population) {
        int areas = zones.areas().count();
        int types = HouseholdType.values().length;
        long[][] madeTypes = new long[areas][types];
        long[][] madeSizes = new long[areas][HouseholdType.TOP_SIZE + 1];
        HouseholdStore households = population.households();
        for (int household = 0; household < households.rows(); household++) {
            if (!households.isPrivate(household)) continue;
            int area = zones.area(households.zone(household));
            madeTypes[area][
                    HouseholdType.of(population.residents(), households, household)
                            .ordinal()]++;
            madeSizes[area][Math.min(households.size(household), HouseholdType.TOP_SIZE)]++;
        }
        long[][] wantedTypes = new long[areas][types];
        long[][] wantedSizes = new long[areas][HouseholdType.TOP_SIZE + 1];
        for (ZoneMargins ofZone : margins) {
            int area = zones.area(ofZone.zone);
            for (HouseholdType type : HouseholdType.values()) {
                for (int size = 1; size <= HouseholdType.TOP_SIZE; size++) {
                    wantedTypes[area][type.ordinal()] += ofZone.households.get(type, size);
                    wantedSizes[area][size] += ofZone.households.get(type, size);
                }
            }
        }
        for (int area = 0; area < areas; area++) {
            String code = zones.areas().code(area);
            rows.add(Row.of(code, "household_type", wantedTypes[area], madeTypes[area]));
            rows.add(Row.of(code, "household_size", wantedSizes[area], madeSizes[area]));
        }
    }
}
