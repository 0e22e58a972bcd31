package org.conurb.engine.landuse;

import java.util.Arrays;
import org.conurb.engine.city.City;
import org.conurb.engine.city.HousingLedger.Remark;
import org.conurb.engine.city.YearlyProcess;
import org.conurb.engine.city.Zones;
import org.conurb.engine.housing.DwellingType;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.landuse.BuildingPlan.Site;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;
import org.locationtech.jts.geom.Coordinate;

/**
 * Homes are built: first the dated sites of the scenario, then its completions or what developers build of their own
 * accord, whichever is more, spread over zones by what stands there, what pays and what room is left.
 *
 * <p>Fractions of homes are settled such that the zones' homes add up to the city's. Work grows with the homes built and
 * with one pass over those that stand.
 */
public final class Construction implements YearlyProcess {

    private static final int WHOLE = 0; // draw numbers of the year
    private static final int ZONES = 1;
    private static final int KINDS = 2; // of a zone
    private static final int BEDROOMS = 0; // of a home
    private static final int PLOT = 1;
    private static final int SLOT_BITS = 32;
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final long NO_LIMIT = Integer.MAX_VALUE;

    private final City city;
    private final LandUseModel model;
    private final BuildingPlan plan;
    private final Draws draws;
    private final Workers workers;
    private final Plots plots;
    private long steps;

    /** Construction under these parameters to this plan. */
    public Construction(City city, LandUseModel model, BuildingPlan plan, long seed, Workers workers) {
        this.city = city;
        this.model = model;
        this.plan = plan;
        this.draws = Draws.of(seed, "construction");
        this.workers = workers;
        this.plots = new Plots(city.zones());
    }

    @Override
    public String name() {
        return "construction";
    }

    @Override
    public void run(int year) {
        YearDraws luck = draws.in(year);
        Stock stock = Stock.of(city, model, workers);
        steps = 0;
        int zones = city.zones().count();
        int[] permitted = new int[zones];
        for (int number = 0; number < plan.sites().size(); number++) {
            Site site = plan.sites().get(number);
            if (site.year() != year || site.dwellings() <= 0) continue;
            permitted[site.zone()] += site.dwellings();
            double[] tenures =
                    site.tenure() == null ? model.tenures() : only(site.tenure().ordinal(), Tenure.COUNT);
            double[] types = site.type() == null
                    ? types(stock, site.zone())
                    : only(site.type().ordinal(), DwellingType.COUNT);
            build(site.zone(), site.dwellings(), tenures, types, stock, Mix.identity(~number, year), year, luck);
        }
        buildByDemand(stock, permitted, year, luck);
    }

    /** Cells and homes handled in the last year that was run, the one pass over the homes that stand apart. */
    long steps() {
        return steps;
    }

    private void buildByDemand(Stock stock, int[] permitted, int year, YearDraws luck) {
        int zones = city.zones().count();
        double[] weight = new double[zones];
        long[] room = new long[zones];
        double developers = 0;
        for (int zone = 0; zone < zones; zone++) {
            room[zone] = room(stock, zone, permitted[zone]);
            double homes = stock.homes(zone);
            double share = homes == 0 ? 0 : Math.min(1, room[zone] / homes);
            weight[zone] = homes * share * viability(stock, zone);
            developers += model.buildRate() * weight[zone];
        }
        double wanted = plan.completions().isEmpty() ? 0 : plan.completions().at(year);
        if (plan.developers()) wanted = Math.max(wanted, developers);
        long whole = Samplers.round(Math.max(0, wanted), luck, 0, WHOLE);
        if (whole == 0) return;
        if (Arrays.stream(weight).sum() == 0) weightByStock(stock, weight);
        int[] homes = Spreading.spread(whole, weight, room, luck.uniform(0, ZONES));
        long left = whole;
        for (int zone = 0; zone < zones; zone++) {
            build(zone, homes[zone], model.tenures(), types(stock, zone), stock, Mix.identity(zone, year), year, luck);
            left -= homes[zone];
        }
        if (left > 0) noteLackOfRoom(left, stock);
    }

    /** Where nothing pays, what the scenario wants is built where people live. */
    private static void weightByStock(Stock stock, double[] weight) {
        for (int zone = 0; zone < weight.length; zone++) weight[zone] = stock.homes(zone);
    }

    private void noteLackOfRoom(long left, Stock stock) {
        Zones zones = city.zones();
        double[] weight = new double[zones.areas().count()];
        long[] capacity = new long[weight.length];
        Arrays.fill(capacity, NO_LIMIT);
        for (int zone = 0; zone < zones.count(); zone++) weight[zones.area(zone)] += 1 + stock.homes(zone);
        int[] lacking = Spreading.spread(left, weight, capacity, 0);
        for (int area = 0; area < lacking.length; area++) {
            city.housingLedger().remark(Remark.NO_ROOM, area, lacking[area]);
        }
    }

    /** Homes that may be added in the zone, beside those permitted already. */
    private long room(Stock stock, int zone, int permitted) {
        if (city.zones().zone(zone).shape() == null) return NO_LIMIT;
        double hectares = city.zones().zone(zone).shape().getArea() / SQUARE_METRES_PER_HECTARE;
        double homes = stock.homes(zone) + permitted;
        double free = Math.max(0, model.homesPerHectare() * hectares - homes);
        return (long) (free + model.redevelopment() * stock.homes(zone));
    }

    /** Of the zone's homes as they are mixed now. */
    private double viability(Stock stock, int zone) {
        double price = 0;
        double cost = 0;
        for (int type = 0; type < DwellingType.COUNT; type++) {
            price += stock.homes(zone, type) * stock.price(zone, type);
            cost += stock.homes(zone, type) * model.cost(type);
        }
        return model.viability(price, cost);
    }

    /** [type] what is built in a zone: the usual mix, shifted towards what pays there. */
    private double[] types(Stock stock, int zone) {
        double[] types = new double[DwellingType.COUNT];
        double total = 0;
        for (int type = 0; type < types.length; type++) {
            types[type] = model.types()[type] * model.viability(stock.price(zone, type), model.cost(type));
            total += types[type];
        }
        return total > 0 ? types : model.types();
    }

    private static double[] only(int index, int count) {
        double[] shares = new double[count];
        shares[index] = 1;
        return shares;
    }

    private void build(
            int zone, int homes, double[] tenures, double[] types, Stock stock, long cell, int year, YearDraws luck) {
        if (homes == 0) return;
        double[] weight = new double[Tenure.COUNT * DwellingType.COUNT];
        long[] capacity = new long[weight.length];
        Arrays.fill(capacity, NO_LIMIT);
        for (int kind = 0; kind < weight.length; kind++) {
            weight[kind] = tenures[kind / DwellingType.COUNT] * types[kind % DwellingType.COUNT];
        }
        int[] ofKind = Spreading.spread(homes, weight, capacity, luck.uniform(cell, KINDS));
        steps += weight.length + homes;
        for (int kind = 0; kind < weight.length; kind++) {
            for (int slot = 0; slot < ofKind[kind]; slot++) {
                long id = Mix.identity(cell, ((long) kind << SLOT_BITS) + slot);
                build(id, zone, kind / DwellingType.COUNT, kind % DwellingType.COUNT, stock, year, luck);
            }
        }
    }

    private void build(long id, int zone, int tenure, int type, Stock stock, int year, YearDraws luck) {
        Coordinate plot = plots.plot(zone, id, luck, PLOT);
        city.build(
                id,
                zone,
                (float) plot.x,
                (float) plot.y,
                type,
                bedrooms(type, luck.uniform(id, BEDROOMS)),
                tenure,
                year,
                (float) stock.price(zone, type),
                (float) stock.rent(zone, type, tenure));
    }

    private int bedrooms(int type, double uniform) {
        double[] shares = model.bedrooms()[type];
        double passed = 0;
        int last = 0;
        for (int index = 0; index < shares.length; index++) {
            if (shares[index] > 0) last = index;
            passed += shares[index];
            if (uniform < passed) return index + 1;
        }
        return last + 1;
    }
}
