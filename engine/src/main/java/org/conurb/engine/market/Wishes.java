package org.conurb.engine.market;

import org.conurb.engine.choice.LogitChoice;
import org.conurb.engine.city.City;
import org.conurb.engine.city.Zones;
import org.conurb.engine.housing.Tenure;
import org.conurb.engine.parallel.Workers;
import org.conurb.engine.random.YearDraws;

/** Which tenure each mover looks for: a logit of what it would like and of what its area has on offer. */
final class Wishes {

    private final City city;
    private final HousingModel model;
    private final HousingLevels levels;
    private final TenureChoice choice;
    private final Workers workers;

    Wishes(City city, HousingModel model, HousingLevels levels, Workers workers) {
        this.city = city;
        this.model = model;
        this.levels = levels;
        this.choice = new TenureChoice(model);
        this.workers = workers;
    }

    void decide(Movers movers, Vacancies vacancies, MarketState market, Means means, YearDraws luck) {
        double[] supply = supply(vacancies, market);
        int areas = city.areas().count();
        double[] price = new double[areas];
        double[] rent = new double[areas];
        for (int area = 0; area < areas; area++) {
            price[area] = market.areaPrice(area);
            rent[area] = market.areaRent(area);
        }
        workers.forEachChunk(movers.count(), (chunk, from, to) -> {
            LogitChoice logit = new LogitChoice(1);
            for (int mover = from; mover < to; mover++) {
                int area = city.zones().area(movers.zone(mover));
                logit.begin(luck, movers.id(mover));
                for (int index = 0; index < Tenure.COUNT; index++) {
                    Tenure tenure = Tenure.of(index);
                    if (tenure == Tenure.SOCIAL_RENT && !queues(movers, mover, market, means)) continue;
                    if (tenure == Tenure.OWNED && !means.canBegin(movers, mover, price[area])) continue;
                    double utility = utility(tenure, movers, mover, market.meanIncome(), price[area], rent[area]);
                    logit.offer(index, index, utility + supply[area * Tenure.COUNT + index]);
                }
                movers.wish(mover, Tenure.of(logit.chosen()));
            }
        });
    }

    private boolean queues(Movers movers, int mover, MarketState market, Means means) {
        int area = city.zones().area(movers.zone(mover));
        return market.dwellings(area, Tenure.SOCIAL_RENT) > 0
                && means.mayApply(movers.income(mover), movers.oldTenure(mover));
    }

    private double utility(Tenure tenure, Movers movers, int mover, double meanIncome, double price, double rent) {
        double utility = choice.utility(
                tenure,
                movers.age(mover),
                movers.children(mover),
                movers.students(mover),
                movers.income(mover),
                meanIncome,
                price,
                rent);
        return movers.oldTenure(mover) == tenure.ordinal()
                ? utility + model.tenures().same()
                : utility;
    }

    /**
     * [area][tenure] the area's constants, and for market tenures the weighted logarithm of their share of the homes on
     * offer over that of the homes that stand; a social home is queued for, not found.
     */
    private double[] supply(Vacancies vacancies, MarketState market) {
        Zones zones = city.zones();
        double[] offered = new double[zones.areas().count() * Tenure.COUNT];
        for (int zone = 0; zone < zones.count(); zone++) {
            for (int tenure = 0; tenure < Tenure.COUNT; tenure++) {
                offered[zones.area(zone) * Tenure.COUNT + tenure] +=
                        vacancies.end(zone, tenure) - vacancies.start(zone, tenure);
            }
        }
        double[] supply = new double[offered.length];
        for (int area = 0; area < zones.areas().count(); area++) {
            double owned = offered[area * Tenure.COUNT + Tenure.OWNED.ordinal()];
            double let = offered[area * Tenure.COUNT + Tenure.PRIVATE_RENT.ordinal()];
            long ownedHomes = market.dwellings(area, Tenure.OWNED);
            long letHomes = market.dwellings(area, Tenure.PRIVATE_RENT);
            for (Tenure tenure : Tenure.values()) {
                int cell = area * Tenure.COUNT + tenure.ordinal();
                supply[cell] = levels.tenureConstant(area, tenure);
                if (tenure == Tenure.SOCIAL_RENT) continue;
                // One more on either side, so that a market without any vacancy can still be wished for.
                double share = (offered[cell] + 1) / (owned + let + 2);
                double standing = (market.dwellings(area, tenure) + 1.0) / (ownedHomes + letHomes + 2.0);
                supply[cell] += model.tenures().supply() * Math.log(share / standing);
            }
        }
        return supply;
    }
}
