package org.conurb.scenarios.synthesis;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.landuse.Plots;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;
import org.locationtech.jts.geom.Coordinate;

/**
 * The dwellings of the base year and who lives in them: one for each private household of a zone, in tenures raked to
 * those of the zone and its area, and vacant ones besides. Within a zone social homes go to those in need, private
 * lettings to the young and mobile, and larger homes to those who need or can pay for them.
 */
final class HomeSynthesis {

    /** Draw numbers of a zone. */
    private static final int TENURES = 0;

    private static final int VACANT = 1;
    private static final int KINDS = 10;
    private static final int ZONE_VALUE = 20;
    private static final int SHUFFLE = 30;

    /** Draw numbers of a dwelling. */
    private static final int VALUE = 0;

    private static final int BUILT = 1;

    /** Spread of the logarithm of prices between zones of an area and between dwellings of a zone; assumed. */
    private static final double ZONE_SPREAD = 0.15;

    private static final double DWELLING_SPREAD = 0.2;

    /** Rents differ half as much as prices do; assumed. */
    private static final double OF_RENTS = 0.5;

    /** A zone with nothing but social homes costs this much less, in logarithms; assumed. */
    private static final double SOCIAL_DISCOUNT = 0.6;

    /** First years of classes of building age, and shares; rounded from the English Housing Survey, North West, assumed. */
    private static final int[] BUILT_FROM = {1870, 1919, 1945, 1965, 1981, 2012};

    private static final double[] BUILT_SHARES = {0.24, 0.18, 0.18, 0.19, 0.21};

    private static final int RAKING_ROUNDS = 30;

    private final City city;
    private final HomeMargins margins;
    private final YearDraws luck;
    private final int year;
    private final int zones;

    private HomeSynthesis(City city, HomeMargins margins, int year, long seed) {
        this.city = city;
        this.margins = margins;
        this.luck = Draws.of(seed, "home synthesis").in(year);
        this.year = year;
        this.zones = city.zones().count();
    }

    /** Builds dwellings and moves every private household into one. */
    static void settle(City city, HomeMargins margins, int year, long seed, Workers workers) {
        new HomeSynthesis(city, margins, year, seed).settle(workers, seed);
    }

    private void settle(Workers workers, long seed) {
        int[][] households = householdsByZone();
        double[][] occupied = tenures(households);
        int[][] whole = new int[zones][];
        for (int zone = 0; zone < zones; zone++) {
            whole[zone] = Quotas.systematic(occupied[zone], households[zone].length, luck.uniform(zone, TENURES));
        }
        double[][] vacancy = vacancy(whole);
        int[][] built = new int[zones][];
        int[][] first = new int[zones][Tenure.COUNT + 1]; // rows of each tenure, occupied ones first
        float[][] places = new float[zones][];
        for (int zone = 0; zone < zones; zone++) built[zone] = withVacant(zone, whole[zone], vacancy);
        workers.forEach(zones, zone -> {
            int all = Arrays.stream(built[zone]).sum();
            places[zone] = points(zone, all);
        });
        for (int zone = 0; zone < zones; zone++) build(zone, built[zone], places[zone], first[zone]);
        int[][][] chosen = new int[zones][][];
        HomeAllocation allocation = new HomeAllocation(city, year, seed);
        workers.forEach(zones, zone -> chosen[zone] = allocation.choose(households[zone], whole[zone]));
        for (int zone = 0; zone < zones; zone++) {
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                allocation.moveIn(chosen[zone][tenure], rows(first[zone], tenure, whole[zone][tenure], zone));
            }
        }
    }

    /** [point x 2] easting and northing of so many homes of a zone. */
    private float[] points(int zone, int many) {
        Plots plots = new Plots(city.zones());
        float[] places = new float[2 * many];
        for (int number = 0; number < many; number++) {
            Coordinate plot = plots.plot(zone, Mix.identity(zone, number), luck, 0);
            places[2 * number] = (float) plot.getX();
            places[2 * number + 1] = (float) plot.getY();
        }
        return places;
    }

    private int[][] householdsByZone() {
        var households = city.population().households();
        int[] count = new int[zones];
        for (int household = 0; household < households.rows(); household++) {
            if (households.isPrivate(household)) count[households.zone(household)]++;
        }
        int[][] rows = new int[zones][];
        for (int zone = 0; zone < zones; zone++) rows[zone] = new int[count[zone]];
        for (int household = households.rows() - 1; household >= 0; household--) {
            if (!households.isPrivate(household)) continue;
            int zone = households.zone(household);
            rows[zone][--count[zone]] = household;
        }
        return rows;
    }

    /** [zone][tenure] occupied homes in fractions: the zone's pattern raked to its households and the area's tenures. */
    private double[][] tenures(int[][] households) {
        double[][] cells = new double[zones][Tenure.COUNT];
        for (int zone = 0; zone < zones; zone++) {
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++)
                cells[zone][tenure] = margins.dwellings()[zone][tenure];
            if (Arrays.stream(cells[zone]).sum() == 0) Arrays.fill(cells[zone], 1);
        }
        for (int area = 0; area < city.areas().count(); area++)
            rake(city.zones().of(area), area, cells, households);
        return cells;
    }

    private void rake(int[] ofArea, int area, double[][] cells, int[][] households) {
        double[] wanted = new double[Tenure.COUNT];
        double all = 0;
        for (int zone : ofArea) {
            all += households[zone].length;
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) wanted[tenure] += margins.dwellings()[zone][tenure];
        }
        double sum = 0;
        for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
            wanted[tenure] = Math.max(0, wanted[tenure] - margins.vacant()[area][tenure]);
            sum += wanted[tenure];
        }
        for (int round = 0; round < RAKING_ROUNDS && sum > 0; round++) {
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                double now = 0;
                for (int zone : ofArea) now += cells[zone][tenure];
                double factor = now == 0 ? 0 : wanted[tenure] * all / sum / now;
                for (int zone : ofArea) cells[zone][tenure] *= factor;
            }
            for (int zone : ofArea) {
                double now = Arrays.stream(cells[zone]).sum();
                for (int tenure = 0; tenure < Tenure.COUNT && now > 0; tenure++) {
                    cells[zone][tenure] *= households[zone].length / now;
                }
            }
        }
    }

    /** [area][tenure] vacant homes over occupied ones. */
    private double[][] vacancy(int[][] occupied) {
        double[][] rate = new double[city.areas().count()][Tenure.COUNT];
        for (int area = 0; area < rate.length; area++) {
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                double all = 0;
                for (int zone : city.zones().of(area)) all += margins.dwellings()[zone][tenure];
                double vacant = margins.vacant()[area][tenure];
                rate[area][tenure] = all > vacant ? vacant / (all - vacant) : 0;
            }
        }
        return rate;
    }

    private int[] withVacant(int zone, int[] occupied, double[][] vacancy) {
        int[] all = occupied.clone();
        for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
            double vacant = occupied[tenure] * vacancy[city.zones().area(zone)][tenure];
            all[tenure] += (int) Math.floor(vacant + luck.uniform(zone, VACANT + tenure));
        }
        return all;
    }

    private void build(int zone, int[] homes, float[] places, int[] first) {
        int area = city.zones().area(zone);
        double all = Math.max(1, Arrays.stream(homes).sum());
        double ofZone = ZONE_SPREAD * Samplers.gaussian(luck, zone, ZONE_VALUE)
                - SOCIAL_DISCOUNT * (homes[Tenure.SOCIAL_RENT.ordinal()] / all - socialShare(area));
        int place = 0;
        for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
            first[tenure] = city.dwellings().rows();
            double[][] kinds = margins.kinds()[area][tenure];
            int bedrooms = kinds[0].length;
            double[] weights = new double[DwellingType.COUNT * bedrooms];
            for (int kind = 0; kind < weights.length; kind++) weights[kind] = kinds[kind / bedrooms][kind % bedrooms];
            int[] whole = Quotas.systematic(weights, homes[tenure], luck.uniform(zone, KINDS + tenure));
            for (int kind = 0; kind < whole.length; kind++) {
                for (int each = 0; each < whole[kind]; each++, place++) {
                    long id = Mix.identity(Mix.identity(year, zone), place);
                    build(id, zone, places, place, kind / bedrooms, kind % bedrooms, tenure, ofZone);
                }
            }
        }
        first[Tenure.COUNT] = city.dwellings().rows();
    }

    private void build(long id, int zone, float[] places, int place, int type, int bedroom, int tenure, double ofZone) {
        int area = city.zones().area(zone);
        double value = ofZone + DWELLING_SPREAD * Samplers.gaussian(luck, id, VALUE);
        boolean isSocial = tenure == Tenure.SOCIAL_RENT.ordinal();
        // Owned homes would let for what private ones do; social rents differ by size alone.
        int letAs = isSocial ? tenure : Tenure.PRIVATE_RENT.ordinal();
        double rent = margins.rent()[area][letAs][bedroom] * (isSocial ? 1 : Math.exp(OF_RENTS * value));
        city.build(
                id,
                zone,
                places[2 * place],
                places[2 * place + 1],
                type,
                bedroom + 1,
                tenure,
                yearBuilt(id),
                (float) (margins.price()[area][type] * Math.exp(value)),
                (float) rent);
    }

    private double socialShare(int area) {
        double social = 0;
        double all = 0;
        for (int zone : city.zones().of(area)) {
            social += margins.dwellings()[zone][Tenure.SOCIAL_RENT.ordinal()];
            all += Arrays.stream(margins.dwellings()[zone]).sum();
        }
        return all == 0 ? 0 : social / all;
    }

    private int yearBuilt(long id) {
        double draw = luck.uniform(id, BUILT);
        int age = 0;
        while (age < BUILT_SHARES.length - 1 && draw >= BUILT_SHARES[age]) draw -= BUILT_SHARES[age++];
        int span = BUILT_FROM[age + 1] - BUILT_FROM[age];
        return Math.min(year, BUILT_FROM[age] + (int) (span * Math.min(1 - 1e-9, draw / BUILT_SHARES[age])));
    }

    /** So many rows of a tenure, drawn by lot from all of them, the others being vacant. */
    private int[] rows(int[] first, int tenure, int many, int zone) {
        int[] all = new int[first[tenure + 1] - first[tenure]];
        for (int row = 0; row < all.length; row++) all[row] = first[tenure] + row;
        Samplers.shuffle(all, luck, zone, SHUFFLE + tenure);
        return Arrays.copyOf(all, many);
    }
}
