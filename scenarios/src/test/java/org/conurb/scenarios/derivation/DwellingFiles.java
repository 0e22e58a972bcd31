package org.conurb.scenarios.derivation;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conurb.scenarios.derivation.CsvFile.Row;

/**
 * Dwellings by zone and tenure, how many of them are vacant, and of what kind they are.
 *
 * <p>A borough's dwellings less its households are vacant. Its tenures are those of the census,
 * which knows them by zone.
 */
final class DwellingFiles {

    static final String[] TENURES = {"owned", "private_rent", "social_rent"};
    static final String[] TYPES = {"detached", "semi_detached", "terraced", "flat"};
    static final int MOST_BEDROOMS = 5;

    private static final int SOCIAL = 2;
    private static final String HOMES = "homes_2011.csv";
    private static final String KINDS = "home_kinds.csv";

    /** Assumed: how much likelier a home is to be vacant than an owned one, by tenure. */
    private static final double[] VACANT = {1, 2, 0.6};

    /** At most this share of a zone's homes is social; no zone of the census has more. */
    private static final double SOCIAL_MOST = 0.95;

    private final ZoneLookup zones;
    private final double[] ownedOf; // [zone] owners of the census
    private final double[] privateOf; // [zone] private tenants of the census
    private final int[][] vacant = new int[Published.CODES.length][]; // [area][tenure]
    private final int[][] dwellings; // [zone][tenure]

    /** [area][tenure][type][bedrooms from 1] shares. */
    final double[][][][] kinds = new double[Published.CODES.length][][][];

    DwellingFiles(Published published, Constituencies census, HouseholdFiles households, ZoneLookup zones) {
        this.zones = zones;
        dwellings = new int[zones.codes.size()][TENURES.length];
        ownedOf = byZone("owned");
        privateOf = byZone("private");
        double[] built = Facts.byArea(published, HOMES, "dwellings");
        double[] socialOf = socialHouseholds(published);
        for (int area = 0; area < vacant.length; area++) {
            int lived = households.total(area);
            int[] occupied = tenures(published, census, area, lived, socialOf);
            vacant[area] = vacancies(occupied, (int) built[area] - lived);
            place(area, occupied, socialOf);
            kinds[area] = kindsOf(published, area, occupied);
        }
    }

    /** [zone] social tenants of the census. */
    private double[] socialHouseholds(Published published) {
        double[] ofZone = new double[zones.codes.size()];
        for (Row row : published.read("gm_lsoa_social_rented_households_2011.csv")) {
            int zone = zones.ofLower(row.text("Geography"));
            if (zone >= 0) ofZone[zone] += row.number("Value");
        }
        return ofZone;
    }

    private double[] byZone(String column) {
        double[] ofZone = new double[zones.codes.size()];
        for (Row row : Facts.read("tenure_2011.csv")) {
            ofZone[zones.codes.indexOf(row.text("zone"))] = row.number(column);
        }
        return ofZone;
    }

    private double sum(int area, double[] ofZone) {
        return Arrays.stream(zones.zonesOf(area))
                .mapToDouble(zone -> ofZone[zone])
                .sum();
    }

    private static double censusHouseholds(Published published, int area) {
        for (Row row : published.read("lad_households2011_jobs.csv")) {
            if (published.area(row.text("lad")) == area) return row.number("households_census2011");
        }
        throw new IllegalStateException("no households of " + Published.CODES[area]);
    }

    /** The households of a borough by tenure as in the census; shared ownership is owned, rent-free is private. */
    private int[] tenures(Published published, Constituencies census, int area, int households, double[] socialOf) {
        double counted = censusHouseholds(published, area);
        double owned = sum(area, ownedOf) + counted * census.householdShare(area, "house_shared");
        double rented = sum(area, privateOf) + counted * census.householdShare(area, "house_rent_free");
        return Rounding.share(new double[] {owned, rented, sum(area, socialOf)}, households);
    }

    private static int[] vacancies(int[] occupied, int total) {
        double[] weights = new double[TENURES.length];
        for (int tenure = 0; tenure < weights.length; tenure++) weights[tenure] = occupied[tenure] * VACANT[tenure];
        return Rounding.share(weights, total);
    }

    /** Spreads a borough's dwellings over its zones as its residents; social ones as the census has them. */
    private void place(int area, int[] occupied, double[] socialOf) {
        int[] ofArea = zones.zonesOf(area);
        int all = Arrays.stream(occupied).sum() + Arrays.stream(vacant[area]).sum();
        double[] weights = Arrays.stream(ofArea)
                .mapToDouble(zone -> zones.outputAreas[zone])
                .toArray();
        int[] homes = Rounding.share(weights, all);
        double[] tenures = new double[TENURES.length];
        for (int tenure = 0; tenure < tenures.length; tenure++) {
            tenures[tenure] = occupied[tenure] + vacant[area][tenure];
        }
        double[][] table = new double[ofArea.length][TENURES.length];
        double counted =
                Arrays.stream(ofArea).mapToDouble(zone -> socialOf[zone]).sum();
        for (int place = 0; place < table.length; place++) {
            double social = Math.min(SOCIAL_MOST * homes[place], socialOf[ofArea[place]] * tenures[SOCIAL] / counted);
            double owned = ownedOf[ofArea[place]] / (ownedOf[ofArea[place]] + privateOf[ofArea[place]]);
            table[place][0] = (homes[place] - social) * owned;
            table[place][1] = (homes[place] - social) * (1 - owned);
            table[place][SOCIAL] = social;
        }
        Raking.rake(table, Arrays.stream(homes).asDoubleStream().toArray(), tenures);
        round(ofArea, table, homes, tenures);
    }

    /** Whole dwellings: the sum of each zone exact, then those of the tenures, by moving single homes between tenures. */
    private void round(int[] ofArea, double[][] table, int[] homes, double[] tenures) {
        int[] left = new int[TENURES.length];
        for (int tenure = 0; tenure < left.length; tenure++) left[tenure] = (int) tenures[tenure];
        for (int place = 0; place < ofArea.length; place++) {
            dwellings[ofArea[place]] = Rounding.share(table[place], homes[place]);
            for (int tenure = 0; tenure < left.length; tenure++) left[tenure] -= dwellings[ofArea[place]][tenure];
        }
        for (int place = 0; Arrays.stream(left).anyMatch(rest -> rest != 0); place = (place + 1) % ofArea.length) {
            int[] ofZone = dwellings[ofArea[place]];
            int over = smallest(left);
            int under = largest(left);
            if (ofZone[over] == 0) continue;
            ofZone[over]--;
            ofZone[under]++;
            left[over]++;
            left[under]--;
        }
    }

    private static int smallest(int[] left) {
        int smallest = 0;
        for (int tenure = 1; tenure < left.length; tenure++) if (left[tenure] < left[smallest]) smallest = tenure;
        return smallest;
    }

    private static int largest(int[] left) {
        int largest = 0;
        for (int tenure = 1; tenure < left.length; tenure++) if (left[tenure] > left[largest]) largest = tenure;
        return largest;
    }

    /** Types by tenure raked to the borough's types of the census; bedrooms by type. */
    private static double[][][] kindsOf(Published published, int area, int[] occupied) {
        List<Row> rows = Facts.read(KINDS);
        double[] ofType = new double[TYPES.length];
        double[] ofTenure = Arrays.stream(occupied).asDoubleStream().toArray();
        double[][] table = new double[TENURES.length][TYPES.length];
        for (int type = 0; type < TYPES.length; type++) {
            ofType[type] = Facts.byArea(published, HOMES, TYPES[type])[area];
            for (int tenure = 0; tenure < TENURES.length; tenure++) {
                table[tenure][type] = rows.get(type).number(TENURES[tenure]) * ofTenure[tenure];
            }
        }
        double scale = Arrays.stream(ofTenure).sum() / Arrays.stream(ofType).sum();
        for (int type = 0; type < TYPES.length; type++) ofType[type] *= scale;
        Raking.rake(table, ofTenure, ofType);
        double[][][] kinds = new double[TENURES.length][TYPES.length][MOST_BEDROOMS];
        for (int tenure = 0; tenure < TENURES.length; tenure++) {
            for (int type = 0; type < TYPES.length; type++) {
                for (int place = 0; place < MOST_BEDROOMS; place++) {
                    kinds[tenure][type][place] = table[tenure][type]
                            / ofTenure[tenure]
                            * rows.get(type).number("bedrooms_" + (place + 1));
                }
            }
        }
        return kinds;
    }

    void write(Path city) {
        Figures byZone = new Figures("zone,tenure,dwellings");
        for (int zone = 0; zone < dwellings.length; zone++) {
            for (int tenure = 0; tenure < TENURES.length; tenure++) {
                if (dwellings[zone][tenure] == 0) continue;
                byZone.add(zones.codes.get(zone), TENURES[tenure], dwellings[zone][tenure]);
            }
        }
        byZone.write(city.resolve("dwellings.csv"));
        Figures empty = new Figures("area,tenure,dwellings");
        Figures shares = new Figures("area,tenure,type,bedrooms,share");
        for (int area = 0; area < vacant.length; area++) {
            for (int tenure = 0; tenure < TENURES.length; tenure++) {
                empty.add(Published.CODES[area], TENURES[tenure], vacant[area][tenure]);
                for (int type = 0; type < TYPES.length; type++) {
                    for (int place = 0; place < MOST_BEDROOMS; place++) {
                        double share = kinds[area][tenure][type][place];
                        if (share == 0) continue;
                        shares.add(Published.CODES[area], TENURES[tenure], TYPES[type], place + 1, share);
                    }
                }
            }
        }
        empty.write(city.resolve("vacant_dwellings.csv"));
        shares.write(city.resolve("rates/dwelling_kinds.csv"));
    }
}
