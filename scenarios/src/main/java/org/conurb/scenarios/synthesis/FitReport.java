package org.conurb.scenarios.synthesis;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Zones;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.HouseholdType;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.ResidentStore;
import org.conurb.engine.population.Sex;
import org.conurb.scenarios.results.FitRow;

/**
 * How well a synthetic population fits its marginals, by place and margin.
 *
 * @param rows one row for each place and margin
 * @param repairs planned households that the ages of a zone did not permit
 */
public record FitReport(List<FitRow> rows, int repairs) {

    /** Keeps a copy of the rows. */
    public FitReport {
        rows = List.copyOf(rows);
    }

    /** The largest standardised error of a margin. */
    public double worst(String margin) {
        return rows.stream()
                .filter(row -> row.margin().equals(margin))
                .mapToDouble(FitRow::standardisedError)
                .max()
                .orElse(0);
    }

    static FitReport of(Zones zones, List<ZoneMargins> margins, Population population, int year, int[] repairs) {
        List<FitRow> rows = new ArrayList<>();
        addAges(rows, zones, margins, population, year);
        addHouseholds(rows, zones, margins, population);
        int sum = 0;
        for (int ofZone : repairs) sum += ofZone;
        return new FitReport(rows, sum);
    }

    private static void addAges(
            List<FitRow> rows, Zones zones, List<ZoneMargins> margins, Population population, int year) {
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
            rows.add(FitRow.of(zones.code(zone), "age_sex", wanted, made[zone]));
        }
    }

    private static void addHouseholds(
            List<FitRow> rows, Zones zones, List<ZoneMargins> margins, Population population) {
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
            rows.add(FitRow.of(code, "household_type", wantedTypes[area], madeTypes[area]));
            rows.add(FitRow.of(code, "household_size", wantedSizes[area], madeSizes[area]));
        }
    }
}
