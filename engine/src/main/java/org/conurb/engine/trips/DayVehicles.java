package org.conurb.engine.trips;

import static org.conurb.engine.store.Columns.NONE;

import org.conurb.engine.access.SkimSet;
import org.conurb.engine.choice.AlternativeSampler;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Gateways;
import org.conurb.engine.city.ZoneLinks;
import org.conurb.engine.economy.JobStore;
import org.conurb.engine.random.Draws;
import org.conurb.engine.random.Mix;
import org.conurb.engine.random.Samplers;
import org.conurb.engine.random.YearDraws;
import org.conurb.engine.travel.Period;
import org.conurb.engine.travel.Purpose;
import org.conurb.engine.travel.TravelMode;
import org.conurb.engine.travel.TripStore;
import org.conurb.engine.travel.Vehicles;

/**
 * Puts the vehicles of a weekday together: cars that residents drive, cars of those who come to work from outside, goods
 * vehicles between workplaces, and vehicles on their way through the city.
 */
final class DayVehicles {

    /** Share of in-commuters who drive; assumed, as of long commutes in the 2011 Census. */
    private static final double DRIVING = 0.82;

    /**
     * Light and heavy goods vehicles for each car of a resident; assumed, so that they come to some 13 and 3 % of the traffic
     * of urban roads, near table TRA0204 of the Department for Transport, 2011.
     */
    private static final double LIGHT_GOODS = 0.16;

    private static final double HEAVY_GOODS = 0.035;

    /** Share of lorries and of vans among vehicles that go through; assumed, near table TRA0204, 2011, motorways. */
    private static final double HEAVY_THROUGH = 0.12;

    private static final double LIGHT_THROUGH = 0.13;

    /** Fall of the chance to come in by a gateway with each minute from it, as for those who go out. */
    private static final double PER_MINUTE = 0.06;

    /** Goods vehicles are on the way from six in the morning to seven in the evening, mostly; through traffic too. Assumed. */
    private static final double[] GOODS_BY_HOUR = {
        .010, .008, .008, .010, .016, .030, .050, .068, .074, .076, .078, .078, .076, .076, .074, .070, .062, .050,
        .032, .018, .012, .010, .008, .006
    };

    private static final int HOUR = 3600;
    private static final int MINUTE = 60;

    /** Those who come in are on the way for half an hour before their work begins. */
    private static final int USUAL_WAY = HOUR / 2;

    /** Draws of an in-commuter and of a goods vehicle. */
    private static final int ATTENDS = 0;

    private static final int WHERE = 1;
    private static final int WHEN = 2; // and the next
    private static final int STAYS = 4;
    private static final int THROUGH_KIND = 0;
    private static final int THROUGH_WHEN = 1;

    private final City city;
    private final TravelDay.Setting setting;
    private final TravelModel model;
    private final YearDraws luck;
    private final double share;
    private final boolean sparesGoods;
    private final Vehicles vehicles = new Vehicles();

    private DayVehicles(
            City city,
            TravelDay.Setting setting,
            TravelModel model,
            double share,
            boolean sparesGoods,
            YearDraws luck) {
        this.city = city;
        this.setting = setting;
        this.model = model;
        this.share = share;
        this.sparesGoods = sparesGoods;
        this.luck = luck;
    }

    /**
     * The vehicles of the day whose trips the city has.
     *
     * @param share share of the people that are simulated: as large a share of through traffic comes
     * @param sparesGoods whether goods vehicles pay nothing on any road
     */
    static Vehicles of(
            City city,
            TravelDay.Setting setting,
            TravelModel model,
            double share,
            boolean sparesGoods,
            int year,
            long seed,
            TripStore trips) {
        DayVehicles day = new DayVehicles(
                city,
                setting,
                model,
                share,
                sparesGoods,
                Draws.of(seed, "other vehicles").in(year));
        day.addResidents(trips);
        int cars = day.vehicles.count();
        ZoneLinks links = ZoneLinks.of(city.network(), city.zones());
        if (city.gateways().count() > 0) {
            day.addInCommuters();
            day.addThrough();
        }
        day.addGoods(links, (int) (cars * LIGHT_GOODS), Vehicles.Kind.LIGHT_GOODS, 1);
        day.addGoods(links, (int) (cars * HEAVY_GOODS), Vehicles.Kind.HEAVY_GOODS, 2);
        return day.vehicles;
    }

    private void addResidents(TripStore trips) {
        for (int trip = 0; trip < trips.trips(); trip++) {
            if (trips.mode(trip) != TravelMode.CAR_DRIVER.ordinal()) continue;
            boolean isOnRoads = trips.fromLink(trip) != NONE && trips.toLink(trip) != NONE;
            if (!isOnRoads) continue; // out of a city whose gateways are not known
            vehicles.add(
                    trips.departure(trip),
                    trips.fromLink(trip),
                    trips.toLink(trip),
                    Vehicles.Kind.CAR,
                    trip,
                    paysNothing(trips.resident(trip)));
        }
    }

    private boolean paysNothing(int resident) {
        int household = city.population().residents().household(resident);
        int home = city.population().households().zone(household);
        return setting.costs().isFree(setting.costs().group(home, setting.hasLowIncome(household)));
    }

    private void addInCommuters() {
        Gateways gateways = city.gateways();
        AlternativeSampler sampler = waysIn(gateways);
        double attends = model.tables().tours()[PersonType.WORKER.ordinal()][Purpose.WORK.ordinal()] * DRIVING;
        JobStore jobs = city.jobs();
        for (int job = 0; job < jobs.rows(); job++) {
            if (!jobs.isPresent(job) || jobs.worker(job) != JobStore.IN_COMMUTER) continue;
            long id = jobs.id(job);
            if (luck.uniform(id, ATTENDS) >= attends) continue;
            int zone = jobs.zone(job);
            int gateway = sampler.draw(zone, luck.uniform(id, WHERE));
            int start = second(setting.departuresUpTo()[Purpose.WORK.ordinal()], id, WHEN);
            double[] stay = model.tables().stays()[Stay.WORK_FULL.ordinal()];
            double minutes = stay[0] + stay[1] * Samplers.gaussian(luck, id, STAYS);
            int back = (int) Math.min(DaySheet.LATEST, start + USUAL_WAY + Math.max(0, minutes) * MINUTE);
            int link = setting.places().inZone(zone, id);
            vehicles.add(start, gateways.linksIn()[gateway], link, Vehicles.Kind.VISITING_CAR, NONE);
            vehicles.add(back, link, gateways.linksOut()[gateway], Vehicles.Kind.VISITING_CAR, NONE);
        }
    }

    private AlternativeSampler waysIn(Gateways gateways) {
        SkimSet skims = setting.skims();
        int zones = city.zones().count();
        double[] weights = new double[zones * gateways.count()];
        for (int zone = 0; zone < zones; zone++) {
            for (int way = 0; way < gateways.count(); way++) {
                double minutes = skims.minutes(TravelMode.CAR_DRIVER, Period.OFF_PEAK, gateways.zones()[way], zone);
                weights[zone * gateways.count() + way] = gateways.shareIn()[way] * Math.exp(-PER_MINUTE * minutes);
            }
        }
        return AlternativeSampler.summing(gateways.count(), weights);
    }

    private void addThrough() {
        Gateways gateways = city.gateways();
        double[] clock = upTo(GOODS_BY_HOUR);
        for (int in = 0; in < gateways.count(); in++) {
            for (int out = 0; out < gateways.count(); out++) {
                int many = (int) Math.round(gateways.through()[in][out] * share);
                for (int number = 0; number < many; number++) {
                    long key = Mix.mix(((long) in << Integer.SIZE) + out) + number;
                    Vehicles.Kind kind = throughKind(luck.uniform(key, THROUGH_KIND));
                    boolean isGoods = kind != Vehicles.Kind.VISITING_CAR;
                    vehicles.add(
                            second(clock, key, THROUGH_WHEN),
                            gateways.linksIn()[in],
                            gateways.linksOut()[out],
                            kind,
                            NONE,
                            isGoods && sparesGoods);
                }
            }
        }
    }

    private static Vehicles.Kind throughKind(double lot) {
        if (lot < HEAVY_THROUGH) return Vehicles.Kind.HEAVY_GOODS;
        return lot < HEAVY_THROUGH + LIGHT_THROUGH ? Vehicles.Kind.LIGHT_GOODS : Vehicles.Kind.VISITING_CAR;
    }

    /** Goods go from job to job: from any, to one that business trips from there lead to. */
    private void addGoods(ZoneLinks links, int many, Vehicles.Kind kind, int process) {
        double[] clock = upTo(GOODS_BY_HOUR);
        int jobs = city.jobs().rows();
        for (int number = 0; number < many && jobs > 0; number++) {
            long key = ((long) -process << Integer.SIZE) + number;
            int job = luck.below(jobs, key, ATTENDS);
            if (!city.jobs().isPresent(job)) continue;
            int from = city.jobs().zone(job);
            int to = setting.destinations()
                    .draw(Purpose.BUSINESS, TravelMode.CAR_DRIVER, from, false, luck.uniform(key, WHERE));
            if (to == NONE) continue;
            int start = second(clock, key, WHEN);
            vehicles.add(start, links.pick(from, key), links.pick(to, ~key), kind, NONE, sparesGoods);
        }
    }

    private static double[] upTo(double[] shares) {
        double[] sums = shares.clone();
        for (int hour = 1; hour < sums.length; hour++) sums[hour] += sums[hour - 1];
        return sums;
    }

    private int second(double[] upTo, long key, int draw) {
        double wanted = luck.uniform(key, draw) * upTo[upTo.length - 1];
        int hour = 0;
        while (hour < upTo.length - 1 && upTo[hour] <= wanted) hour++;
        return (int) ((hour + luck.uniform(key, draw + 1)) * HOUR);
    }
}
