package org.conurb.engine.landuse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
 * accord, whichever is more, spread over zones by what stands there, what pays and what room is left; last what targets
 * still lack in their zones.
 *
 * <p>Fractions of homes are settled such that the zones' homes add up to the city's. Work grows with the homes built and
 * with one pass over those that stand.
 */
public final class Construction implements YearlyProcess {

    private static final int WHOLE = 0; // draw numbers of the year
    private static final int ZONES = 1;
    private static final int TARGETS = 2; // from here two of each target, then one of each ceiling
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
        int zones = city.zones().count();
        RulesOfYear rules = new RulesOfYear(plan, model, zones, year);
        steps = 0;
        int[] permitted = new int[zones];
        for (int number = 0; number < plan.sites().size(); number++) {
            Site site = plan.sites().get(number);
            if (site.year() != year || site.dwellings() <= 0) continue;
            permitted[site.zone()] += site.dwellings();
            double[] tenures = site.tenure() == null
                    ? rules.tenures(site.zone())
                    : only(site.tenure().ordinal(), Tenure.COUNT);
            double[] types = site.type() == null
                    ? types(stock, site.zone(), rules)
                    : only(site.type().ordinal(), DwellingType.COUNT);
            build(site.zone(), site.dwellings(), tenures, types, stock, Mix.identity(~number, year), year, luck);
        }
        Allotment allotment = allot(stock, permitted, rules, year, luck);
        for (int zone = 0; zone < zones; zone++) {
            double[] types = types(stock, zone, rules);
            long cell = Mix.identity(zone, year);
            build(zone, allotment.homes(zone), rules.tenures(zone), types, stock, cell, year, luck);
        }
    }

    /** Cells and homes handled in the last year that was run, the one pass over the homes that stand apart. */
    long steps() {
        return steps;
    }

    private Allotment allot(Stock stock, int[] permitted, RulesOfYear rules, int year, YearDraws luck) {
        int zones = city.zones().count();
        double[] weight = new double[zones];
        long[] room = new long[zones];
        double developers = 0;
        for (int zone = 0; zone < zones; zone++) {
            room[zone] = room(stock, zone, permitted[zone], rules);
            double homes = stock.homes(zone);
            double share = homes == 0 ? 0 : Math.min(1, room[zone] / homes);
            weight[zone] = homes * share * viability(stock, zone, rules);
            developers += model.buildRate() * weight[zone];
        }
        Allotment allotment = below(rules, room, permitted, year, luck);
        addByDemand(allotment, developers, weight, stock, year, luck);
        int draw = TARGETS;
        for (BuildingRule.Target target : rules.targets()) {
            long wanted = Samplers.round(target.homes().at(year), luck, 0, draw++);
            addForTarget(target, wanted, allotment, weight, permitted, stock, luck.uniform(0, draw++));
        }
        return allotment;
    }

    /** Nothing is allotted yet; what sites bring counts for the ceilings. */
    private static Allotment below(RulesOfYear rules, long[] room, int[] permitted, int year, YearDraws luck) {
        List<BuildingRule.Ceiling> ceilings = rules.ceilings();
        int[][] zones = new int[ceilings.size()][];
        long[] allowance = new long[zones.length];
        int draw = TARGETS + 2 * rules.targets().size();
        for (int ceiling = 0; ceiling < zones.length; ceiling++) {
            zones[ceiling] = ceilings.get(ceiling).zones();
            allowance[ceiling] = Samplers.round(ceilings.get(ceiling).homes().at(year), luck, 0, draw++);
            for (int zone : zones[ceiling]) allowance[ceiling] = Math.max(0, allowance[ceiling] - permitted[zone]);
        }
        return new Allotment(room, zones, allowance);
    }

    private void addByDemand(
            Allotment allotment, double developers, double[] weight, Stock stock, int year, YearDraws luck) {
        double wanted = plan.completions().isEmpty() ? 0 : plan.completions().at(year);
        boolean isAsked = !plan.developers() || wanted > developers;
        long whole = Samplers.round(Math.max(0, isAsked ? wanted : developers), luck, 0, WHOLE);
        if (whole == 0) return;
        double[] by = Arrays.stream(weight).sum() == 0 ? byStock(stock) : weight;
        double uniform = luck.uniform(0, ZONES);
        // What a ceiling keeps developers from they do not build elsewhere; what the scenario asks for is.
        long left = isAsked ? allotment.addAll(whole, by, uniform) : allotment.add(whole, by, uniform);
        if (left > 0 && isAsked) {
            noteLackOfRoom(left, stock, IntStream.range(0, by.length).toArray());
        }
    }

    /** What the target lacks is built where it pays and, when that does not suffice, wherever its zones have room. */
    private void addForTarget(
            BuildingRule.Target target,
            long wanted,
            Allotment allotment,
            double[] weight,
            int[] permitted,
            Stock stock,
            double uniform) {
        long left = wanted;
        double[] ofZones = new double[weight.length];
        for (int zone : target.zones()) {
            left -= allotment.homes(zone) + permitted[zone];
            ofZones[zone] = weight[zone];
        }
        left = allotment.addAll(left, ofZones, uniform);
        if (left <= 0) return;
        double[] room = allotment.roomLeft();
        for (int zone : target.zones()) ofZones[zone] = room[zone];
        left = allotment.addAll(left, ofZones, uniform);
        if (left > 0) noteLackOfRoom(left, stock, target.zones());
    }

    /** Where nothing pays, what the scenario wants is built where people live. */
    private double[] byStock(Stock stock) {
        return IntStream.range(0, city.zones().count())
                .mapToDouble(stock::homes)
                .toArray();
    }

    private void noteLackOfRoom(long left, Stock stock, int[] wantedIn) {
        Zones zones = city.zones();
        double[] weight = new double[zones.areas().count()];
        long[] capacity = new long[weight.length];
        Arrays.fill(capacity, NO_LIMIT);
        for (int zone : wantedIn) weight[zones.area(zone)] += 1 + stock.homes(zone);
        int[] lacking = Spreading.spread(left, weight, capacity, 0);
        for (int area = 0; area < lacking.length; area++) {
            city.housingLedger().remark(Remark.NO_ROOM, area, lacking[area]);
        }
    }

    /** Homes that may be added in the zone, beside those permitted already. */
    private long room(Stock stock, int zone, int permitted, RulesOfYear rules) {
        if (city.zones().zone(zone).shape() == null) return NO_LIMIT;
        double hectares = city.zones().zone(zone).shape().getArea() / SQUARE_METRES_PER_HECTARE;
        double homes = stock.homes(zone) + permitted;
        double free = Math.min(NO_LIMIT, Math.max(0, rules.homesPerHectare(zone) * hectares - homes));
        if (rules.limitsDensity(zone)) return (long) free;
        return (long) (free + model.redevelopment() * stock.homes(zone));
    }

    /** Of the zone's homes as they are mixed now. */
    private double viability(Stock stock, int zone, RulesOfYear rules) {
        double price = 0;
        double cost = 0;
        for (int type = 0; type < DwellingType.COUNT; type++) {
            price += stock.homes(zone, type) * stock.price(zone, type);
            cost += stock.homes(zone, type) * model.cost(type);
        }
        return model.viability(price * rules.proceeds(zone), cost);
    }

    /** [type] what is built in a zone: the usual mix, shifted towards what pays there. */
    private double[] types(Stock stock, int zone, RulesOfYear rules) {
        double[] types = new double[DwellingType.COUNT];
        double total = 0;
        for (int type = 0; type < types.length; type++) {
            double price = stock.price(zone, type) * rules.proceeds(zone);
            types[type] = model.types()[type] * model.viability(price, model.cost(type));
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
