package org.conurb.engine.worlds;

import java.util.ArrayList;
import java.util.List;
import org.conurb.engine.city.Areas;
import org.conurb.engine.city.City;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.city.Zones;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.housing.DwellingStore;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.landuse.BuildingPlan;
import org.conurb.engine.landuse.Construction;
import org.conurb.engine.landuse.Demolition;
import org.conurb.engine.landuse.LandUseModel;
import org.conurb.engine.market.HouseMoves;
import org.conurb.engine.market.HousingLevels;
import org.conurb.engine.market.HousingModel;
import org.conurb.engine.market.Lettings;
import org.conurb.engine.market.PriceAdjustment;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.population.HouseholdKind;
import org.conurb.engine.population.HouseholdStore;
import org.conurb.engine.population.Population;
import org.conurb.engine.population.Role;
import org.conurb.engine.population.Sex;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.YearDraws;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A town of households in homes for tests, with a made-up but plausible mix of tenures, prices and incomes, and with the
 * housing processes of a year. Each year some households leave and others come, as {@link #turnOver} says.
 */
public final class HomeTown {

    public static final int BASE_YEAR = 2011;
    public static final int ZONES_PER_AREA = 4;

    private static final double METRES = 2000; // side of a zone
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double[] TENURES = {0.62, 0.80}; // running shares of owned and privately rented

    private final City city;
    private final long seed;
    private final Workers workers;
    private final HousingModel model;
    private final HousingLevels levels;
    private final BuildingPlan plan;
    private List<YearlyProcess> processes;
    private int year = BASE_YEAR;
    private double growth;

    /** A town of this many households in each area, with this share of its homes vacant. */
    public HomeTown(int areas, int householdsPerArea, double vacant, BuildingPlan plan, long seed, Workers workers) {
        this(city(areas, householdsPerArea, vacant, 1), HousingModel.standard(), plan, seed, workers);
    }

    /** The housing processes in this city. */
    public HomeTown(City city, HousingModel model, BuildingPlan plan, long seed, Workers workers) {
        this.city = city;
        this.seed = seed;
        this.workers = workers;
        this.model = model;
        this.levels = HousingLevels.measure(city, model, BASE_YEAR, workers);
        this.plan = plan;
        goOn();
    }

    /** Makes all processes anew, as when a run goes on from a snapshot: what they need is in the city. */
    public HomeTown goOn() {
        processes = List.of(
                new Demolition(city, LandUseModel.standard(), plan, seed, workers),
                new Construction(city, LandUseModel.standard(), plan, seed, workers),
                new HouseMoves(city, model, levels, seed, workers),
                new Lettings(city, model, levels, seed, workers),
                new PriceAdjustment(city, model, levels, workers));
        return this;
    }

    /** From now on so many more households come than leave, as a share of all. */
    public HomeTown growing(double share) {
        growth = share;
        return this;
    }

    public City city() {
        return city;
    }

    public HousingLevels levels() {
        return levels;
    }

    public HousingModel model() {
        return model;
    }

    /** The year in whose middle the town stands. */
    public int year() {
        return year;
    }

    /** One year: people come and go, then the housing processes; the stores are not yet closed. */
    public void live() {
        year++;
        city.openYear();
        turnOver();
        city.settleStores(workers);
        for (YearlyProcess process : processes) process.run(year);
    }

    /** Closes the gaps at the year's end. */
    public void close() {
        city.compact(workers);
    }

    /** So many whole years. */
    public HomeTown years(int years) {
        for (int count = 0; count < years; count++) {
            live();
            close();
        }
        return this;
    }

    /** Four in a hundred households leave, and as many and the growth come as new households. */
    private void turnOver() {
        YearDraws luck = Draws.of(seed, "home town").in(year);
        HouseholdStore households = city.population().households();
        int rows = households.rows();
        for (int household = 0; household < rows; household++) {
            if (households.size(household) == 0) continue;
            long id = households.id(household);
            double draw = luck.uniform(id);
            int zone = households.zone(household);
            if (draw < 0.04) {
                for (int member : city.population().members(household))
                    city.population().remove(member);
            }
            if (draw < 0.04) found(city.population(), Mix.identity(id, year), zone, luck, year);
            else if (draw > 1 - growth) found(city.population(), Mix.identity(id, year), zone, luck, year);
        }
    }

    /** A city of so many households in each area; {@code rents} scales rents. */
    public static City city(int areas, int householdsPerArea, double vacant, double rents) {
        Zones zones = zones(areas);
        Population population = new Population(areas * householdsPerArea * 3, areas * householdsPerArea);
        JobStore jobs = new JobStore(0);
        DwellingStore dwellings = new DwellingStore(areas * householdsPerArea);
        City city = new City("Home Town", zones, population, jobs, dwellings);
        YearDraws luck = Draws.of(11, "home town").in(BASE_YEAR);
        for (int zone = 0; zone < zones.count(); zone++) {
            int households = householdsPerArea / ZONES_PER_AREA;
            long homes = Math.round(households / (1 - vacant));
            for (int slot = 0; slot < homes; slot++) {
                long id = Mix.identity(zone, slot);
                int dwelling = dwelling(dwellings, zones, zone, id, luck, rents);
                if (slot >= households) continue;
                city.moveIn(found(population, id, zone, luck, BASE_YEAR), dwelling, BASE_YEAR - luck.below(12, id, 20));
            }
        }
        return city;
    }

    /** A household of one to five; four in five adults of working age have a wage. */
    public static int found(Population population, long id, int zone, YearDraws luck, int year) {
        int household = population.found(id, zone, HouseholdKind.PRIVATE);
        int age = 20 + luck.below(60, id, 1);
        Sex sex = Sex.of(luck.below(2, id, 2));
        population.arrive(Mix.identity(id, 0), year - age, sex, Role.REFERENCE, 0, household);
        double income = age < 65 && luck.uniform(id, 3) < 0.8 ? 12_000 + 30_000 * luck.uniform(id, 4) : 9_000;
        if (luck.uniform(id, 5) < 0.55) {
            population.arrive(Mix.identity(id, 1), year - age, Sex.of(1 - sex.ordinal()), Role.PARTNER, 0, household);
            if (age < 65 && luck.uniform(id, 6) < 0.7) income += 10_000 + 20_000 * luck.uniform(id, 7);
            int children = age < 55 ? luck.below(4, id, 8) : 0;
            for (int child = 0; child < children; child++) {
                int childAge = luck.below(18, id, 9 + child);
                population.arrive(
                        Mix.identity(id, 2 + child),
                        year - childAge,
                        Sex.of(luck.below(2, id, 14 + child)),
                        Role.CHILD,
                        0,
                        household);
            }
        }
        population.setIncome(household, (float) income);
        return household;
    }

    private static int dwelling(DwellingStore dwellings, Zones zones, int zone, long id, YearDraws luck, double rents) {
        double share = luck.uniform(id, 21);
        Tenure tenure =
                share < TENURES[0] ? Tenure.OWNED : share < TENURES[1] ? Tenure.PRIVATE_RENT : Tenure.SOCIAL_RENT;
        int type = luck.below(DwellingType.COUNT, id, 22);
        int bedrooms = 1 + luck.below(4, id, 23);
        double price = (1 + 0.1 * (zone % ZONES_PER_AREA)) * (190_000 - 25_000 * type) * (0.6 + 0.15 * bedrooms);
        double rent = tenure == Tenure.SOCIAL_RENT ? 3_800 : 0.05 * price;
        return dwellings.append(
                id,
                zone,
                (float) zones.zone(zone).centreX(),
                (float) zones.zone(zone).centreY(),
                type,
                bedrooms,
                tenure.ordinal(),
                1900 + luck.below(110, id, 24),
                (float) price,
                (float) (rents * rent));
    }

    private static Zones zones(int areas) {
        List<String> codes = new ArrayList<>();
        List<Zones.Zone> zones = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            codes.add("A%02d".formatted(area));
            for (int column = 0; column < ZONES_PER_AREA; column++) {
                double x = column * METRES;
                double y = area * METRES;
                Polygon square = (Polygon)
                        SHAPES.toGeometry(new Envelope(new Coordinate(x, y), new Coordinate(x + METRES, y + METRES)));
                zones.add(new Zones.Zone(
                        "Z%02d%02d".formatted(area, column),
                        "zone",
                        area,
                        square,
                        x + METRES / 2,
                        y + METRES / 2,
                        1.0 / ZONES_PER_AREA));
            }
        }
        return new Zones(zones, new Areas(codes, codes));
    }
}
